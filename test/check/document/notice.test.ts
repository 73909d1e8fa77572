import { expect, it } from 'vitest';
import { missingFromNotice } from '../../../src/check/document/notice.ts';
import { checkTemplate } from '../../../src/check/template.ts';

const TITLE = '关于召开会议的通知';
const TEXT = ['定于9月12日召开会议。', '请准时参加。', '会议在三楼。', '不得缺席。'];
const END = ['区人民政府办公室', '2023年9月5日'];

const missing = (...paragraphs: string[]): unknown => missingFromNotice(paragraphs)?.parts;

it.each([
  [[TITLE, ...TEXT], '主送机关、署名、成文日期'],
  [[TITLE, '各镇：', ...TEXT], '署名、成文日期'],
  [[TITLE, '各镇：', ...TEXT, '区人民政府办公室'], '成文日期'],
  [[TITLE, '各镇：', ...TEXT, '2023年9月5日'], '署名'],
  [['云政办发〔2023〕5号', `区政府办公室${TITLE}`, ...TEXT, ...END], '主送机关'],
])('%j has no %s', (paragraphs, zh) => {
  expect(missing(...paragraphs)).toMatchObject({ zh });
});

it.each([
  [[TITLE, '各镇、各街道：', ...TEXT, ...END]],
  [[TITLE, '各镇：', ...TEXT, ...END, '（联系人：方敏）', '附件1', '名单']],
  [['云岭区上半年工作总结', ...TEXT, ...TEXT]],
  [[TITLE, '各镇：']],
  [['今年以来，经济平稳。', TITLE, ...TEXT]],
])('%j has all', (paragraphs) => {
  expect(missing(...paragraphs)).toBeUndefined();
});

async function codesOf(text: string): Promise<string[]> {
  return (await checkTemplate({ file: 't.md.hbs', text })).map(({ code }) => code);
}

it('a template of a notice has a place for each, as a part or as a paragraph', async () => {
  const text = `# 关于召开{{会议}}的通知\n\n${TEXT.join('\n\n')}\n`;
  expect(await codesOf(text)).toContain('notice-part-missing');
  const parts = `${text.replace('定于', ':::主送\n{{单位}}：\n:::\n\n定于')}\n:::落款\n{{署名}}\n\n{{日期}}\n:::\n`;
  expect(await codesOf(parts)).not.toContain('notice-part-missing');
  expect(
    await codesOf(`${text.replace('定于', '各镇：\n\n定于')}\n{{地区}}政府\n\n{{日期}}\n`),
  ).not.toContain('notice-part-missing');
});
