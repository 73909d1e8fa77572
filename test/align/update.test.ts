import { beforeAll, describe, expect, test } from 'vitest';
import type { EditedDocument } from '../../src/align/edited.ts';
import { extract } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { planUpdate, type UpdatePlan } from '../../src/align/update.ts';
import { baseOf, decodeBase, encodeBase } from '../../src/fill/base.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import type { Format } from '../../src/model/format.ts';
import type { Template } from '../../src/model/template.ts';
import { wordOwnership } from '../../src/word/ownership.ts';
import { readPart, readZip } from '../../src/zip/read.ts';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';
import { recordOf, templateOf, type Value } from '../fill/filling.ts';

const TEXT = `# {{地区}}总结

全{{层级 地区}}一般公共预算收入{{收入}}亿元，同比{{增长 增速}}；固定资产投资完成{{投资}}亿元，规模稳步扩大。

支持{{企业}}等企业扩产转产，{{领导}}位领导分工包挂，联系企业{{企业数}}个、重点项目{{项目数}}个。

| 序号 | 名称 | 投资额（亿元） |
| :--- | :--- | ---: |
{{#each 项目}}
| {{序号}} | {{名称}} | {{金额}} |
{{/each}}

形势总体平稳。
`;
const DESCRIPTION = `填写项:
  地区: { 类型: 名 }
  收入: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率 }
  投资: { 类型: 量, 单位: 亿元 }
  企业: { 类型: 名单 }
  领导: { 类型: 数, 单位: 位 }
  企业数: { 类型: 数, 单位: 个 }
  项目数: { 类型: 数, 单位: 个 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }
`;
type Values = { readonly [key: string]: Value };
const OLD: Values = {
  地区: '云岭区',
  收入: '35.2',
  增速: '2.1',
  投资: '168.50',
  企业: ['云岭康护用品', '白鹭医疗科技'],
  领导: '36',
  企业数: '36',
  项目数: '72',
  项目: [
    { 名称: '东桥改造', 金额: '3.5' },
    { 名称: '西桥改造', 金额: '4' },
  ],
};
const NEW: Values = {
  ...OLD,
  收入: '41.7',
  增速: '-1.5',
  投资: '190',
  领导: '37',
  企业数: '40',
  项目数: '75',
};

let template: Template;
beforeAll(async () => {
  template = await templateOf(TEXT, DESCRIPTION);
});

function filled(values: Values, to: Format = 'docx'): Uint8Array {
  return write(template, resolve(template, recordOf(values)), to);
}

/** A document with parts changed or added. */
function edited(
  document: Uint8Array,
  change: (name: string, text: string) => string,
  more: Record<string, string> = {},
) {
  const zip = readZip(document);
  if (typeof zip === 'string') throw new Error(zip);
  const parts = zip.entries.map((entry) => {
    const content = readPart(zip, entry, 1 << 24);
    if (typeof content === 'string') throw new Error(content);
    return pack(entry.name, change(entry.name, new TextDecoder().decode(content)));
  });
  return writeZip(packBlock([]), [...parts, ...Object.entries(more).map(([name, text]) => pack(name, text))]);
}

function partOf(document: Uint8Array, name: string): string {
  const zip = readZip(document);
  if (typeof zip === 'string') throw new Error(zip);
  const entry = zip.entries.find((each) => each.name === name);
  const content = entry && readPart(zip, entry, 1 << 24);
  return content === undefined || typeof content === 'string' ? '' : new TextDecoder().decode(content);
}

interface Updated {
  readonly plan: UpdatePlan;
  readonly bytes: Uint8Array;
  readonly words: string;
  readonly states: Readonly<Record<string, string>>;
}

async function open(bytes: Uint8Array, to: Format = 'docx'): Promise<EditedDocument> {
  const document = await readEdited('a', bytes, to);
  if ('code' in document) throw new Error(document.code);
  return document;
}

async function update(bytes: Uint8Array, values: Values, to: Format = 'docx'): Promise<Updated> {
  const document = await open(bytes, to);
  const base = decodeBase(document.base ?? '');
  if (!base) throw new Error('no base');
  const plan = await planUpdate(template, base, document, resolve(template, recordOf(values)));
  if ('code' in plan) throw new Error(plan.code);
  const changed = document.change(plan.changes, encodeBase(plan.base));
  if ('code' in changed) throw new Error(changed.code);
  const states = Object.fromEntries(plan.values.map(({ key, state, reason }) => [key, reason ?? state]));
  return {
    plan,
    bytes: changed,
    words: (await open(changed, to)).blocks.map(({ text }) => text).join('\n'),
    states,
  };
}

