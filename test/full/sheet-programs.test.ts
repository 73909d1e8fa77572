import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bindText } from '../../src/bind/value.ts';
import type { ReadResult } from '../../src/model/record.ts';
import type { Kind, Slot } from '../../src/model/slot.ts';
import { readXlsx } from '../../src/sheets/read/xlsx.ts';
import { writeSlotCsv } from '../../src/sheets/write/csv.ts';
import { writeSlotSheet } from '../../src/sheets/write/xlsx.ts';
import { codesOf, valuesOf } from '../fixtures/sheets/results.ts';
import { slotMap, someSlots, someTexts as VALUES } from '../fixtures/sheets/slots.ts';

const SLOTS = slotMap(someSlots);

/** What is typed for the kinds. */
const TYPED: Partial<Record<Kind, readonly string[]>> = {
  量: ['12.50', '120000万元', '35.2 亿元', '０', '007', '1-5', '5.', '.5', '1e3', '5亿人', '- 3'],
  数: ['80', '80人', '1.2000万人', '0.12345万人', '28.5', '-28', '八十', '80家'],
  率: [
    '-3.2',
    '负增长3.2%',
    '上升5.2%',
    '同比增长 5.2%',
    '与上年同期持平',
    '增长-3.2%',
    '增长',
    '5.2%%',
    '回落3%',
  ],
  比: ['58.6%', '100.0', '158.6%', '-1', '85.10 %'],
  是否: ['是', '无', '大概'],
};

const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const openpyxl = has('/usr/bin/python3', '-c', 'import openpyxl');
const libreOffice = has('soffice', '--version');

function python(code: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', code, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const uno = libreOffice && has('/usr/bin/python3', '-c', 'import uno');

/** Types texts into cells of a workbook's first sheet, one after the other; says of each whether LibreOffice marks it as invalid. */
const MARKED_INVALID = `
import json, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
file, profile, typed = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
office = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore',
    '--accept=pipe,name=fill-report-rules;urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for attempt in range(120):
    try:
        context = resolver.resolve('uno:pipe,name=fill-report-rules;urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(1)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
hidden = PropertyValue(); hidden.Name = 'Hidden'; hidden.Value = True
book = desktop.loadComponentFromURL('file://' + file, '_blank', 0, (hidden,))
sheet = book.Sheets.getByIndex(0)
marked = []
for cell, text in typed:
    sheet.getCellRangeByName(cell).String = text
    before = sheet.DrawPage.Count
    sheet.showInvalid()
    marked.append(sheet.DrawPage.Count > before)
    sheet.clearArrows()
    sheet.getCellRangeByName(cell).String = ''
print(json.dumps(marked))
book.close(True)
try: desktop.terminate()
except Exception: pass
office.wait(30)`;

function convert(file: string, ...more: string[]): string {
  const out = join(folder, 'converted');
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', ...more, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return join(out, `${file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))}.xlsx`);
}

function saved(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function readBack(file: string): Promise<readonly ReadResult[]> {
  return readXlsx(file, readFileSync(file), SLOTS);
}

function expectFilled(results: readonly ReadResult[], values: ReadonlyMap<string, string> = VALUES): void {
  expect(codesOf(results)).toEqual([]);
  expect(results.map(valuesOf)).toEqual([Object.fromEntries(values)]);
}

describe.each([{ wide: false }, { wide: true }])(
  'the sheet to fill in, in other programs, wide: $wide',
  ({ wide }) => {
    it.skipIf(!openpyxl)('keeps what openpyxl types into it', async () => {
      const file = saved(`typed-${wide}.xlsx`, await writeSlotSheet(someSlots, { wide }));
      const code = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1]); sheet = book.worksheets[0]
values = json.loads(sys.argv[2]); wide = sys.argv[3] == 'true'
for position, value in enumerate(values):
    cell = sheet.cell(3, position + 1) if wide else sheet.cell(position + 2, 4)
    cell.value = value
book.save(sys.argv[1])`;
      const order = wide ? ['地区', '年度', ...[...VALUES.keys()].slice(2)] : [...VALUES.keys()];
      python(code, file, JSON.stringify(order.map((key) => VALUES.get(key))), String(wide));
      expectFilled(await readBack(file));
    });

    it.skipIf(!openpyxl)('has rules that openpyxl reads, for kinds and bounds', async () => {
      const file = saved(`rules-${wide}.xlsx`, await writeSlotSheet(someSlots, { wide }));
      const code = `
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
for rule in sheet.data_validations.dataValidation:
    print(rule.sqref, rule.type, rule.formula1, rule.errorStyle, sep='|')
print(sheet.freeze_panes)`;
      const lines = python(code, file).trim().split('\n');
      expect(lines.at(-1)).toBe(wide ? 'B3' : 'A2');
      expect(lines).toHaveLength(10);
      expect(lines.find((line) => line.includes('list'))).toMatch(
        wide ? /^I3:I202\|list\|"是,否,有,无"/ : /^D10\|list\|"是,否,有,无"/,
      );
      expect(lines.find((line) => line.includes('<=3000'))).toContain(
        wide ? 'C3:C202|custom|' : 'D4|custom|',
      );
    });

    it.skipIf(!uno)('has rules that LibreOffice holds what fills to', { timeout: 300_000 }, async () => {
      const file = saved(`held-${wide}.xlsx`, await writeSlotSheet(someSlots, { wide }));
      const order = someSlots.filter(({ kind }) => kind !== '表');
      const inWide = [order[1], order[0], ...order.slice(2)];
      const cellOf = (one: Slot): string =>
        wide ? `${String.fromCharCode(65 + inWide.indexOf(one))}120` : `D${order.indexOf(one) + 2}`;
      const cases = order.flatMap((one) =>
        (TYPED[one.kind] ?? []).map((text) => {
          const fills = bindText(one, text, { file: '' }).state === 'given';
          return { one, text, fills };
        }),
      );
      const typed = JSON.stringify(cases.map(({ one, text }) => [cellOf(one), text]));
      const marked: boolean[] = JSON.parse(python(MARKED_INVALID, file, `${folder}/rules`, typed));
      const told = cases.map(({ text, fills }, index) => [text, fills, !marked[index]]);
      expect(told).toEqual(cases.map(({ text, fills }) => [text, fills, fills]));
    });

    it.skipIf(!libreOffice)(
      'comes back from LibreOffice as it was filled in',
      { timeout: 60_000 },
      async () => {
        const file = saved(`filled-${wide}.xlsx`, await writeSlotSheet(someSlots, { values: VALUES, wide }));
        expectFilled(await readBack(convert(file)));
      },
    );

    it.skipIf(!libreOffice)(
      'comes back from LibreOffice as a CSV file made a workbook',
      { timeout: 60_000 },
      async () => {
        const text = new Map([
          ...VALUES,
          ['综合.固定资产投资', '12.5'],
          ['综合.固定资产投资增长', '-3.2'],
          ['民生.占比', '85.1'],
        ]);
        const file = saved(`csv-${wide}.csv`, writeSlotCsv(someSlots, { values: text, wide }));
        expectFilled(await readBack(convert(file, '--infilter=CSV:44,34,76,1')), text);
      },
    );
  },
);
