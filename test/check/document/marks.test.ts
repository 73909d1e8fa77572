import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/check/document.ts';
import { sourceText } from '../../../src/model/source.ts';
import { testRules } from './found.ts';

testRules([
  {
    code: 'blank-left',
    finds: [
      '完成投资⟦XX⟧亿元',
      '⟦20XX⟧年6月',
      '共⟦____⟧人',
      '⟦某某⟧街道',
      '打造⟦□□⟧品牌',
      '轨道交通⟦X⟧等重点工程',
      '⟦TBD⟧',
    ],
    passes: [
      'X光机、X射线、X轴、N95、KN95、XML、XXL',
      'Model X和SpaceX',
      '1+X证书、N+X模式',
      '3×4米、210mm×297mm',
      '133****6789',
      '陈某某反映的问题',
      '抓好**重点**工作',
      '见https://a.cn/xx?x=X',
      '本表列出X、Y两个方向',
    ],
  },
  {
    code: 'blank-likely?',
    finds: ['共⟦1XX⟧个', '打造⟦X⟧人工智能谷', '材料⟦待补充⟧。'],
    passes: ['机制有待补充完善', '推广X光检查'],
  },
  {
    code: 'instruction-left',
    finds: [
      '由⟦（名称替换）⟧牵头',
      '⟦【待补充】⟧',
      '⟦（比日期长）⟧',
      '⟦单击此处输入文字⟧。',
      '⟦Click or tap here to enter text⟧.',
    ],
    passes: ['（由区统计局填写）', '（填写说明附后）', '（请勿修改）', '（老旧管网替换）'],
  },
  {
    code: 'date-left-open',
    finds: [
      '2020⟦年　月　日⟧',
      '⟦   月   日⟧',
      '⟦　年　月　日⟧',
      '7⟦月日⟧，',
      '2020⟦年月日⟧',
      '2020年7⟦月　日⟧',
    ],
    passes: ['2020年 7月 5日', '年月日', '出生年月', '6月日均', '2020年月均'],
  },
]);

it('prompt-left finds what a content control still shows', () => {
  const text = '由选择一项牵头';
  const paragraph = {
    text,
    kind: 'text',
    source: sourceText(text),
    unfilled: [{ start: 1, end: 5 }],
  } as const;
  expect(checkDocument('a.docx', [paragraph])).toMatchObject([
    { code: 'prompt-left', place: { start: 1, end: 5 } },
  ]);
});
