import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleBreaks } from '../../src/text/title-lines.ts';
import { runs } from '../runs.ts';

function linesOf(title: string, most = 20): string[] {
  const breaks = titleBreaks(title, most);
  return [0, ...breaks].map((start, at) => title.slice(start, [...breaks, title.length][at]));
}

describe('a title that is longer than a line', () => {
  it.each([
    ['关于印发《云岭区2025年推进重点项目|建设和安全生产专项整治工作|实施方案》的通知'],
    ['关于召开2025年全区安全生产工作会议|暨防汛抗旱工作部署会的通知'],
    ['云岭区人民政府关于2024年上半年国民经济|和社会发展计划执行情况的报告'],
    ['云岭区人民政府办公室|关于进一步加强全区农村饮用水水源地|环境保护工作的实施意见'],
    ['云岭区2025年1—9月份|经济运行情况分析及四季度工作安排'],
    ['云岭区人民政府关于表彰2024年度|招商引资工作先进集体和先进个人的决定'],
    ['松岚市人民政府办公室|关于转发市发展改革委等部门松岚市|促进民营经济高质量发展若干措施的通知'],
    ['关于申请拨付云岭水厂二期扩建|工程项目配套资金的请示'],
    ['XXX区XXXX年上半年经济社会发展|情况和下半年工作安排'],
  ])('is a trapezium or a lozenge of whole words: %s', (lines) => {
    expect(linesOf(lines.replaceAll('|', '')).join('|')).toBe(lines);
  });

  it.each([
    ['关于召开全区安全生产工作会议的通知'],
    ['2024年区政府上半年工作总结和下半年安排'],
    ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'],
  ])('is left as it is where it fits, or no words show: %s', (title) => {
    expect(linesOf(title)).toEqual([title]);
  });

  const pieces = fc.constantFrom(
    '关于',
    '召开',
    '云岭区',
    '2025年',
    '1—9月份',
    '重点项目',
    '建设',
    '和',
    '和谐',
    '社会',
    '《',
    '》',
    '的',
    '通知',
    '100',
    '万人次',
    '第',
    '3',
    '次',
    '暨',
  );
  test.prop([fc.array(pieces, { minLength: 1, maxLength: 24 })], { numRuns: runs(200, 5000) })(
    'has lines that fit, of a good shape, and nothing cut in two',
    (words) => {
      const title = words.join('');
      const lines = linesOf(title);
      expect(lines.join('')).toBe(title);
      if (lines.length === 1) return;
      const lengths = lines.map((line) => line.length - (line.match(/\d/g) ?? []).length / 2);
      for (const length of lengths) expect(length).toBeLessThanOrEqual(20);
      expect(lengths.length).toBeLessThanOrEqual(4);
      // No rectangle, and no hourglass: the line between is not the shortest.
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(0.5);
      for (const [at, length] of lengths.slice(1, -1).entries())
        expect(length).toBeGreaterThan(Math.min(lengths[at] ?? 0, lengths[at + 2] ?? 0));
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《和的暨\d]$|关于$/);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^》/);
      for (const whole of ['关于', '和谐', '重点项目', '通知', '2025年']) {
        if (!title.includes(whole)) continue;
        const inLines = lines.reduce((sum, line) => sum + line.split(whole).length - 1, 0);
        expect(inLines).toBe(title.split(whole).length - 1);
      }
    },
  );
});
