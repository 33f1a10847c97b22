import { readXml } from './read-xml.ts';

/** The sheets of a workbook in their order, as its parts name them. */
export interface ListedSheets {
  /** Those that hold cells, hidden ones among them: a chart on a sheet of its own is none. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/**
 * @param workbook the part `xl/workbook.xml`
 * @param relations the part `xl/_rels/workbook.xml.rels`
 */
export function listSheets(workbook: string, relations: string): ListedSheets {
  const targets = new Map<string, string>();
  readXml(relations, {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id) ?? '';
      if (isWorksheet(part)) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  // Some programs write no relations, and one sheet.
  return { sheets: sheets.length > 0 ? sheets : [{ name: '', part: 'xl/worksheets/sheet1.xml' }], from1904 };
}

/** Whether the part of a workbook holds the cells of a sheet. */
export function isWorksheet(part: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(part);
}
