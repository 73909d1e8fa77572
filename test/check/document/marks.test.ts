import { describe, expect, it } from 'vitest';
import { checkDocument, checkDocumentFile } from '../../../src/check/document.ts';
import { sourceText } from '../../../src/model/source.ts';
import { found, testRules } from './found.ts';

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
      '增长⟦xx0.9⟧%',
      '完成⟦xx.51⟧亿元',
      '新建⟦*⟧所学校',
      '新增⟦*⟧个',
      '云政发〔⟦20_⟧〕12号',
      '云政发〔2025〕⟦  号⟧',
      '到位资金⟦N⟧亿元',
      '完成⟦--⟧亿元',
      '完成⟦##⟧亿元',
      '解决难题⟦@@⟧个',
    ],
    passes: [
      'X光机、X射线、X轴、N95、KN95、XML、XXL',
      'Model X和SpaceX',
      '1+X证书、N+X模式',
      '3×4米、210mm×297mm',
      '133****6789',
      '陈某某反映的问题',
      '见https://a.cn/xx?x=X',
      '本表列出X、Y两个方向',
      '实施四个“X”工程、“X”计划',
      '“两个××”不再使用',
      '实施1+N个项目、“1+6+N”体系',
      '第N次会议',
      '带*的指标为约束性指标',
      '*ST云岭公司',
      '——亿元以上项目36个',
      '某种程度上、某些领域、某一环节、某省级媒体',
      '李某、陈某到案',
      '长×宽、单价×数量',
      '单位发〔2025〕12号',
    ],
  },
  {
    code: 'blank-likely?',
    finds: [
      '共⟦1XX⟧个',
      '打造⟦X⟧人工智能谷',
      '材料⟦待补充⟧。',
      '由⟦某⟧县牵头',
      '⟦某⟧地企业',
      '⟦×⟧湖治理',
      '新建⟦N⟧个',
      '到位⟦…⟧亿元',
      '产量达到⟦…⟧万吨',
      '打造⟦*⟧湖品牌',
    ],
    passes: ['机制有待补充完善', '推广X光检查'],
  },
  {
    code: 'instruction-left',
    finds: [
      '由⟦（名称替换）⟧牵头',
      '培训⟦<请填写>⟧人次',
      '⟦【待补充】⟧',
      '⟦（比日期长）⟧',
      '⟦单击此处输入文字⟧。',
      '⟦Click or tap here to enter text⟧.',
      '由⟦【牵头单位】⟧会同有关部门',
      '关于⟦［事项名称］⟧的通知',
      '总投资⟦[金额]⟧亿元',
      '数据由⟦〈单位名称〉⟧提供',
      '由⟦‹单位名称›⟧承办',
      '⟦（此处填数）⟧',
    ],
    passes: [
      '（由区统计局填写）',
      '（填写说明附后）',
      '（请勿修改）',
      '（老旧管网替换）',
      '【牵头单位】区发改委',
      '[1]张某某',
      '【重点项目】加快建设',
    ],
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

it('takes ** in plain text for marks, but around whole clauses for Markdown that somebody pasted', () => {
  expect(found('**一、总体情况**')).toEqual(['markup-left **一、总体情况**']);
  expect(found('**加粗：**内容，**稳中向好**。')).toEqual([
    'markup-left **加粗：**',
    'markup-left **稳中向好**',
  ]);
  expect(found('**县旅游局和**')).toEqual(['markup-left **县旅游局和**']);
  expect(found('**年**月**日')).toEqual(['blank-left **', 'blank-left **', 'blank-left **']);
  expect(found('，**负责投资，增长**。')).toEqual(['blank-left **', 'blank-left **']);
  expect(found('抓好**重点**工作')).toEqual(['blank-left **', 'blank-left **']);
  expect(found('，**县旅游局和**镇政府')).toEqual(['blank-left **', 'blank-left **']);
});

describe('a draft of ours', () => {
  const paragraph = { text: '增长2.1（预计）', kind: 'text', source: sourceText('增长2.1（预计）') } as const;

  it('names the words that are marked yellow', () => {
    const marked = { ...paragraph, part: 'body', highlighted: [{ start: 2, end: 9 }] } as const;
    expect(checkDocument('a.docx', [marked])).toMatchObject([
      { code: 'highlight-left', severity: 'warning', place: { start: 2, end: 9 } },
    ]);
  });

  it('is told in Markdown by what it marks', async () => {
    const text =
      '同比<mark>2.1（预计）</mark>；完成<mark>XXX</mark>亿元。\n\n<!-- fill-report sha256:0 -->\n';
    const found = await checkDocumentFile('a.md', new TextEncoder().encode(text));
    expect(found.map(({ code, place: { start, end } }) => `${code} ${text.slice(start, end)}`)).toEqual([
      `document-draft ${text}`,
      'highlight-left 2.1（预计）',
      'blank-left XXX',
    ]);
    expect(found[0]?.args).toEqual({ count: 2 });
    const another = await checkDocumentFile('a.md', new TextEncoder().encode('同比<mark>2.1</mark>\n'));
    expect(another.map(({ code }) => code)).toEqual(['highlight-left']);
  });

  it('a comment of somebody is a warning at its first words', () => {
    const first = { ...paragraph, text: '请核实', part: 'comment', opensComment: true } as const;
    const more = { ...paragraph, text: '谢谢', part: 'comment' } as const;
    expect(checkDocument('a.docx', [first, more])).toMatchObject([
      { code: 'comment-left', severity: 'warning' },
    ]);
  });
});
