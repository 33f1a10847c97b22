/** Elements whose text mammoth would leave out, and one that it reads as what stands in it. */
const passedOver = /<(\/?)w:(?:dir|bdo)(?=[\s/>])/g;
const transparent = 'w:smartTag';

/**
 * A part of a document in which the text of fields, and readings over characters, stand as text in the line: 汉（hàn）.
 *
 * @param xml the part, without entities of its own
 */
export function plainWord(xml: string): string {
  const plain = xml.replace(simpleField, inRuns).replace(passedOver, `<$1${transparent}`);
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

const simpleField = /<w:fldSimple((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<\/w:fldSimple>/g;

/** The beginning or the end of a field as its longer form has it, from which the address of a link is read. */
function inRuns(tag: string, attributes = '', closed = ''): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  if (tag.startsWith('</')) return mark('end');
  if (closed !== '') return '';
  const [, double, single] = /\sw:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  const order = `<w:r><w:instrText xml:space="preserve">${double ?? single ?? ''}</w:instrText></w:r>`;
  return mark('begin') + order + mark('separate');
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
