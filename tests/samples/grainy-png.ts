import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG like a photograph: soft colours under grain, so that AVIF and WebP take far fewer bytes. Made without a library, as
 * content for tests is written at once. The same values give the same bytes.
 *
 * @param seed another one gives another picture
 */
export function grainyPng(width: number, height: number, seed = 1): Buffer {
  let random = seed * 2_654_435_761;
  const grain = (): number => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    return (random >>> 24) % 24;
  };
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) {
      const at = 1 + x * 3;
      row[at] = 60 + Math.round((120 * x) / width) + grain();
      row[at + 1] = 80 + Math.round((100 * y) / height) + grain();
      row[at + 2] = 140 - Math.round((90 * x) / width) + grain();
    }
    return row;
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  size.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
