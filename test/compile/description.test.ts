import { describe, expect, it } from 'vitest';
import { type Description, readDescription } from '../../src/compile/description.ts';
import { practice } from '../../src/model/page-format.ts';
import { subjectOf } from '../../src/model/subject.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { compileText, show } from '../fill/filling.ts';

async function read(text: string): Promise<Description> {
  const { value } = await readYaml('t.slots.yaml', text).next();
  return readDescription(value?.record?.root);
}

describe("a template's description", () => {
  it('has keys nested by section or dotted, and a row of columns', async () => {
    const { entries, diagnostics } = await read(
      '填写项:\n  章: { 投资: { 类型: 量, 单位: 亿元, 下限: 0.50, 上限: 章.总额 }, 节: { 名: { } } }\n  章.总额: { 类型: 量 }\n  表: { 列: { 名称: { 默认: [甲, 乙] } } }\n  空:\n  备注: { }\n',
    );
    expect(diagnostics).toEqual([]);
    expect([...entries.keys()]).toEqual(['章.投资', '章.节.名', '章.总额', '表', '空', '备注']);
    expect(entries.get('章.投资')).toMatchObject({ kind: '量', unit: '亿元', min: '0.50', max: '章.总额' });
    expect(entries.get('表')?.columns?.get('名称')?.default).toBe('甲、乙');
  });

  it('sets title, keywords, page and fonts, the usual ones where it says nothing', async () => {
    const { title, keywords, format } = await read(
      '标题: 总结\n关键词: [甲, 乙]\n页面: { 上: 34.58 }\n字体: { 数字: 宋体 }\n_注: 甲\n',
    );
    expect([title, keywords]).toEqual(['总结', '甲、乙']);
    expect(format).toEqual({
      margins: { ...practice.margins, top: 34.58 },
      fonts: { ...practice.fonts, latin: '宋体' },
    });
    expect(await read('')).toMatchObject({
      title: '',
      format: practice,
    });
  });

  it.each([
    ['对象: 单位', '单位', []],
    ['', '地区', []],
    ['对象: 单位名', undefined, ['description-value “对象”不能写“单位名”']],
    ['对象: 数', undefined, ['description-value “对象”不能写“数”']],
  ])('says which slot names a record: %s', async (line, subject, found) => {
    const described = '填写项: { 单位: { 类型: 名 }, 地区: { 类型: 名 }, 数: { 类型: 数, 单位: 人 } }';
    const text = '# {{单位}}{{地区}}{{数}}人\n';
    const { template, diagnostics } = await compileText(text, `${line}\n${described}\n`);
    expect(diagnostics.map(show)).toEqual(found.map((each) => `1:5 ${each}`));
    expect(template && subjectOf(template.slots.values())?.key).toBe(subject);
  });

  it.each<[string, string[]]>([
    ['- 甲', ['record-not-mapping']],
    ['填写项: 甲', ['description-value']],
    ['填写项: { 甲: 名 }', ['description-value']],
    ['填写项: { 甲: { 单位: { 乙: 丙 } } }', ['description-value']],
    ['页面: { 上: 一寸, 顶: 3 }', ['description-value', 'description-key']],
    ['字体: { 正文: "" }', ['description-value']],
    ['填写项: { 甲: { 类型: 名 }, 甲: { 类型: 名 } }', ['duplicate-key']],
    ['填写项:\n\t甲: { 类型: 名 }', ['indent-not-spaces']],
  ])('says what is wrong in %j and stops the template', async (text, codes) => {
    const { template, diagnostics } = await compileText('# 题\n\n{{甲}}\n', text);
    expect(template).toBeUndefined();
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(
      found.map(({ code }) => code),
      found.map(show).join(),
    ).toEqual(codes);
    for (const { place } of found) expect(place.file).toBe('t.slots.yaml');
  });
});

describe('what follows from use where the description says nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['{{甲}}', { 甲: '名' }],
    ['甲{{#if 甲}}乙{{/if}}', { 甲: '是否' }],
    ['甲{{#each 甲}}{{this}}{{/each}}', { 甲: '名单' }],
    ['甲{{#each 甲}}{{this}}{{/each}}{{甲}}', { 甲: '名单' }],
    [
      '甲{{#each 甲}}{{乙}}{{#if 丙}}丁{{/if}}{{增长 戊}}{{/each}}',
      { 甲: '表', '甲.乙': '名', '甲.丙': '是否', '甲.戊': '率' },
    ],
    ['甲{{#each 甲}}乙{{/each}}{{#if 甲}}丙{{/if}}', { 甲: '表' }],
    ['{{增长 甲}}', { 甲: '率' }],
    ['{{层级 甲}}', { 甲: '名' }],
  ])('%s', async (body, kinds) => {
    const { slots } = await compileText(`# 题\n\n${body}\n`);
    const found = [...slots.values()].flatMap(({ key, kind, columns = [] }) => [
      [key, kind],
      ...columns.map((column) => [`${key}.${column.key}`, column.kind]),
    ]);
    expect(Object.fromEntries(found)).toEqual(kinds);
  });
});