const inBody =
  (from: string | RegExp, to: string | ((found: string) => string)) => (name: string, text: string) => {
    if (name !== 'word/document.xml') return text;
    const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
    if (changed === text) throw new Error(`nothing changed: ${String(from)}`);
    return changed;
  };

describe('a document that nobody touched', () => {
  test.each(['docx', 'md'] as const)(
    'becomes the one that is filled anew, also with other rows (%s)',
    async (to) => {
      const rows = [
        { 名称: '北桥改造', 金额: '1' },
        ...(OLD['项目'] as Value[]),
        { 名称: '北桥改造', 金额: '1' },
      ] as Value[];
      for (const projects of [OLD['项目'] as Value, rows, rows.slice(0, 1)]) {
        const values = { ...NEW, 项目: projects };
        const { bytes, plan } = await update(filled(OLD, to), values, to);
        expect((await open(bytes, to)).blocks).toEqual((await open(filled(values, to), to)).blocks);
        expect(encodeBase(plan.base)).toBe(encodeBase(baseOf(template, resolve(template, recordOf(values)))));
        if (to === 'docx') expect(wordOwnership(bytes)).toBe('untouched');
      }
    },
  );

  test.each(['# 项目', '+ 乙', '2) 号', '>丙', 'a_b', '=丁'])(
    'has signs of Markdown as they are when it is filled anew: %s',
    async (sign) => {
      const values = { ...OLD, 地区: `${sign}区`, 企业: [sign, '白鹭医疗科技'] };
      const { bytes } = await update(filled(OLD, 'md'), values, 'md');
      expect(new TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(filled(values, 'md')));
    },
  );

  test('and one that is updated twice is the same as once', async () => {
    const { bytes } = await update((await update(filled(OLD), { ...NEW, 收入: '1' })).bytes, NEW);
    expect(partOf(bytes, 'word/document.xml')).toBe(
      partOf((await update(filled(OLD), NEW)).bytes, 'word/document.xml'),
    );
  });
});

