import { describe, expect, it } from 'vitest';
import { compileText, fillWith, templateOf, type Value } from '../fill/filling.ts';
import { part, readDocument } from './read-back.ts';

const TITLE = '# 题\n\n';

/** word/document.xml of a filled template. */
async function xmlOf(text: string, values: { readonly [key: string]: Value } = {}): Promise<string> {
  const { document } = fillWith(await templateOf(text), values, 'docx');
  return part(document, 'word/document.xml') ?? '';
}

/** The properties of the paragraphs of a style, in order. */
function propertiesOf(xml: string, style: string): string[] {
  const found = xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>(.*?)<\/w:pPr>/g);
  return Array.from(found).flatMap(([, name, properties = '']) => (name === style ? [properties] : []));
}

const lefts = (xml: string, style: string): number[] =>
  propertiesOf(xml, style).map((one) => Number(/w:left="(\d+)"/.exec(one)?.[1]));

/** A position of so many characters of a line of 28 on 8844 twips. */
const characters = (count: number): number => Math.round((count * 8844) / 28);

describe('a signature', () => {
  it.each([
    // The name is the longer: it ends two characters in, and the date begins two behind it.
    ['青坪区人民政府办公室', '2024年7月5日', 16, 18],
    // The date would be the longer: it ends two characters in.
    ['区政府', '2024年12月25日', 17, 19],
  ])('without a seal: %s, %s', async (name, date, atName, atDate) => {
    const xml = await xmlOf(`${TITLE}:::落款\n{{署名}}\n\n{{日期}}\n:::\n`, { 署名: name, 日期: date });
    expect(lefts(xml, 'SignatureText')).toEqual([characters(atName)]);
    expect(lefts(xml, 'SignatureDate')).toEqual([characters(atDate)]);
  });

  it('with a seal: the date ends four characters in, the name is centred above it', async () => {
    const xml = await xmlOf(`${TITLE}:::落款{盖章}\n区人民政府\n\n2024年7月5日\n:::\n`);
    expect(lefts(xml, 'SealedDate')).toEqual([characters(18)]);
    expect(lefts(xml, 'SealedSignature')).toEqual([characters(18.5)]);
  });
});

describe('the head of a paper', () => {
  const HEAD = ':::发文机关标志\n{{机关}}文件\n:::\n:::发文字号\n云政发〔2025〕5号\n:::\n';

  it('has its mark as large as the line takes, 35 mm below the top', async () => {
    const long = await xmlOf(HEAD + TITLE, { 机关: '青坪区人民政府办公室' });
    expect(long).toContain('<w:sz w:val="72"/>');
    expect(propertiesOf(long, 'OfficeMark')).toEqual([
      '<w:spacing w:before="1984" w:line="720" w:lineRule="exact"/>',
    ]);
    const short = await xmlOf(`:::密级\n机密\n:::\n${HEAD}${TITLE}`, { 机关: '区委' });
    expect(propertiesOf(short, 'OfficeMark')).toEqual([
      `<w:spacing w:before="${1984 - 579}" w:line="1240" w:lineRule="exact"/>`,
    ]);
  });

  it('has one red rule, below the number, and who signs on its line', async () => {
    const xml = await xmlOf(`${HEAD}:::签发人\n林远\n:::\n${TITLE}`, { 机关: '区政府' });
    expect(xml.match(/w:color="FF0000"/g)).toHaveLength(1);
    expect(propertiesOf(xml, 'DocumentNumber')[0]).toContain('FF0000');
    const texts = readDocument(
      fillWith(await templateOf(`${HEAD}:::签发人\n林远\n:::\n${TITLE}`), { 机关: '区政府' }, 'docx')
        .document,
    ).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['区政府文件', '　云政发〔2025〕5号\t签发人：林远', '题']);
    const without = await xmlOf(`:::发文机关标志\n区政府文件\n:::\n${TITLE}`);
    expect(propertiesOf(without, 'OfficeMark')[0]).toContain('FF0000');
  });
});

