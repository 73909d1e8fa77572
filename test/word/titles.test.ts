import { describe, expect, it } from 'vitest';
import { fillWith, templateOf } from '../fill/filling.ts';
import { part, readDocument } from './read-back.ts';

async function titleOf(text: string, values: Readonly<Record<string, string>> = {}) {
  const { document } = fillWith(await templateOf(text), values, 'docx');
  return { paragraphs: readDocument(document), xml: part(document, 'word/document.xml') ?? '' };
}

describe('a title', () => {
  it('is broken by the words that a record gives it', async () => {
    const text = '# 关于召开{{会议}}的通知\n\n正文。\n';
    const long = await titleOf(text, { 会议: '2025年全区安全生产工作会议暨防汛抗旱工作部署会' });
    expect(long.paragraphs[0]?.text).toBe('关于召开2025年全区安全生产工作会议\n暨防汛抗旱工作部署会的通知');
    const short = await titleOf(text, { 会议: '全区安全生产工作会议' });
    expect(short.paragraphs[0]?.text).toBe('关于召开全区安全生产工作会议的通知');
    expect(short.xml).not.toContain('<w:br');
  });

  it('is broken where a run begins, too, and whatever its signs are', async () => {
    const { paragraphs, xml } = await titleOf('# 云岭区人民政府办公室{{事由}}\n\n正文。\n', {
      事由: '关于进一步加强全区R&D投入统计监测和企业研发费用归集工作的实施意见',
    });
    expect(paragraphs[0]?.text.split('\n').length).toBeGreaterThan(1);
    expect(paragraphs[0]?.text).toContain('R&D');
    expect(paragraphs[0]?.text.startsWith('云岭区人民政府办公室\n关于')).toBe(true);
    expect(xml).not.toContain('<w:t xml:space="preserve"></w:t>');
  });

  it('is left where somebody broke it', async () => {
    const { paragraphs } = await titleOf(
      '# 关于召开2025年全区安全生产<br>工作会议暨防汛抗旱工作部署会的通知\n\n正文。\n',
    );
    expect(paragraphs[0]?.text).toBe('关于召开2025年全区安全生产\n工作会议暨防汛抗旱工作部署会的通知');
  });
});