describe('a table that nobody touched, in a document that people edited', () => {
  const bridges = (...rows: readonly (readonly [name: string, sum: string])[]): Values => ({
    ...OLD,
    收入: '41.7',
    项目: rows.map(([名称, 金额]) => ({ 名称, 金额 })),
  });
  const before = bridges(['东桥', '4'], ['西桥', '4'], ['南桥', '4']);
  const cases: Readonly<Record<string, Values>> = {
    'a row at the start': bridges(['北桥', '1'], ['东桥', '4'], ['西桥', '4'], ['南桥', '4']),
    'rows between': bridges(['东桥', '4'], ['新桥', '4'], ['旧桥', '2'], ['西桥', '4'], ['南桥', '4']),
    'a row at the end': bridges(['东桥', '4'], ['西桥', '4'], ['南桥', '4'], ['北桥', '4']),
    'the first row less': bridges(['西桥', '4'], ['南桥', '5']),
    'the middle row less': bridges(['东桥', '5'], ['南桥', '4']),
    'the last row less': bridges(['东桥', '4'], ['西桥', '4']),
    'the first row exchanged': bridges(['北桥', '4'], ['西桥', '4'], ['南桥', '4']),
    'other rows altogether': bridges(['甲桥', '1'], ['乙桥', '2']),
    'another order': bridges(['南桥', '4'], ['东桥', '6'], ['西桥', '4']),
  };
  const rowsIn = (document: EditedDocument): string[] =>
    document.blocks.flatMap(({ cell, text }) => (cell ? [text] : []));

  test.each(
    Object.entries(cases).flatMap(([name, values]) => [
      [name, 'docx', values] as const,
      [name, 'md', values] as const,
    ]),
  )('gets %s (%s)', async (_, to, values) => {
    const old = filled(before, to);
    const document =
      to === 'docx'
        ? edited(old, inBody('形势总体平稳', '形势平稳'))
        : new TextEncoder().encode(new TextDecoder().decode(old).replace('形势总体平稳', '形势平稳'));
    const { bytes, plan } = await update(document, values, to);
    expect(rowsIn(await open(bytes, to))).toEqual(rowsIn(await open(filled(values, to), to)));
    expect((await open(bytes, to)).blocks.map(({ text }) => text)).toContain('形势平稳。');
    const again = await update(bytes, values, to);
    expect([again.plan.changes.texts, plan.values.filter(({ state }) => state === 'absent')]).toEqual([
      [],
      [],
    ]);
  });

  test('keeps how each row looks', async () => {
    const bold = inBody(/(<w:r>)((?:(?!<w:r>).)*?>西桥<)/, '$1<w:rPr><w:b/></w:rPr>$2');
    const { bytes } = await update(edited(filled(before), bold), cases['a row at the start'] as Values);
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:b\/><\/w:rPr>(?:(?!<w:r>).)*?>西桥</);
  });

  test.each([
    [
      'cells merged over rows',
      [/<w:tcPr>/, '<w:tcPr><w:vMerge w:val="restart"/>'],
      [/<w:tcPr>/, '<w:tcPr><w:vMerge/>'],
    ],
    ['a row with a cell as wide as two', [/<w:tcPr>/, '<w:tcPr><w:gridSpan w:val="2"/>'], [/^/, '']],
  ] as const)('gets no rows and loses none where it has %s', async (_, first, second) => {
    const merged = (name: string, text: string): string => {
      let row = -1;
      if (name !== 'word/document.xml') return text;
      return text.replace(/<w:tr>.*?<\/w:tr>/g, (each) => {
        row += 1;
        return row === 1
          ? each.replace(first[0], first[1])
          : row === 2
            ? each.replace(second[0], second[1])
            : each;
      });
    };
    const bytes = edited(filled(before), merged);
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:vMerge|<w:gridSpan/);
    const { plan } = await update(bytes, cases['a row at the start'] as Values);
    expect([plan.rowsAdded, plan.rowsRemoved]).toEqual([0, 0]);
    const absent = plan.values.filter(({ state }) => state === 'absent');
    expect(absent.map(({ new: next, reason }) => [next, reason])).toContainEqual(['北桥', 'merged']);
    // Where no row comes or goes, its values are new ones in the cells that they had.
    const same = await update(bytes, bridges(['东桥', '8'], ['西桥', '4']));
    expect(same.plan.values).toContainEqual(expect.objectContaining({ state: 'replaced', new: '8' }));
  });

  test('names the rows that came and went', async () => {
    const { plan } = await update(filled(before), bridges(['北桥', '1'], ['西桥', '4'], ['南桥', '4']));
    const told = (state: string) =>
      plan.values.filter((each) => each.state === state).map(({ key, old, new: next }) => [key, old ?? next]);
    expect(told('added')).toEqual([
      ['项目[1].名称', '北桥'],
      ['项目[1].金额', '1'],
    ]);
    expect(told('removed')).toEqual([
      ['项目[1].名称', '东桥'],
      ['项目[1].金额', '4'],
    ]);
  });

  test('is left as it is where it stands twice', async () => {
    const twice = inBody(/<w:tbl>.*?<\/w:tbl>/, '$&<w:p><w:r><w:t>上年：</w:t></w:r></w:p>$&');
    const { plan } = await update(edited(filled(before), twice), cases['a row at the start'] as Values);
    expect([plan.rowsAdded, plan.changes.texts.some(({ text }) => text === '北桥')]).toEqual([0, false]);
    const retyped = inBody(/<w:tbl>.*?<\/w:tbl>/, (table) =>
      `${table}<w:p><w:r><w:t>上年：</w:t></w:r></w:p>${table}`.replace('>4<', '>9<'),
    );
    const other = await update(edited(filled(before), retyped), cases['a row at the start'] as Values);
    expect(other.plan.rowsAdded).toBe(0);
  });
});

