import { readXlsx as openXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/model/record.ts';
import type { Slot } from '../../../src/model/slot.ts';
import { readCsv } from '../../../src/sheets/read/csv.ts';
import { readXlsx } from '../../../src/sheets/read/xlsx.ts';
import { writeSlotCsv } from '../../../src/sheets/write/csv.ts';
import { writeSlotSheet } from '../../../src/sheets/write/xlsx.ts';
import { readPart, readZip } from '../../../src/zip/read.ts';
import { codesOf, resultsOf, valuesOf } from '../../fixtures/sheets/results.ts';
import { slot, slotMap, someSlots, someTexts as VALUES } from '../../fixtures/sheets/slots.ts';

const SLOTS = slotMap(someSlots);

function expectFilled(results: readonly ReadResult[], values: ReadonlyMap<string, string> = VALUES): void {
  expect(codesOf(results)).toEqual([]);
  expect(results.map(valuesOf)).toEqual([Object.fromEntries(values)]);
}

describe.each([{ wide: false }, { wide: true }])('the sheet to fill in, wide: $wide', ({ wide }) => {
  it('is read without a word, as a workbook and as CSV', async () => {
    const sheet = await writeSlotSheet(someSlots, { values: VALUES, wide });
    expectFilled(await readXlsx('a.xlsx', sheet, SLOTS));
    expectFilled(await resultsOf(readCsv('a.csv', writeSlotCsv(someSlots, { values: VALUES, wide }), SLOTS)));
  });

  it('names the template it is made for above its heads, where the reader finds it', async () => {
    const options = { values: VALUES, wide, template: '简报.md.hbs' };
    const named = new Map([['模板', '简报.md.hbs'], ...VALUES]);
    const sheet = await writeSlotSheet(someSlots, options);
    expectFilled(await readXlsx('a.xlsx', sheet, SLOTS), named);
    expectFilled(await resultsOf(readCsv('a.csv', writeSlotCsv(someSlots, options), SLOTS)), named);
    const { sheets } = await openXlsx(sheet);
    expect(sheets[0]?.rows[0]?.slice(0, 3)).toEqual(['模板', '简报.md.hbs', null]);
  });

  it('is read by the slots of the template that it names', async () => {
    const sheet = await writeSlotSheet(someSlots, { values: VALUES, wide, template: '简报.md.hbs' });
    const results = await readXlsx('区/a.xlsx', sheet, new Map(), async (file, { text, place }) => {
      expect([file, text, place.cell]).toEqual(['区/a.xlsx', '简报.md.hbs', 'B1']);
      return SLOTS;
    });
    expectFilled(results, new Map([['模板', '简报.md.hbs'], ...VALUES]));
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [
      await writeSlotSheet(someSlots, { wide }),
      await writeSlotSheet(someSlots, { wide }),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    const zip = readZip(first);
    if (typeof zip === 'string') throw new Error(zip);
    const core = zip.entries.find(({ name }) => name === 'docProps/core.xml');
    const content = core === undefined ? 'none' : readPart(zip, core, 10_000);
    expect(Buffer.from(content).toString()).not.toMatch(/20(?!00-01-01)\d\d-/);
  });
});

async function heads(wide: boolean) {
  const { sheets } = await openXlsx(await writeSlotSheet(someSlots, { wide }));
  return sheets.map(({ name, rows }) => [name, rows[0]]);
}

describe('the workbook', () => {
  it('has a sheet for each 表, in a wide one with the district', async () => {
    expect((await heads(false))[1]).toEqual(['民生.项目', ['名称', '投资（亿元）']]);
    expect((await heads(true))[1]).toEqual(['民生.项目', ['地区', '名称', '投资（亿元）']]);
  });

  it('has a sheet for each 表 in the rows of another, which names these rows', async () => {
    const columns = [slot('所在地', '名'), slot('项目', '表', { columns: [slot('名称', '名')] })];
    const some = [slot('地区', '名'), slot('区县', '表', { columns })];
    const written = async (wide: boolean, given: readonly Slot[]) => {
      const { sheets } = await openXlsx(await writeSlotSheet(given, { wide }));
      return sheets.slice(1).map(({ name, rows }) => [name, rows[0]]);
    };
    expect(await written(false, some)).toEqual([
      ['区县', ['所在地']],
      ['区县.项目', ['所在地', '名称']],
    ]);
    const sameNames = [slot('名称', '名'), ...columns.slice(1)];
    const same = [slot('地区', '名'), slot('区县', '表', { columns: sameNames })];
    expect((await written(true, same)).at(-1)).toEqual(['区县.项目', ['地区', '区县.名称', '名称']]);
  });

  it('keeps its columns wide enough for their texts, and its values as text', async () => {
    const [sheet] = (
      await openXlsx(await writeSlotSheet(someSlots, { values: VALUES }), { readStyles: true })
    ).sheets;
    expect(sheet?.columns?.[1]?.width).toBe('固定资产投资增长'.length * 2 + 2);
    expect(sheet?.cells?.get('3,3')?.style?.numFmt).toBe('@');
    expect(sheet?.cells?.get('3,3')?.value).toBe('12.50');
  });
});
