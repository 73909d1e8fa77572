import { readFileSync } from 'node:fs';
import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/bind.ts';
import type { DataNode } from '../../src/model/record.ts';
import { typedValues } from '../../src/slots/known.ts';
import { slotYaml } from '../../src/slots/yaml.ts';
import { builtIn, recordOf, slot, slotMap } from './built-in.ts';

const template = await builtIn();

describe('an empty data file', () => {
  it('is read back without a finding, and leaves every slot to its default or unfilled', async () => {
    const text = slotYaml(template.slots, { title: template.title });
    const { values, diagnostics } = bind(template.slots, await recordOf(text));
    expect(diagnostics).toEqual([]);
    const states = new Set(Array.from(values.values(), ({ state }) => state));
    expect(states).toEqual(new Set(['gap', 'default']));
    const said = Array.from(values.values(), (value) => value.diagnostic?.code);
    // Of a 是否 or a 表 that nobody turned on nothing is said.
    expect(new Set(said)).toEqual(new Set(['value-blank', 'default-used', undefined]));
    expect(said.filter((code) => code === 'value-blank')).toHaveLength(64);
  });

  it('names its schema in the first line, for editors', () => {
    const text = slotYaml(template.slots, { title: '总结', schema: '总结.schema.json' });
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=总结.schema.json');
    expect(slotYaml(template.slots, { title: '总结' })).not.toContain('yaml-language-server');
  });

  it('says above each key what is meant, in what unit, and what happens without it', () => {
    const slots = slotMap(
      slot('甲.数额', '量', { unit: '亿元', meaning: '完成额' }),
      slot('年度', '名', { default: '2020', meaning: '哪一年' }),
      slot('甲.开通', '是否', { meaning: '要不要写' }),
    );
    expect(slotYaml(slots, { title: '' }).split('\n').slice(3)).toEqual([
      '# 哪一年（文字；选填，空着就用“2020”）',
      '年度: ',
      '',
      '甲:',
      '  # 完成额（数，亿元）',
      '  数额: ',
      '  # 要不要写（是否；选填，空着就用“否”）',
      '  开通: ',
      '',
    ]);
  });

  it('shows how a table is written, and is right when that is filled in', async () => {
    const columns = [slot('名称', '名'), slot('投资额', '量', { unit: '亿元' })];
    const slots = slotMap(slot('甲.项目', '表', { columns }));
    const text = slotYaml(slots, { title: '' });
    expect(text).toContain('  # 项目:\n  #   - 名称: …\n  #     投资额: …亿元\n  项目: \n');
    const lines = text.split('\n');
    const example = lines
      .filter((line) => /^ {2}# {3}/.test(line))
      .map((line) => line.replace('#', ' ').replace('…', '5'));
    const { values, diagnostics } = bind(slots, await recordOf([...lines, ...example].join('\n')));
    expect(diagnostics).toEqual([]);
    expect(values.get('甲.项目')?.rows?.map((row) => row.get('投资额')?.text)).toEqual(['5']);
  });

  it('holds slots within slots and keys that YAML would take for something else', async () => {
    const slots = slotMap(
      slot('甲', '名'),
      slot('甲.乙', '名'),
      slot('true', '名'),
      slot('丙.null.丁', '名'),
    );
    const filled = slotYaml(slots, { title: '' }).replace(/: $/gm, ': 值');
    const { values, diagnostics } = bind(slots, await recordOf(filled));
    expect(diagnostics).toEqual([]);
    expect(Array.from(values.values(), ({ text }) => text)).toEqual(['值', '值', '值', '值']);
  });

  it('survives meanings and defaults with line breaks and control characters', async () => {
    const nasty = '第一行\n甲: 1\r\x07\u2028\uFEFF“#”';
    const slots = slotMap(slot('甲', '名', { meaning: nasty, default: nasty }));
    const record = await recordOf(slotYaml(slots, { title: nasty }));
    expect(record.root.entries.map(({ key }) => key)).toEqual(['甲']);
  });
});

describe('with what is known', () => {
  it.each(['yunling', 'chengxi', 'songlan'])('%s comes back as it was typed', async (name) => {
    const source = await recordOf(readFileSync(`data/${name}.yaml`, 'utf8'));
    const values = typedValues(template.slots, source);
    const text = slotYaml(template.slots, { title: template.title, values });
    const again = typedValues(template.slots, await recordOf(text));
    const typed = (nodes: typeof values): string[] =>
      Array.from(nodes, (entry) =>
        JSON.stringify(entry, (key, member) => (/^(key)?place$/i.test(key) ? undefined : member)),
      ).toSorted();
    expect(typed(again)).toEqual(typed(values));
  });

  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('甲a0-:：#，、,[]{}&*!|>\'"%@`~ \t\n?年.－−—　')) }),
      fc.constantFrom('true', 'null', '~', '- 3.2', '-3.2', '2020-01-01', '12.50', '***', 'yes', '1:2', '<<'),
    )
    .filter(
      (one) =>
        one.trim() === one && one !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(one.replace(/[\n\t]/g, '')),
    );

  property.prop([fc.array(text, { minLength: 1, maxLength: 4 }), text])(
    'any words, names and rows',
    async (names, word) => {
      const slots = slotMap(
        slot('甲.乙', '名'),
        slot('名单', '名单'),
        slot('表', '表', { columns: [slot('列', '名')] }),
      );
      const place = { file: '' };
      const scalar = (given: string): DataNode => ({ type: 'scalar', text: given, means: 'text', place });
      const rows = names.map((given) => {
        const entries = [{ key: '列', keyPlace: place, value: scalar(given) }];
        return { type: 'map', entries, place } satisfies DataNode;
      });
      const values = new Map<string, DataNode>([
        ['甲.乙', scalar(word)],
        ['名单', { type: 'list', items: names.map(scalar), place }],
        ['表', { type: 'list', items: rows, place }],
      ]);
      const written = slotYaml(slots, { title: '', values });
      const read = typedValues(slots, await recordOf(written));
      expect(read.get('甲.乙')).toMatchObject({ type: 'scalar', text: word, means: 'text' });
      expect(read.get('名单')).toMatchObject({
        items: names.map((given) => ({ text: given, means: 'text' })),
      });
      expect(read.get('表')).toMatchObject({
        items: names.map((given) => ({ entries: [{ key: '列', value: { text: given, means: 'text' } }] })),
      });
    },
  );
});
