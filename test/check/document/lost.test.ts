import { expect, it } from 'vitest';
import { found, testRules } from './found.ts';

testRules([
  {
    code: 'figure-lost',
    finds: [
      '完成⟦亿元⟧，增长6.1%',
      '同比增长⟦%⟧，',
      '发放补贴⟦万元⟧，惠及1200家',
      '新建农村公路⟦公里⟧，',
      '约⟦平方米⟧的厂房',
      '提高⟦个百分点⟧。',
      '共帮助⟦家⟧企业',

      '居全市⟦第位⟧。',
    ],
    passes: [
      '亿元以上项目15个',
      '投资近亿元，',
      '超亿元、过亿元',
      '数万元，',
      '三千万元，',
      '单位：亿元、%、个百分点',
      '计量单位为万元，',
      '单位：公里，',
      '几个百分点',
      '一个多百分点',
      '国家企业技术中心',
      '企业家，',
      '个体工商户',
      '百余公里，',
      '出生年月',
      '年收入亿元以上企业',
      '书香门第。',
    ],
  },
  { code: 'figure-lost?', finds: ['达到⟦亿元⟧以上，创新高'], passes: ['年税收亿元以上的企业'] },
  {
    code: 'list-lost',
    finds: ['培育了⟦等⟧一批产业', '机械、⟦等⟧产业', '建成以⟦等⟧为代表的小镇', '为⟦等⟧12家企业争取资金'],
    passes: ['机械、化工等产业', '等级评定、等次确认', '和等待时间', '、等额选举', '北京等地', '等等'],
  },
  { code: 'list-lost?', finds: ['⟦等⟧支柱产业发展迅速'], passes: ['等到项目达产后', '等群众满意了再走'] },
  {
    code: 'title-lost',
    finds: ['印发《⟦关于的⟧通知》'],
    passes: ['关于做好防汛工作的通知', '关于的确良的故事'],
  },
  { code: 'pair-empty', finds: ['打造⟦“”⟧品牌', '印发⟦《》⟧'], passes: ['打造“红领”品牌'] },
  { code: 'pair-empty?', finds: ['完成⟦（）⟧'], passes: ['（略）'] },
  {
    code: 'value-lost',
    finds: ['增速⟦分别为⟧，', '任务⟦由牵头⟧，', '会议⟦由主持⟧，'],
    passes: ['由牵头单位负责，', '由区财政局牵头，', '自由主持，'],
  },
]);

it('lets the heads and cells of tables be', () => {
  expect(found('增长%', 'cell')).toEqual([]);
  expect(found('完成亿元', 'cell')).toEqual([]);
});
