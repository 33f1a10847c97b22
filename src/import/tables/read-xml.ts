import { SaxesParser } from 'saxes';
import { ImportFailure } from '../import-failure.ts';

/** Told of a document's parts; names of elements are without prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (piece: string) => void;
}

/**
 * Reads a part of a workbook. Entities are never expanded: the reader knows the five of XML only, and a type declaration
 * ends it.
 *
 * @throws ImportFailure when it is no sound XML
 */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const fail = (reason: string): never => {
    throw new ImportFailure('not-valid', { format: 'xml', reason });
  };
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => open(plain(name), attributes));
  if (close !== undefined) parser.on('closetag', ({ name }) => close(plain(name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}