describe('several offices that share a mark', () => {
  const JOINT = ':::发文机关标志\n{{#each 机关}}\n\n{{this}}\n\n{{/each}}\n\n文件\n:::\n';
  const NUMBER = ':::发文字号\n云政发〔2025〕5号\n:::\n';
  const OFFICES = ['青坪区发展和改革局', '青坪区财政局'];

  async function filled(text: string, offices: readonly string[]) {
    const template = await templateOf(text, '填写项: { 机关: { 类型: 名单 } }');
    const { document } = fillWith(template, { 机关: [...offices] }, 'docx');
    return { xml: part(document, 'word/document.xml') ?? '', paragraphs: readDocument(document) };
  }

  it('stand one below the other, with 文件 behind them in the middle', async () => {
    const { xml, paragraphs } = await filled(JOINT + NUMBER + TITLE, OFFICES);
    const marks = paragraphs.filter(({ style }) => style === 'OfficeMark');
    expect(marks.map(({ cell, text }) => [cell, text])).toEqual([
      ['1.1', '青坪区发展和改革局'],
      ['1.1', '青坪区财政局'],
      ['1.2', '文件'],
    ]);
    expect(xml.match(/<w:vAlign w:val="center"\/>/g)).toHaveLength(2);
    // Nine characters, half of one between, and two for 文件 fit the line of 442.2 points; all lines have one width.
    const points = Math.floor(442.2 / (9 + 0.5 + 2 + 0.2));
    expect(new Set(Array.from(xml.matchAll(/<w:sz w:val="(\d+)"\/>/g), ([, size]) => size))).toEqual(
      new Set([String(2 * points)]),
    );
    expect(propertiesOf(xml, 'OfficeMark').map((one) => one.includes('distribute'))).toEqual([
      true,
      true,
      false,
    ]);
    const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g), ([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844);
    expect(widths[1]).toBeGreaterThanOrEqual(2 * points * 20);
    expect(xml).toContain('<w:pStyle w:val="Spacer"/><w:spacing w:before="1974"/>');
  });

  it('leave their page room for text, however many they are', async () => {
    const { xml } = await filled(JOINT + NUMBER + TITLE, [
      '甲局',
      '乙局',
      '丙局',
      '丁局',
      '戊局',
      '己局',
      '庚局',
      '辛局',
    ]);
    expect(xml).toContain(`<w:sz w:val="${2 * 31}"/>`);
  });

  it('have the red rule below them as wide as the text where there is no number', async () => {
    const { xml } = await filled(JOINT + TITLE, OFFICES);
    expect(xml.match(/w:color="FF0000"/g)).toHaveLength(1);
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Spacer"\/><w:pBdr>/);
  });

  it('are one line where there is but one', async () => {
    const { xml, paragraphs } = await filled(JOINT + NUMBER + TITLE, ['青坪区财政局']);
    expect(paragraphs.map(({ text }) => text)).toEqual(['青坪区财政局文件', '云政发〔2025〕5号', '题']);
    expect(xml).not.toContain('<w:tbl>');
    expect(propertiesOf(xml, 'OfficeMark')).toEqual([
      '<w:spacing w:before="1984" w:line="1100" w:lineRule="exact"/>',
    ]);
  });

  it('are lines of one width without 文件', async () => {
    const xml = await xmlOf(`:::发文机关标志\n甲区财政局\n\n乙区发展和改革局\n:::\n${NUMBER}${TITLE}`);
    expect(propertiesOf(xml, 'OfficeMark').map((one) => one.includes('distribute'))).toEqual([true, true]);
    expect(xml).not.toContain('<w:tbl>');
  });
});

