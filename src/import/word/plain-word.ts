/** Elements whose text mammoth would leave out, and one that it reads as what stands in it. */
const passedOver = /<(\/?)w:(?:fldSimple|dir|bdo)(?=[\s/>])/g;
const transparent = 'w:smartTag';

/**
 * A part of a document in which the text of fields, and readings over characters, stand as text in the line: 汉（hàn）.
 *
 * @param xml the part, without entities of its own
 */
export function plainWord(xml: string): string {
  const plain = xml.replace(passedOver, `<$1${transparent}`);
  let written = '';
  let at = 0;
  for (;;) {
    const start = plain.indexOf('<w:ruby>', at);
    const end = start === -1 ? -1 : plain.indexOf('</w:ruby>', start);
    if (end === -1) return written + plain.slice(at);
    written += plain.slice(at, start) + spelledOut(plain.slice(start, end));
    at = end + '</w:ruby>'.length;
  }
}

function spelledOut(ruby: string): string {
  const [base, reading] = [contentOf(ruby, 'rubyBase'), contentOf(ruby, 'rt')];
  const isEmpty = reading.replace(/<[^>]*>/g, '').trim() === '';
  const behind = isEmpty ? '' : `${run('（')}${reading}${run('）')}`;
  return `<${transparent}>${base}${behind}</${transparent}>`;
}

function contentOf(xml: string, name: string): string {
  const start = xml.indexOf(`<w:${name}>`);
  const end = xml.lastIndexOf(`</w:${name}>`);
  return start === -1 || end < start ? '' : xml.slice(start + name.length + 4, end);
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
