import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/samples/content.ts';
import { figureSizes, madeAddresses, pictureSources, type PictureVariant } from './pictures.ts';

const variants: readonly PictureVariant[] = [
  { address: '/images/1-720.webp', format: 'webp', width: 720 },
  { address: '/images/1-720.avif', format: 'avif', width: 720 },
  { address: '/images/1-480.avif', format: 'avif', width: 480 },
];

describe('the sources of a picture', () => {
  it('begin with the best format, and go from narrow to wide behind the base', () => {
    expect(pictureSources({ base: '/b/' }, variants)).toEqual([
      { type: 'image/avif', srcset: '/b/images/1-480.avif 480w, /b/images/1-720.avif 720w' },
      { type: 'image/webp', srcset: '/b/images/1-720.webp 720w' },
    ]);
    expect(pictureSources({ base: '/' })).toEqual([]);
  });

  it('are as wide as the text, which the settings may make wider', () => {
    expect(figureSizes(sampleSite())).toBe('(min-width: 42rem) 38.25rem, 92vw');
    expect(figureSizes(sampleSite({ theme: { textWidth: 40 } }))).toBe('(min-width: 47rem) 42.5rem, 92vw');
  });
});

it('every address of what was made is named', () => {
  const shared = new Map([['a', '/images/2.png'] as const]);
  const made = {
    variants: new Map([['/images/1.jpg', variants] as const]),
    shared,
    sharedBySite: '/images/3.png',
  } as const;
  expect(madeAddresses(made)).toEqual([
    ...variants.map(({ address }) => address),
    '/images/2.png',
    '/images/3.png',
  ]);
});
