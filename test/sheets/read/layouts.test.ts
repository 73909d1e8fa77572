import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ReadResult } from '../../../src/model/record.ts';
import type { Slot } from '../../../src/model/slot.ts';
import { readCsv } from '../../../src/sheets/read/csv.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { writeSlotCsv } from '../../../src/sheets/write/csv.ts';
import { writeSlotSheet } from '../../../src/sheets/write/xlsx.ts';
import { handmade, type XmlCell } from '../../fixtures/sheets/handmade.ts';
import { resultsOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slotMap, someSlots } from '../../fixtures/sheets/slots.ts';
import { runs } from '../../runs.ts';

const SLOTS = someSlots.filter(({ kind }) => kind !== '表');
const MAP = slotMap(SLOTS);

const figure = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.constantFrom('', '.5', '.50', '.00'),
  )
  .map((parts) => parts.join(''));
/** Words without blanks around them, which a sheet does not keep, and that no spreadsheet takes for something else. */
const words = fc
  .string({
    unit: fc.constantFrom(
      '云',
      '岭',
      'a',
      'Z',
      '1',
      '，',
      ',',
      '"',
      ';',
      '\n',
      ' ',
      '|',
      '&',
      '<',
      '\u{20000}',
    ),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => `某${text.trim()}`);

function valueFor({ kind }: Slot): fc.Arbitrary<string> {
  if (kind === '名' || kind === '名单') return words;
  return kind === '是否' ? fc.constantFrom('是', '否') : figure;
}

const records = fc
  .array(fc.tuple(...SLOTS.map(valueFor)), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    rows.map(
      (row, at) =>
        new Map(SLOTS.map(({ key }, column) => [key, key === '地区' ? `第${at}区` : (row[column] ?? '')])),
    ),
  );

type Values = ReadonlyMap<string, string>;

function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cells: [string, XmlCell][] = rows.flatMap((row, at) =>
    row.map((text, column): [string, XmlCell] => [`${columnLetter(column)}${at + 1}`, text]),
  );
  return handmade([{ name: '表1', cells: Object.fromEntries(cells) }]);
}

function field(text: string): string {
  return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(rows: readonly (readonly string[])[], delimiter: string): Uint8Array {
  return Buffer.from(rows.map((row) => row.map(field).join(delimiter)).join('\r\n'));
}

/** A district a row, and a slot a row with the districts as heads. */
function tables(data: readonly Values[]): { wide: string[][]; long: string[][] } {
  const keys = SLOTS.map(({ key }) => key);
  const wide = [keys, ...data.map((values) => keys.map((key) => values.get(key) ?? ''))];
  const heads = data.map((values) => values.get('地区') ?? '');
  const long = [
    ['项目', ...heads],
    ...keys.map((key) => [key, ...data.map((values) => values.get(key) ?? '')]),
  ];
  return { wide, long };
}

function expectRead(results: readonly ReadResult[], data: readonly Values[]): void {
  expect(results.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(results.map(valuesOf)).toEqual(data.map((values) => Object.fromEntries(values)));
}

describe('the same values give the same records', () => {
  test.prop([records, fc.constantFrom(',', ';', '\t')], { numRuns: runs(30, 300) })(
    'in a workbook and in CSV, either way round',
    async (data, delimiter) => {
      const { wide, long } = tables(data);
      expectRead(await readXlsx('a.xlsx', workbook(wide), MAP), data);
      expectRead(await readXlsx('a.xlsx', workbook(long), MAP), data);
      expectRead(await resultsOf(readCsv('a.csv', csv(wide, delimiter), MAP)), data);
      expectRead(await resultsOf(readCsv('a.csv', csv(long, delimiter), MAP)), data);
    },
  );

  test.prop([records], { numRuns: runs(10, 100) })('in the sheets that we write', async ([first]) => {
    if (first === undefined) return;
    for (const wide of [false, true]) {
      expectRead(await readXlsx('a.xlsx', await writeSlotSheet(SLOTS, { values: first, wide }), MAP), [
        first,
      ]);
      expectRead(await resultsOf(readCsv('a.csv', writeSlotCsv(SLOTS, { values: first, wide }), MAP)), [
        first,
      ]);
    }
  });
});
