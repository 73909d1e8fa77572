import { expect, it } from 'vitest';
import { checkDocumentFile } from '../../../src/check/document.ts';
import { argumentText } from '../../../src/diagnostics/words.ts';

async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await checkDocumentFile('a.txt', new TextEncoder().encode(lines.join('\n')));
  return found.map(({ code, args: { text = '' }, place: { start, source } }) => {
    const line = source?.text.slice(0, start).split('\n').length;
    return `${line} ${code} ${argumentText(text, 'zh')}`;
  });
}

const TITLE = '云岭区2025年上半年工作总结';
const RANGES = '1—5月增长5.2%，1—4月增长5.1%，3～5年内建成。';

it.each([
  [[RANGES, '1-3月增长4.8%。'], '2 range-mark -'],
  [[RANGES, '预计增长3%~5%。'], '2 range-mark ~'],
  [['一、情况', '二、工作。', '三、问题', '四、打算'], '2 heading-end 。'],
  [['（一）抓项目', '（二）抓招商', '（三）抓服务', '（四）抓民生：'], '4 heading-end ：'],
  [['今年以来，全区上下 团结一致，各项工作取得新成效。'], '1 space-within  '],
  [['各项工作取得新成效，\u00a0但也有不少困难和\u00a0问题要解决。'], '1 space-within \u00a0'],
  [[TITLE, '2020年上半年，全区完成投资168.5亿元。'], '2 year-foreign 2020年上半年'],
  [[TITLE, '2023年1—6月，全区完成投资168.5亿元。'], '2 year-foreign 2023年1—6月'],
  [[TITLE, '云岭区人民政府', '2020年7月5日'], '3 year-foreign 2020年'],
  [[TITLE, '云岭区人民政府', '二〇二〇年七月五日'], '3 year-foreign 二〇二〇年'],
  [[TITLE, '澜江区委、区政府坚持稳中求进。'], '2 place-foreign 澜江区'],
  [[TITLE, '会议召开。安平县人民政府印发方案。'], '2 place-foreign 安平县'],
  [[TITLE, '1—12月，全区完成投资168.5亿元。'], '2 period-foreign 1—12月'],
])('%j: %s', async (lines, expected) => {
  expect(await said(...lines)).toEqual([expected]);
});

it.each([
  [[RANGES, '电话0531-8266，编号3-5号楼，型号K-5。']],
  [['1-5月增长5.2%，1-4月增长5.1%，1-3月增长4.8%，3～5年内建成。']],
  [['一、情况。', '二、工作。', '三、问题', '四、打算']],
  [['（一）抓项目。开工12个。', '（二）抓招商。签约8个。', '（三）抓服务。', '（四）抓民生']],
  [['一、情况', '二、工作：']],
  [['会上，区长 张大力 同志讲话，副区长 李 伟 主持。']],
  [['附件 项目清单，第一章 总则，题 目。']],
  [['区 委、区政府，各 镇 街，各部门 各单位 各企业，有关同志。']],
  [['全区上下 团结一致，干部群众 齐心协力，各级各类 企业家们，奋发有为 担当实干，取得 新的成效。']],
  [[TITLE, '2024年上半年，全区完成投资160亿元。2026年一季度开工。']],
  [[TITLE, '比2020年上半年增长5%，自2019年一季度以来，两年年均增长3%。']],
  [[TITLE, '《云岭区2020年上半年工作总结》印发。根据2021年方案，到2035年基本实现现代化。']],
  [[TITLE, '云岭区人民政府', '2025年7月5日']],
  [['工作总结', '2020年上半年，全区完成投资168.5亿元。', '2025年7月5日']],
  [[TITLE, '与澜江区政府签订协议，向安平县政府学习。区委、区政府坚持稳中求进。']],
  [[TITLE, '云岭区委、区政府坚持稳中求进。全区政府系统转变作风。高新区政府服务中心投用。']],
  [[TITLE, '预计1—12月完成投资168.5亿元。2024年1—12月完成160亿元。上年1—12月完成150亿元。']],
  [['云岭区2025年工作总结', '1—12月，全区完成投资168.5亿元。']],
])('%j passes', async (lines) => {
  expect(await said(...lines)).toEqual([]);
});
