import { describe, expect, it } from 'vitest';
import { compileText, fillWith, templateOf } from '../../fill/filling.ts';

const TITLE = '# 关于开会的通知\n\n';

async function codesOf(text: string): Promise<string[]> {
  const { diagnostics } = await compileText(TITLE + text);
  return diagnostics.map(({ code, args }) =>
    [code, args['name']].filter((each) => typeof each === 'string').join(' '),
  );
}

async function markdownOf(text: string, values: Record<string, string> = {}): Promise<string> {
  const { document } = fillWith(await templateOf(text), values, 'md');
  return Buffer.from(document)
    .toString('utf8')
    .replace(/\n<!--[^]*/, '');
}

describe('parts of an official paper that are written wrongly', () => {
  it.each([
    [':::主送机关们\n各镇：\n:::\n', 'template-part-unknown 主送机关们'],
    ['::主送\n', 'template-part 主送'],
    [':::分页\n:::\n', 'template-part 分页'],
    [':::主送\n各镇\n:::\n', 'template-part 主送'],
    [':::主送\n各镇：\n', 'template-part 主送'],
    [':::主送\n各镇：\n\n各街道：\n:::\n', 'template-part 主送'],
    [':::主送[各镇：]\n各街道：\n:::\n', 'template-part 主送'],
    [':::主送{盖章}\n各镇：\n:::\n', 'template-part 主送'],
    [':::落款{骑缝}\n办公室\n\n2024年7月5日\n:::\n', 'template-part 落款'],
    [':::落款\n办公室\n2024年7月5日\n:::\n', 'template-part 落款'],
    [':::落款\n2024年7月5日\n:::\n', 'template-part 落款'],
    [':::落款\n## 办公室\n\n2024年7月5日\n:::\n', 'template-part 落款'],
    [':::附注\n联系人：方敏\n:::\n', 'template-part 附注'],
    [':::签发人\n林远\n:::\n', 'template-part 签发人'],
    [':::版记\n办公室\n\n2024年7月5日印发\n:::\n\n正文。\n', 'template-part 版记'],
    ['::::附件1\n:::落款\n办公室\n\n2024年7月5日\n:::\n::::\n', 'template-part 落款'],
    [':::附件1\n:::\n', 'template-part 附件1'],
  ])('%j', async (text, found) => {
    expect(await codesOf(text)).toEqual([found]);
  });
});

describe('parts of an official paper', () => {
  it('are told from words with colons', async () => {
    expect(await codesOf('10:30开会，比例3:2，:x[y]，见a::b。\n')).toEqual([]);
  });

  it('are their words in Markdown, with a blank line between them', async () => {
    const text = `:::发文字号\n青政发〔2024〕3号\n:::\n:::签发人\n林远\n:::\n${TITLE}:::主送\n各镇：\n:::\n请准时。\n::分页\n:::附件说明\n- 名单\n- 回执\n:::\n\n:::附件1\n# 名单\n\n略。\n:::\n`;
    expect(await markdownOf(text)).toBe(
      '青政发〔2024〕3号\n\n签发人：林远\n\n# 关于开会的通知\n\n各镇：\n\n请准时。\n\n附件：\n\n- 名单\n- 回执\n\n附件1\n\n# 名单\n\n略。\n',
    );
  });

  it('hold tags and conditions as any paragraph does', async () => {
    const text = `${TITLE}:::主送\n{{#each 单位}}{{this}}{{#unless @last}}，{{/unless}}{{/each}}：\n:::\n\n{{#if 附}}\n\n:::附件说明\n{{名称}}\n:::\n\n{{/if}}\n\n末。\n`;
    const description = '填写项: { 单位: { 类型: 名单 }, 附: { 类型: 是否 }, 名称: { 类型: 名 } }';
    const template = await templateOf(text, description);
    const filled = (附: string): string => {
      const { document } = fillWith(template, { 单位: ['甲', '乙'], 附, 名称: '名单' }, 'md');
      return Buffer.from(document).toString('utf8');
    };
    expect(filled('是')).toContain('甲，乙：\n\n附件：名单\n\n末。');
    expect(filled('否')).toContain('甲，乙：\n\n末。');
  });
});