describe('the list of attachments', () => {
  it('has no number for one, and numbers for several, also in a loop', async () => {
    const one = fillWith(await templateOf(`${TITLE}:::附件说明\n回执\n:::\n`), {}, 'docx').document;
    expect(readDocument(one).at(-1)?.text).toBe('附件：回执');
    const text = `${TITLE}:::附件说明\n{{#each 附件}}\n\n{{this}}\n\n{{/each}}\n:::\n`;
    const template = await templateOf(text, '填写项: { 附件: { 类型: 名单 } }');
    const many = fillWith(template, { 附件: ['名单', '回执'] }, 'docx').document;
    expect(readDocument(many).map((each) => each.text)).toEqual(['题', '附件：1.名单', '2.回执']);
    const xml = part(many, 'word/document.xml') ?? '';
    expect(propertiesOf(xml, 'AttachmentList').map((one) => /<w:ind .*/.exec(one)?.[0])).toEqual([
      `<w:ind w:left="${characters(6)}" w:hanging="${characters(4)}"/>`,
      `<w:ind w:left="${characters(6)}" w:hanging="${characters(1)}"/>`,
    ]);
  });
});

describe('pages', () => {
  const sections = (xml: string): string[] =>
    Array.from(xml.matchAll(/<w:pgSz [^>]*>/g), ([size]) =>
      size.includes('landscape') ? 'turned' : 'upright',
    );

  it.each([
    ['甲。\n\n:::横排\n乙。\n:::\n\n丙。\n', ['upright', 'turned', 'upright']],
    ['甲。\n\n:::横排\n乙。\n:::\n', ['upright', 'turned']],
    ['甲。\n\n:::附件1{横排}\n乙。\n:::\n\n:::附件2{横排}\n丙。\n:::\n', ['upright', 'turned', 'turned']],
  ])('%j', async (text, found) => {
    const xml = await xmlOf(TITLE + text);
    expect(sections(xml)).toEqual(found);
    expect(xml).not.toMatch(/>(?:upright|turned)</);
  });

  it('an attachment begins one, and so does what follows ::分页', async () => {
    const xml = await xmlOf(`${TITLE}甲。\n\n::分页\n\n乙。\n\n:::附件\n丙。\n:::\n`);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  it('a colophon is a table at the foot of the last, whose rows may depend on conditions', async () => {
    const text = `${TITLE}甲。\n\n:::版记\n{{#if 抄}}\n\n抄送：{{谁}}。\n\n{{/if}}\n\n办公室\n\n2024年7月5日印发\n:::\n`;
    const template = await templateOf(text, '填写项: { 抄: { 类型: 是否 }, 谁: { 类型: 名 } }');
    const rows = (抄: string): number => {
      const { document } = fillWith(template, { 抄, 谁: '区委' }, 'docx');
      const xml = part(document, 'word/document.xml') ?? '';
      expect(xml).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/);
      return xml.match(/<w:tr>/g)?.length ?? 0;
    };
    expect([rows('是'), rows('否')]).toEqual([2, 1]);
  });
});

describe('heads in their paragraph', () => {
  it('are set in the font of their level, with their full stop, and not bold', async () => {
    const xml = await xmlOf(`${TITLE}**（一）时间**。上午9时。\n\n**一、地点**：会议室。\n\n请**准时**。\n`);
    const runs = Array.from(
      xml.matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr><w:t[^>]*>(.*?)</g),
      ([, look = '', text]) => [
        /w:eastAsia="([^"]*)"/.exec(look)?.[1] ?? (look.includes('<w:b/>') ? 'bold' : ''),
        text,
      ],
    );
    expect(runs.slice(1)).toEqual([
      ['楷体_GB2312', '（一）时间'],
      ['楷体_GB2312', '。'],
      ['', '上午9时。'],
      ['黑体', '一、地点'],
      ['黑体', '：'],
      ['', '会议室。'],
      ['', '请'],
      ['bold', '准时'],
      ['', '。'],
    ]);
  });

  it('a list without numbers has no bullets', async () => {
    const { template } = await compileText(`${TITLE}- 甲\n  - 乙\n`);
    if (!template) throw new Error('no template');
    const { document } = fillWith(template, {}, 'docx');
    expect(part(document, 'word/numbering.xml')).toBeUndefined();
    expect(readDocument(document).map(({ text }) => text)).toEqual(['题', '甲', '乙']);
  });
});

it('a document without parts has none of their styles', async () => {
  const { document } = fillWith(await templateOf(`${TITLE}甲。\n`), {}, 'docx');
  expect(part(document, 'word/styles.xml')).not.toContain('Colophon');
});
