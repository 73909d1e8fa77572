import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, describe, expect } from 'vitest';
import { visibleText } from '../../src/sheets/read/cell-text.ts';
import { openWorkbook } from '../../src/sheets/read/workbook.ts';
import { runs } from '../runs.ts';

/* Workbooks that openpyxl wrote, cell by cell as openpyxl reads them again. */

/** Writes workbooks by a seed into a folder; tells of each what its first sheet holds: row, column, value, format. */
const WRITER = `
import json, random, sys
from openpyxl import Workbook, load_workbook
folder, chance, count = sys.argv[1], random.Random(int(sys.argv[2])), int(sys.argv[3])
TEXTS = ['云岭区', ' 甲 ', '甲\\n乙', '1,200', '12.50', 'TRUE', '<a&b>', '\\u00a0丙', '😀', '-', '\\'12', 'e1']
FORMATS = ['General', 'General', '@', '0.00', '0.0%', '#,##0.00']
def value():
    how = chance.randrange(6)
    if how == 0: return chance.randint(-10**6, 10**6)
    if how == 1: return round(chance.uniform(-1000, 1000), chance.randint(0, 6))
    if how == 2: return chance.uniform(-1, 1) * 10 ** chance.randint(-9, 14)
    if how == 3: return chance.random() < 0.5
    if how == 4: return None
    return chance.choice(TEXTS)
told = []
for number in range(count):
    book = Workbook()
    sheet = book.active
    for _ in range(chance.randint(1, 40)):
        far = chance.random() < 0.1
        cell = sheet.cell(chance.randint(1, 1048576 if far else 12), chance.randint(1, 16384 if far else 8))
        cell.value, cell.number_format = value(), chance.choice(FORMATS)
    for _ in range(chance.randint(0, 2)):
        row, column = chance.randint(1, 6) * 2, chance.randint(1, 4) * 2
        try: sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column + 1)
        except ValueError: pass
    path = f'{folder}/{number}.xlsx'
    book.save(path)
    again = load_workbook(path).active
    told.append([[cell.row, cell.column, cell.value, cell.number_format] for cell in again._cells.values()])
print(json.dumps(told))
`;

type Told = readonly [row: number, column: number, value: string | number | boolean | null, format: string];

const PYTHON = '/usr/bin/python3';
const openpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(seed: number, count: number): readonly (readonly Told[])[] {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', WRITER, folder, String(seed), String(count)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as (readonly Told[])[];
}

/** Whether a cell says what it holds; of a figure, as far as its digits count. */
function isSaid(text: string, value: Told[2]): boolean {
  if (value === null) return text === '';
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return text === visibleText(value);
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return text !== '' && Math.abs(number - value) <= Math.abs(value) * 1e-13;
}

describe.skipIf(!openpyxl)('workbooks of openpyxl (where Python has it)', () => {
  test.prop([fc.nat(1_000_000)], { numRuns: runs(1, 20) })('are read as it reads them', async (seed) => {
    for (const [number, cells] of written(seed, 20).entries()) {
      const sheets = await openWorkbook('a.xlsx', readFileSync(join(folder, `${number}.xlsx`)));
      if ('code' in sheets) throw new Error(sheets.code);
      const [{ grid } = expect.unreachable()] = sheets;
      for (const told of cells) {
        const [row, column, value] = told;
        const { text, full = text } = grid.cell(row - 1, column - 1);
        const shown = typeof value === 'number' ? full : text;
        expect(isSaid(shown, value), `${seed} ${number} ${JSON.stringify(told)}: ${shown}`).toBe(true);
      }
    }
  });
});