describe('an edited document', () => {
  test('keeps what people changed, and all other parts byte for byte', async () => {
    const change = inBody('>36<', '>38<');
    const before = edited(filled(OLD), change, { 'word/media/x.bin': 'whatever' });
    const { bytes, words, states } = await update(before, NEW);
    expect(states).toMatchObject({ 领导: 'changed', 企业数: 'replaced', 收入: 'replaced' });
    expect(words).toContain('38位领导分工包挂，联系企业40个');
    for (const name of ['word/styles.xml', 'word/settings.xml', 'word/media/x.bin', 'docProps/core.xml']) {
      expect(partOf(bytes, name)).toBe(partOf(before, name));
    }
    expect(wordOwnership(bytes)).toBe('changed');
    const again = await update(bytes, { ...NEW, 领导: '50', 收入: '42' });
    expect(again.states).toMatchObject({ 领导: 'changed', 收入: 'replaced' });
  });

  test('has the new title among its properties, if it had the old one there', async () => {
    const values = { ...NEW, 地区: '澜江区' };
    const { bytes } = await update(edited(filled(OLD), inBody('形势总体平稳', '形势平稳')), values);
    const title = /<dc:title>.*?<\/dc:title>/;
    expect(title.exec(partOf(bytes, 'docProps/core.xml'))?.[0]).toBe(
      title.exec(partOf(filled(values), 'docProps/core.xml'))?.[0],
    );
    expect(partOf(bytes, 'docProps/core.xml')).toContain('澜江区');
    const own = (name: string, text: string) =>
      name === 'docProps/core.xml' ? text.replace(title, '<dc:title>自拟</dc:title>') : text;
    const kept = await update(edited(filled(OLD), own), values);
    expect(partOf(kept.bytes, 'docProps/core.xml')).toContain('<dc:title>自拟</dc:title>');
    const retyped = await update(edited(filled(OLD), inBody('>云岭区<', '>云岭新区<')), values);
    expect(partOf(retyped.bytes, 'docProps/core.xml')).toBe(partOf(filled(OLD), 'docProps/core.xml'));
  });

  test('has its markup as it was, but for the words that were replaced', async () => {
    const before = filled(OLD);
    const { bytes } = await update(before, NEW);
    const bare = (document: Uint8Array): string =>
      partOf(document, 'word/document.xml').replace(/>[^<]*<\/w:t>/g, '></w:t>');
    expect(bare(bytes)).toBe(bare(before));
  });

  test('takes a value that formatting split over runs, in the format of its first character', async () => {
    const split = '>16</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>8.5</w:t></w:r><w:r><w:t>0<';
    const { bytes, words, states } = await update(edited(filled(OLD), inBody('>168.50<', split)), NEW);
    expect(states).toMatchObject({ 投资: 'replaced' });
    expect(words).toContain('固定资产投资完成190亿元');
    expect(partOf(bytes, 'word/document.xml')).toContain(
      '>190</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t></w:t>',
    );
  });

  test('reads tracked changes as if they were accepted', async () => {
    const inserted = '<w:ins w:id="90" w:author="a"><w:r><w:t>显著</w:t></w:r></w:ins>';
    const tracked = inBody(
      /(<w:r>(?:(?!<w:r>).)*?>)(亿元，规模稳步扩大。)(<\/w:t><\/w:r>)/,
      `$1亿元，规模稳步$3${inserted}<w:del w:id="91" w:author="a"><w:r><w:delText>一点</w:delText></w:r></w:del><w:r><w:t>扩大。$3`,
    );
    const { words, states } = await update(edited(filled(OLD), tracked), NEW);
    expect(states).toMatchObject({ 投资: 'replaced' });
    expect(words).toContain('190亿元，规模稳步显著扩大。');
    const figure = inBody(
      '>168.50<',
      '></w:t></w:r><w:del w:id="92" w:author="a"><w:r><w:delText>168.50</w:delText></w:r></w:del><w:ins w:id="93" w:author="a"><w:r><w:t>169</w:t></w:r></w:ins><w:r><w:t><',
    );
    expect((await update(edited(filled(OLD), figure), NEW)).states).toMatchObject({ 投资: 'changed' });
  });

  test('keeps a comment on a figure', async () => {
    const commented = inBody(
      /<w:r>((?:(?!<w:r>).)*?>168\.50<\/w:t>)<\/w:r>/,
      '<w:commentRangeStart w:id="7"/><w:r>$1</w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    );
    const { bytes, states } = await update(edited(filled(OLD), commented), NEW);
    expect(states).toMatchObject({ 投资: 'replaced' });
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /commentRangeStart w:id="7"\/><w:r>(?:(?!<w:r>).)*>190<\/w:t><\/w:r><w:commentRangeEnd w:id="7"/,
    );
  });

  test('leaves what a field makes', async () => {
    const field = inBody(
      /<w:r>((?:(?!<w:r>).)*?>168\.50<\/w:t>)<\/w:r>/,
      '<w:fldSimple w:instr=" DOCPROPERTY 投资 "><w:r>$1</w:r></w:fldSimple>',
    );
    const { words, states } = await update(edited(filled(OLD), field), NEW);
    expect(states).toMatchObject({ 投资: 'field', 收入: 'replaced' });
    expect(words).toContain('固定资产投资完成168.50亿元');
  });

  test('changes both forms of a text box, and neither where they differ', async () => {
    const box = (text: string) => `<w:txbxContent>${text}</w:txbxContent>`;
    const shape = (choice: string, fallback: string) =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box(choice)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(fallback)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const moved = (fallback: (text: string) => string) => (name: string, text: string) => {
      if (name !== 'word/document.xml') return text;
      const paragraph = /<w:p>(?:(?!<w:p>).)*?>168\.50<.*?<\/w:p>/.exec(text)?.[0] ?? '';
      return text.replace(paragraph, () => shape(paragraph, fallback(paragraph)));
    };
    const { bytes, states } = await update(
      edited(
        filled(OLD),
        moved((text) => text),
      ),
      NEW,
    );
    expect(states).toMatchObject({ 投资: 'replaced', 收入: 'replaced' });
    expect(partOf(bytes, 'word/document.xml').match(/>190</g)).toHaveLength(2);
    const other = await update(
      edited(
        filled(OLD),
        moved((text) => text.replace('稳步', '')),
      ),
      NEW,
    );
    expect(other.states).toMatchObject({ 投资: 'box', 收入: 'box', 企业数: 'replaced' });
  });

  test.each([
    ['header', 'header9', 'hdr', ''],
    ['footer', 'footer9', 'ftr', ''],
    ['footnotes', 'footnotes', 'footnotes', 'footnote'],
    ['endnotes', 'endnotes', 'endnotes', 'endnote'],
  ])('takes values that stand in its %s now', async (type, file, root, note) => {
    const before = filled(OLD);
    const paragraph =
      /<w:p>(?:(?!<w:p>).)*?>168\.50<.*?<\/w:p>/.exec(partOf(before, 'word/document.xml'))?.[0] ?? '';
    const relation = `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${file}.xml"/>`;
    const moved = (name: string, text: string): string => {
      if (name === 'word/document.xml') return text.replace(paragraph, () => '<w:p/>');
      return name === 'word/_rels/document.xml.rels'
        ? text.replace('</Relationships>', `${relation}$&`)
        : text;
    };
    const inner = note === '' ? paragraph : `<w:${note} w:id="7">${paragraph}</w:${note}>`;
    const part = `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${root}>`;
    const { bytes, states } = await update(edited(before, moved, { [`word/${file}.xml`]: part }), NEW);
    expect(states).toMatchObject({ 投资: 'replaced', 收入: 'replaced', 企业数: 'replaced' });
    expect(partOf(bytes, `word/${file}.xml`)).toBe(
      part.replace('>168.50<', '>190<').replace('>35.2<', '>41.7<').replace('>增长2.1%<', '>下降1.5%<'),
    );
  });

  test('changes values that stand in the result of a link, and none that a field makes of several runs', async () => {
    const run = /<w:r>((?:(?!<w:r>).)*?>168\.50<\/w:t>)<\/w:r>/;
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = (code: string) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}$&${mark('end')}`;
    const linked = await update(edited(filled(OLD), inBody(run, field(' HYPERLINK "http://a.b/" '))), NEW);
    expect(linked.states).toMatchObject({ 投资: 'replaced' });
    const counted = await update(edited(filled(OLD), inBody(run, field(' =SUM(ABOVE) '))), NEW);
    expect(counted.states).toMatchObject({ 投资: 'field', 收入: 'replaced' });
  });

  test('keeps a figure that somebody inserted or deleted as a tracked change, and the marks of both', async () => {
    const deleted = inBody(
      /<w:r>((?:(?!<w:r>).)*?)<w:t([^>]*)>168\.50<\/w:t><\/w:r>/,
      '<w:del w:id="91" w:author="a"><w:r>$1<w:delText$2>168.50</w:delText></w:r></w:del>',
    );
    const gone = await update(edited(filled(OLD), deleted), NEW);
    expect(gone.states['投资']).not.toBe('replaced');
    expect(partOf(gone.bytes, 'word/document.xml')).toContain('>168.50</w:delText>');
    const whole = inBody(
      /<w:r>(?:(?!<w:r>).)*?>168\.50<\/w:t><\/w:r>/,
      '<w:ins w:id="92" w:author="a">$&</w:ins>',
    );
    const { bytes, states } = await update(edited(filled(OLD), whole), NEW);
    expect(states).toMatchObject({ 投资: 'replaced' });
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:ins w:id="92" w:author="a"><w:r>(?:(?!<w:r>).)*>190<\/w:t><\/w:r><\/w:ins>/,
    );
  });

  test('with two figures swapped, or a paragraph put before another, keeps the first and changes the second', async () => {
    const swapped = (name: string, text: string): string =>
      name === 'word/document.xml'
        ? text.replace('>35.2<', '>#<').replace('>168.50<', '>35.2<').replace('>#<', '>168.50<')
        : text;
    const { states } = await update(edited(filled(OLD), swapped), NEW);
    expect(states).toMatchObject({ 收入: 'changed', 投资: 'changed', 企业数: 'replaced' });
    const turned = inBody(
      /(<w:p>(?:(?!<w:p>).)*?>168\.50<.*?<\/w:p>)(<w:p>(?:(?!<w:p>).)*?>72<.*?<\/w:p>)/,
      '$2$1',
    );
    const moved = await update(edited(filled(OLD), turned), NEW);
    expect(moved.states).toMatchObject({
      收入: 'replaced',
      投资: 'replaced',
      企业数: 'replaced',
      项目数: 'replaced',
    });
  });

  test('keeps rows that people added or sorted, and changes the others by their names', async () => {
    const rows = (xml: string) => (xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []).slice(1);
    const turned = (name: string, text: string): string => {
      const [first = '', second = ''] = rows(text);
      return name === 'word/document.xml'
        ? text.replace(`${first}${second}`, `${second}${first}${second.replaceAll('西桥', '南桥')}`)
        : text;
    };
    const values = {
      ...NEW,
      项目: [
        { 名称: '东桥改造', 金额: '5' },
        { 名称: '西桥改造', 金额: '6' },
      ],
    };
    const { words, plan } = await update(edited(filled(OLD), turned), values);
    expect(plan.rowsAdded + plan.rowsRemoved).toBe(0);
    expect(words).toContain('西桥改造\n6\n1\n东桥改造\n5\n2\n南桥改造\n4');
  });

  test('is left alone where a sentence was copied, a unit changed, words put beside', async () => {
    const paragraph = /<w:p>(?:(?!<w:p>).)*?>168\.50<.*?<\/w:p>/;
    const copied = await update(edited(filled(OLD), inBody(paragraph, '$&$&')), NEW);
    expect(copied.states).toMatchObject({
      收入: 'copied',
      增速: 'copied',
      投资: 'copied',
      企业数: 'replaced',
    });
    const unit = await update(edited(filled(OLD), inBody('亿元，规模', '万元，规模')), NEW);
    expect(unit.states).toMatchObject({ 投资: 'unit', 收入: 'replaced' });
    const beside = await update(edited(filled(OLD), inBody('>增长2.1%<', '>增长2.1%左右<')), NEW);
    expect(beside.states).toMatchObject({ 增速: 'words', 收入: 'replaced' });
  });
});

describe('what a document says', () => {
  test.each(['docx', 'md'] as const)('is the data that it was made of (%s)', async (to) => {
    const document = await open(filled(NEW, to), to);
    const base = decodeBase(document.base ?? '');
    const read = base && (await extract({ file: 'a', template, base, document }));
    if (!read || 'code' in read) throw new Error('not read');
    expect(read.diagnostics).toEqual([]);
    expect(write(template, resolve(template, read.record), to)).toEqual(filled(NEW, to));
  });

  test('has the rows that people added', async () => {
    const row = (name: string, text: string): string =>
      name === 'word/document.xml'
        ? text.replace(
            /(<w:tr>(?:(?!<w:tr>).)*?西桥.*?<\/w:tr>)/,
            (whole) => whole + whole.replace('西桥', '北桥').replace('>2<', '>3<'),
          )
        : text;
    const document = await open(edited(filled(OLD), row));
    const base = decodeBase(document.base ?? '');
    const read = base && (await extract({ file: 'a', template, base, document }));
    if (!read || 'code' in read) throw new Error('not read');
    const resolved = resolve(template, read.record);
    expect(resolved.values.get('项目')?.rows?.map((each) => each.get('名称')?.text)).toEqual([
      '东桥改造',
      '西桥改造',
      '北桥改造',
    ]);
  });
});
