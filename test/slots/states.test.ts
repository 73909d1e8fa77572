import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { resolve } from '../../src/fill/resolve.ts';
import type { Template } from '../../src/model/template.ts';
import { jsonSlot } from '../../src/slots/json.ts';
import { slotStates } from '../../src/slots/states.ts';
import { slotTable, statusTable } from '../../src/slots/table.ts';
import { recordOf } from './built-in.ts';

const TEXT = `# {{地区}}报告

{{地区}}收入{{财政.收入}}亿元，{{增长 财政.增速}}。

{{#if 要表}}

{{#each 项目}}{{名称}}投资{{投资}}亿元，{{/each}}负责人{{负责人}}。

{{/if}}
`;
const DESCRIPTION = `标题: 报告
填写项:
  地区: { 类型: 名, 含义: 要带“区” }
  财政.收入: { 类型: 量, 单位: 亿元, 默认: 1.50, 上限: 100 }
  财政.增速: { 类型: 率 }
  要表: { 类型: 是否 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 投资: { 类型: 量, 单位: 亿元 } } }
  负责人: { 类型: 名 }
`;

async function template(): Promise<Template> {
  const source = {
    file: '报告.md.hbs',
    text: TEXT,
    description: { file: '报告.slots.yaml', text: DESCRIPTION },
  };
  const { template: made, diagnostics } = await compile(source);
  if (made === undefined) throw new Error(diagnostics.map(({ code }) => code).join());
  return made;
}

const made = await template();

async function states(data: string): Promise<unknown[]> {
  const record = await recordOf(data);
  return slotStates(made, resolve(made, record)).map(({ slot, state, text, rows }) => [
    slot.key,
    state,
    rows ?? text,
  ]);
}

describe('what became of the slots', () => {
  it('is known of each', async () => {
    expect(
      await states(
        '地区: 云岭区\n财政: { 收入: 352000万元, 增速: 大概 }\n要表: 是\n项目: [{ 名称: 甲, 投资: 2 }]',
      ),
    ).toEqual([
      ['地区', 'filled', '云岭区'],
      ['财政.收入', 'filled', '35.2亿元'],
      ['财政.增速', 'wrong', '大概'],
      ['要表', 'filled', '是'],
      ['项目', 'filled', 1],
      ['负责人', 'missing', ''],
    ]);
  });
  it('is not missing where the record would not show it', async () => {
    expect(await states('地区: XX区\n财政.增速: -3')).toEqual([
      ['地区', 'missing', ''],
      ['财政.收入', 'default', '1.50亿元'],
      ['财政.增速', 'filled', '-3%'],
      ['要表', 'default', '否'],
      ['项目', 'default', 0],
      ['负责人', 'unneeded', ''],
    ]);
  });
});

describe('as a table', () => {
  it('shows the slots by section, a table with its columns', () => {
    expect(slotTable(made, 'zh')).toBe(`模板 报告.md.hbs（报告）：6 项，其中必填 3 项

填写项     类型    单位  默认      次数  所在行  含义

地区       文字          （必填）     2  1、3    要带“区”
要表       是否          否           1  5
项目       表            （空）       1  7
项目.名称  文字          （必填）     1  7
项目.投资  数      亿元  （必填）     1  7
负责人     文字          （必填）     1  7

财政.收入  数      亿元  1.50         1  3
财政.增速  增长率  %     （必填）     1  3
`);
  });
  it('shows what is filled, what is not, and from where', async () => {
    const record = await recordOf(
      '地区: 云岭区\n财政:\n  增速: 下降3.2%\n负责人: ""\n要表: 是\n',
      '云岭区.yaml',
    );
    const all = slotStates(made, resolve(made, record));
    expect(
      statusTable(made, { record, states: all }, 'zh'),
    ).toBe(`云岭区.yaml（模板 报告.md.hbs）：已填 3 项，用默认值 2 项，缺 1 项

填写项     状态  内容      来自             含义

地区       已填  云岭区    云岭区.yaml:1:5  要带“区”
要表       已填  是        云岭区.yaml:5:5
项目       默认  （空）
负责人     缺              云岭区.yaml:4:6

财政.收入  默认  1.50亿元
财政.增速  已填  -3.2%     云岭区.yaml:3:7
`);
    expect(statusTable(made, { record, states: all }, 'en')).toContain(
      '云岭区.yaml (template 报告.md.hbs): 3 filled, 2 by default, 1 missing',
    );
  });
});

describe('for a program', () => {
  it('has all that is known of a slot', async () => {
    const slot = made.slots.get('财政.收入');
    if (slot === undefined) throw new Error('no such slot');
    const record = await recordOf('财政.收入: 352000万元', 'a.yaml');
    const given = slotStates(made, resolve(made, record)).find((of) => of.slot === slot);
    expect(jsonSlot(slot, given)).toEqual({
      key: '财政.收入',
      section: '财政',
      kind: '量',
      unit: '亿元',
      mark: 'X',
      meaning: '',
      required: false,
      default: '1.50',
      max: '100',
      places: [{ file: '报告.md.hbs', line: 3, column: 9, endLine: 3, endColumn: 18 }],
      state: 'filled',
      value: '35.2亿元',
      from: { file: 'a.yaml', line: 1, column: 8, endLine: 1, endColumn: 16 },
    });
    expect(jsonSlot(slot)).not.toHaveProperty('state');
    expect(made.slots.get('项目')?.columns?.map((column) => jsonSlot(column).key)).toEqual(['名称', '投资']);
  });
});
