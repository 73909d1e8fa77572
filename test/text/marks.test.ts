import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findMarks, isBlank } from '../../src/text/marks.ts';

/** The marks of a text, a likely one with a question mark after it. */
function marksOf(text: string, markdown = false): string[] {
  return findMarks(text, { markdown }).map((mark) => (mark.certain ? mark.text : `${mark.text}?`));
}

describe('isBlank', () => {
  it.each([
    '',
    '  ',
    '　',
    'X',
    'x',
    'xx',
    'XX',
    'Ｘ',
    'ＸＸ',
    '×',
    '××',
    '_',
    '____',
    '***',
    '□□',
    '○○',
    '?',
    '？',
    '……',
    '—',
    '-',
    '/',
    '待填',
    '待补',
    '待定',
    '待统计',
    '【待补充】',
    '（待填）',
    '“X”',
    '[XX]',
    'TBD',
    '某某',
    '请填写单位名称',
    'XX公司',
    'XXX区',
    'X县',
    'X亿元',
    'XX.X',
    'X.X%',
    '20XX年',
    '20××',
    '201*年',
    '20__年',
    '2022 **年',
    '某某街道',
    '（名称替换）',
    '（六字名字和职务替换）',
    '1至X月',
    '***教语〔2013〕5号',
    '甲公司、XX公司',
    '____年____月',
  ])('takes %j for a blank', (value) => {
    expect(isBlank(value)).toBe(true);
  });

  it.each([
    'SpaceX',
    'X射线',
    'X光机',
    'X 光机',
    'Model X',
    'iPhone X',
    'iPhone X 3部',
    'Mac OS X',
    '1+X证书',
    'N+X',
    '5G+X',
    '“1+6+X”',
    '党建+X',
    'N95',
    'KN95',
    'XML',
    'XXL',
    'XXXL',
    'XR',
    'PX',
    'OPPO Find X7',
    'ＸＯ',
    'Ⅹ',
    'X轴',
    'X型',
    'X染色体',
    'XX染色体',
    'X波段雷达',
    'X元素',
    '3×4米',
    '3米×4米',
    '3x4',
    '210mm×297mm',
    '长×宽',
    '133****6789',
    '027-8810****',
    '6222 **** **** 1234',
    '11010119900101123X',
    '陈某某',
    '某种',
    '某些',
    '**bold**',
    '**区委**',
    '**年度目标**',
    '**加粗：**内容',
    '二〇二五',
    '二○○八年',
    'http://x.com/xx?a=X',
    'xx@xx.com',
    '__init__',
    '待遇',
    '待补充完善机制',
    '无',
    '12.50',
    '-3.2',
    '5%',
    '持平',
  ])('takes %j for a word', (value) => {
    expect(isBlank(value)).toBe(false);
  });

  property.prop([
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', '亿', '元', '区', '高', '端') }),
  ])('takes no text without a sign for a blank', (text) => {
    fc.pre(/[0-9亿元区高端]/.test(text) && !/^[-.]+$/.test(text));
    expect(isBlank(text)).toBe(false);
  });
});

describe('findMarks', () => {
  it.each([
    ['工业总产值xx亿元，同比增长xx%', ['xx', 'xx']],
    ['增长x%、x%和x%，高出一季度X个百分点，由负增长x转为增长X', ['x', 'x', 'x', 'X', 'x', 'X']],
    ['20××年×月×日，第×周，第××号', ['20××', '×', '×', '×', '××']],
    ['20**年**月**日', ['20**', '**', '**']],
    ['完成**亿元，增长**%，抓好**重点**项目', ['**', '**']],
    ['____年____月____日', ['____', '____', '____']],
    ['（附注内容）发文机关署名（比日期长）', ['（附注内容）', '（比日期长）']],
    ['GDP X亿元，iPhone X销量X万部', ['X', 'X']],
    ['联系电话：XXXX-XXXXXXX', ['XXXX-XXXXXXX']],
    ['联系电话：0531-XXXXXXXX', ['XXXXXXXX']],
    ['共1XX个，材料仍待补充。', ['1XX?', '待补充?']],
    ['于某某局，王某某同志，某某说', ['某某', '某某?']],
    ['【会议地点待定】（项目待建）', ['【会议地点待定】?']],
    ['X日上午X时XX分，X时整', ['X', 'X', 'XX', 'X']],
    ['YYYY年MM月DD日', ['YYYY', 'MM', 'DD']],
    [' X ', ['X']],
    ['×', []],
    ['单击此处输入文字。', ['单击此处输入文字']],
    ['（由区统计局填写）（填写说明附后）（老旧管网替换）', []],
    ['单价×数量，6人×3天，□是 □否，怎么办？？', []],
  ] as const)('finds in %j just %j', (text, expected) => {
    expect(marksOf(text)).toEqual(expected);
  });

  it('knows the syntax of Markdown as written', () => {
    expect(marksOf('***', true)).toEqual([]);
    expect(marksOf('__重点__', true)).toEqual([]);
    expect(marksOf('共__个', true)).toEqual(['__']);
    expect(marksOf('***')).toEqual(['***']);
  });

  property.prop([
    fc.string({ unit: fc.constantFrom(...Array.from('Xx×*_□某待填补（）【】%亿元年月1A+. 县')) }),
  ])('gives marks in order, apart, at their own text', (text) => {
    let last = 0;
    for (const mark of findMarks(text)) {
      expect(mark.start).toBeGreaterThanOrEqual(last);
      expect(text.slice(mark.start, mark.end)).toBe(mark.text);
      expect(mark.text).not.toBe('');
      last = mark.end;
    }
  });
});
