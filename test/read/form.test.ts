import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formOfText } from '../../src/read/form.ts';
import { writeSlotCsv } from '../../src/sheets/write/csv.ts';
import { slotYaml } from '../../src/slots/yaml.ts';
import { slotMap, someSlots } from '../fixtures/sheets/slots.ts';

describe('the form of a text without a name', () => {
  it.each([
    ['地区,综合.固定资产投资\n云岭区,35.2\n', 'fields'],
    ['项目\t值\n地区\t云岭区\n', 'fields'],
    ['项目;值\r\n地区;云岭区\r\n', 'fields'],
    ['#,项目,值\n1,地区,云岭区\n', 'fields'],
    ['云岭区上半年数据\n单位：亿元\n项目,值\n地区,云岭区\n投资,3\n', 'fields'],
    ['章节,项目,值,说明\n,地区,云岭区,名称: 到区\n', 'fields'],
    ['\t项目\t值\n综合\t投资\t3\n', 'fields'],
    ['"项目","值"\n"地区","云岭区"\n', 'fields'],
    ['地区: 云岭区\n综合:\n  投资: 3\n', 'yaml'],
    ['# 数据, 第一稿; 待核\n地区: 云岭区\n', 'yaml'],
    ['名单: 甲, 乙\n', 'yaml'],
    ['地区：云岭区\n名单：甲,乙\n', 'yaml'],
    ['综合:\n\t投资: 3\n\t增速: 5%\n', 'yaml'],
    ['- 地区: 甲\n- 地区: 乙, 丙\n', 'yaml'],
    ['说明: |\n  投资, 消费\n  出口, 进口\n', 'yaml'],
    ['---\n地区: 甲\n', 'yaml'],
    ['云岭区', 'yaml'],
    ['', 'yaml'],
    ['{地区: 云岭区, 投资: 3}\n', 'yaml'],
    ['{"地区": 云岭区}\n', 'yaml'],
    ['{"地区": "云岭区", "投资": 3, 增速: 2}', 'yaml'],
    ['{"地区": "云岭区", "投资": 3,}', 'yaml'],
    ['{"地区": "云岭区"} # 第一稿', 'yaml'],
    ['{"地区": "云岭区"}', 'json'],
    ['\n[\n\t{\n\t\t"地区": "云岭区",\n\t\t"投资": 3\n\t}\n]\n', 'json'],
    ['{}', 'json'],
    ['[]', 'json'],
    ['{"地区": "甲"}\n\n{"地区": "乙"}\n', 'json-lines'],
  ])('tells %j', (text, form) => {
    expect(formOfText(text)).toBe(form);
  });

  const line = fc.string({ unit: fc.constantFrom(...'甲乙，；：、,;:\t"\'{}[]-# 1.%'.split('')) });
  const texts = fc.dictionary(fc.constantFrom(...someSlots.map(({ key }) => key)), line);

  test.prop([texts])('tells our own data files, whatever is typed into them', (given) => {
    const place = { file: 'a.yaml' };
    const values = new Map(
      Object.entries(given).map(
        ([key, text]) => [key, { type: 'scalar', text, means: 'text', place }] as const,
      ),
    );
    expect(formOfText(slotYaml(slotMap(someSlots), { title: '简报', values }))).toBe('yaml');
    expect(formOfText(JSON.stringify({ 地区: '', ...given }, null, '\t'))).toBe('json');
  });

  test.prop([texts, fc.boolean()])('tells our own sheets, whatever is typed into them', (given, wide) => {
    const bytes = writeSlotCsv(someSlots, { values: new Map(Object.entries(given)), wide });
    expect(formOfText(new TextDecoder().decode(bytes))).toBe('fields');
  });
});
