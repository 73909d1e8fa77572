import { describe, expect, it } from 'vitest';
import { cellMargins, tableCharacter } from '../../src/word/styles.ts';
import { compileText, fillWith, templateOf } from './filling.ts';

async function markdown(
  body: string,
  description: string,
  values: Parameters<typeof fillWith>[1],
): Promise<string> {
  const template = await templateOf(`# 题\n\n${body}\n`, description);
  const text = new TextDecoder().decode(fillWith(template, values, 'md').document);
  return text.slice(0, text.indexOf('\n<!--'));
}

const TABLE =
  '| 序号 | 名称 | 额 |\n| --- | --- | --- |\n{{#each 项目}}\n| {{序号}} | {{名称}} | {{额}} |\n{{/each}}';

describe('a column of the data', () => {
  it('called 序号 is the data’s, where the table has one', async () => {
    const columns = (own: string) =>
      `填写项: { 项目: { 类型: 表, 列: { ${own}名称: { 类型: 名 }, 额: { 类型: 量 } } } }`;
    const row = { 名称: '东环路', 额: '1' };
    expect(
      await markdown(TABLE, columns('序号: { 类型: 名 }, '), { 项目: [{ 序号: 'A7', ...row }] }),
    ).toContain('| A7 |');
    expect(await markdown(TABLE, columns(''), { 项目: [row] })).toContain('| 1 |');
  });

  it('shows what is typed as it would be shown without', async () => {
    const template = await templateOf(
      '# 题\n\n| 名 | 额 |\n| --- | --- |\n{{#each 项目}}\n| {{名称}} | {{额}} |\n{{/each}}\n',
      '填写项: { 项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 额: { 类型: 量, 空时: — } } } }',
    );
    const { document, diagnostics } = fillWith(
      template,
      { 项目: [{ 名称: '甲', 额: ' — ' }, { 名称: '乙' }] },
      'md',
    );
    expect(diagnostics).toEqual([]);
    expect(new TextDecoder().decode(document)).toContain('| 甲 | — |\n| 乙 | — |');
  });

  it('may be left blank where the description says so, and says what stands there', async () => {
    const columns =
      "填写项: { 项目: { 类型: 表, 列: { 名称: { 类型: 名, 空时: '' }, 额: { 类型: 量, 空时: — } } } }";
    const text = await markdown(TABLE, columns, {
      项目: [{ 名称: '甲' }, { 额: '2' }, { 名称: '', 额: '' }],
    });
    expect(text.split('\n').slice(-4)).toEqual(['| 1 | 甲 | — |', '| 2 |  | 2 |', '| 3 |  | — |', '']);
    const { diagnostics } = await compileText('# 题\n\n{{甲}}\n', "填写项: { 甲: { 类型: 名, 空时: '' } }");
    expect(diagnostics.map(({ code }) => code)).toContain('description-key');
  });

  it('shares the width of a table by what it holds: a number takes little of it', async () => {
    const template = await templateOf(
      `# 题\n\n${TABLE}\n`,
      '填写项: { 项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 额: { 类型: 量 } } } }',
    );
    const xml = template.parts.body.map((node) => (node.type === 'literal' ? node.texts.docx : '')).join('');
    const [number = 0, name = 0] = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) =>
      Number(width),
    );
    expect(name).toBeGreaterThan(number * 2);
  });
});

it('a table too wide for the page takes nothing from its narrow columns', async () => {
  const template = await templateOf(
    '# 题\n\n| 序号 | 名称 | 额 |\n| --- | --- | --- |\n| 1 | 云岭区东部新城综合管廊一期工程（含附属设施） | 云岭区西部新城综合管廊二期工程（含附属设施） |\n',
    '',
  );
  const xml = template.parts.body.map((node) => (node.type === 'literal' ? node.texts.docx : '')).join('');
  const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
  expect(widths[0]).toBe(2 * tableCharacter + cellMargins);
  expect(widths[1]).toBe(widths[2]);
});

describe('the number of a round in Chinese', () => {
  it('stands where it is asked for', async () => {
    const text = await markdown(
      '要点：{{#each 做法}}{{中文 序号}}是{{this}}；{{/each}}完。',
      '填写项: { 做法: { 类型: 名单 } }',
      {
        做法: ['抓项目', '促落实'],
      },
    );
    expect(text).toContain('要点：一是抓项目；二是促落实；完。');
  });
});
