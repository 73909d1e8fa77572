import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../src/fill/fill.ts';
import type { Template } from '../../src/model/template.ts';
import {
  changesTo,
  dataFile,
  fitting,
  pastedCells,
  rowsAt,
  type TypedValues,
  typedDistrict,
  valuesOf,
  withCell,
  withChanges,
  withPasted,
  withRowMoved,
  withValue,
} from '../../src/page/state.ts';
import { readData } from '../../src/read/read.ts';
import { usualTemplate } from './template.ts';

let template: Template;

beforeAll(async () => {
  template = await usualTemplate();
}, 60_000);

async function valuesIn(text: string): Promise<TypedValues> {
  for await (const { record } of readData({ file: 'a.yaml', bytes: Buffer.from(text) }, template.slots)) {
    if (record) return valuesOf(template.slots, fill(template, record, { to: 'md' }).values);
  }
  throw new Error('no record');
}

const PROJECTS = '重点项目';

describe('what is typed', () => {
  it('is what its data file gives again, tables too', async () => {
    const known = await valuesIn(readFileSync('data/yunling.yaml', 'utf8'));
    const values = {
      ...known,
      [PROJECTS]: [
        { 名称: '“甲”: #1', 投资额: '12.50', 进展: '开工' },
        { 名称: '是', 投资额: '3亿元', 进展: '- 乙' },
      ],
    };
    const again = await valuesIn(dataFile(values, template.slots, { title: '总结' }));
    // A figure is given in the slot's unit.
    expect(again).toEqual({
      ...values,
      [PROJECTS]: [values[PROJECTS][0], { ...values[PROJECTS][1], 投资额: '3' }],
    });
    expect(typedDistrict(again, template.slots)).toBe('云岭区');
  });

  it('is kept letter for letter, and dropped where it is emptied', () => {
    const values = withValue({}, '综合.外贸进出口', ' 12.50亿元');
    expect(values).toEqual({ '综合.外贸进出口': ' 12.50亿元' });
    expect(dataFile(values, template.slots, { title: '' })).toContain('12.50亿元');
    expect(withValue(values, '综合.外贸进出口', '')).toEqual({});
  });
});

describe('rows', () => {
  const rows: TypedValues = { [PROJECTS]: [{ 名称: '甲' }, { 名称: '乙' }] };

  it('move, change, and stay where they cannot move', () => {
    expect(rowsAt(withRowMoved(rows, PROJECTS, 0, 1), PROJECTS)).toEqual([{ 名称: '乙' }, { 名称: '甲' }]);
    expect(withRowMoved(rows, PROJECTS, 0, -1)).toBe(rows);
    expect(rowsAt(withCell(rows, PROJECTS, { row: 1, column: '投资额' }, '5'), PROJECTS)[1]).toEqual({
      名称: '乙',
      投资额: '5',
    });
  });

  it('are pasted from a sheet as it copies them', () => {
    expect(pastedCells('a\tb\r\n"c\n""d"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['c\n"d"', ''],
    ]);
    const text = Array.from({ length: 200 }, (_, row) => `项目${row}\t${row}.50\t开工`).join('\n');
    const slot = template.slots.get(PROJECTS);
    if (!slot) throw new Error('no table');
    const pasted = rowsAt(withPasted(rows, slot, { row: 1, column: 0 }, pastedCells(text)), PROJECTS);
    expect(pasted).toHaveLength(201);
    expect(pasted[0]).toEqual({ 名称: '甲' });
    expect(pasted[200]).toEqual({ 名称: '项目199', 投资额: '199.50', 进展: '开工' });
  });
});

describe('other data', () => {
  it('is shown as changes, and only those taken are made', () => {
    const values: TypedValues = { 地区: '云岭区', 年度: '2020' };
    const changes = changesTo(values, { 地区: '澜江区', 年度: '2020', 期间: '1—6月份' });
    expect(changes).toEqual([
      { key: '地区', before: '云岭区', after: '澜江区' },
      { key: '期间', before: '', after: '1—6月份' },
    ]);
    expect(withChanges(values, changes.slice(1))).toEqual({ ...values, 期间: '1—6月份' });
  });

  it('of a template that was changed keeps what fits, and tells what does not', () => {
    const { fits, unfit } = fitting(
      { 地区: '云岭区', 旧项: '1', 年度: [{}], [PROJECTS]: [{ 名称: '甲', 旧列: '乙' }] },
      template.slots,
    );
    expect(fits).toEqual({ 地区: '云岭区', [PROJECTS]: [{ 名称: '甲' }] });
    expect(unfit).toEqual({ 旧项: '1', 年度: [{}], [PROJECTS]: [{ 旧列: '乙' }] });
  });
});
