import type { WriteSheet } from 'hucre/xlsx';
import { CONTENT_TYPES, relationsOf } from '../../xml/relations.ts';
import { cellTable, headStyle, PAGE_SETUP, textStyle, width } from './cells.ts';
import { type WorkbookPart, workbookParts } from './xlsx.ts';

/** Texts in columns under their heads. */
export interface List {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const WIDEST = 48;
/** Text, so that nothing typed into it runs as a formula. */
const CELL = { ...textStyle, numFmt: '@' };

/**
 * The parts of a workbook with a list, to be printed a page wide, its heads on every page and in view. They name a part for
 * custom properties, docProps/custom.xml, which is not among them.
 */
export async function listWorkbook({ title, heads, rows }: List): Promise<readonly WorkbookPart[]> {
  const { cells, put } = cellTable();
  heads.forEach((head, column) => put(0, column, head, headStyle));
  rows.forEach((row, index) => row.forEach((text, column) => put(index + 1, column, text, CELL)));
  const lines = (column: number): string[] =>
    [heads, ...rows].flatMap((row) => (row[column] ?? '').split('\n'));
  const sheet: WriteSheet = {
    name: title,
    rows: [],
    cells,
    columns: heads.map((_, column) => ({ width: width(lines(column), WIDEST) })),
    freezePane: { rows: 1 },
    pageSetup: PAGE_SETUP,
  };
  return (await workbookParts({ sheets: [sheet] }, title)).map(namingProperties);
}

const CUSTOM = {
  [CONTENT_TYPES]:
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
  [relationsOf('')]:
    '<Relationship Id="custom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
};
const LAST_TAG = /<\/(?:Types|Relationships)>\s*$/;

function namingProperties(part: WorkbookPart): WorkbookPart {
  const { name, content } = part;
  const added = Object.entries(CUSTOM).find(([own]) => own === name)?.[1];
  return added === undefined ? part : { name, content: content.replace(LAST_TAG, added) };
}
