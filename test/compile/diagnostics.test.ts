import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../src/check/template.ts';
import { templateMessages } from '../../src/diagnostics/messages/template.ts';
import { words } from '../../src/diagnostics/words.ts';

/** A fault and its right form. `⟪` stands where the finding begins, `⟫` where it ends (if that is tested). */
interface Case {
  readonly code: keyof typeof templateMessages;
  readonly bad: string;
  readonly good: string;
}

const SLOTS = `填写项:
  地区: { 类型: 名, 默认: 某区 }
  名单: { 类型: 名单 }
  投资: { 类型: 量, 单位: 亿元 }
  人数: { 类型: 数, 单位: 人 }
  增速: { 类型: 率 }
  占比: { 类型: 比 }
  途经: { 类型: 是否 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 万元 }, 在建: { 类型: 是否 } } }
`;

/** Cases within a template. */
const CASES: readonly Case[] = [
  { code: 'template-tag-unclosed', bad: '全⟪{{地区 政府', good: '全{{地区}}政府' },
  { code: 'template-tag-unclosed', bad: '全⟪{{地区} {{投资}}亿元', good: '全{{地区}} {{投资}}亿元' },
  { code: 'template-tag-unclosed', bad: '全⟪{{!-- 注 }}', good: '全{{!-- 注 --}}' },
  { code: 'template-tag-empty', bad: '全⟪{{ }}⟫', good: '全{{地区}}' },
  { code: 'template-raw', bad: '全⟪{{{地区}}}⟫', good: '全{{地区}}' },
  { code: 'template-construct', bad: '⟪{{> 页眉}}⟫', good: '{{地区}}' },
  { code: 'template-construct', bad: '⟪{{~地区}}', good: '{{地区}}' },
  { code: 'template-construct', bad: '⟪{{地区~}}', good: '{{地区}}' },
  { code: 'template-construct', bad: '⟪{{*装饰}}', good: '{{地区}}' },
  {
    code: 'template-construct',
    bad: '甲⟪{{#each 名单 as |x|}}乙{{/each}}',
    good: '甲{{#each 名单}}乙{{/each}}',
  },
  { code: 'template-construct', bad: '甲⟪{{^途经}}乙{{/途经}}', good: '甲{{#unless 途经}}乙{{/unless}}' },
  {
    code: 'template-construct',
    bad: '甲{{#if 途经}}乙⟪{{else each 名单}}丙{{/if}}',
    good: '甲{{#if 途经}}乙{{else if 项目}}丙{{/if}}',
  },
  { code: 'template-fullwidth', bad: '同比{{增长 增速 后=⟪“⟫以上”}}', good: '同比{{增长 增速 后="“以上”"}}' },
  { code: 'template-fullwidth', bad: '同比{{增长⟪　⟫增速}}', good: '同比{{增长 增速}}' },
  { code: 'template-fullwidth', bad: '全⟪｛｛地区｝｝⟫政府', good: '全{{地区}}政府' },
  { code: 'template-fullwidth', bad: '全⟪｛｛地区}}⟫政府', good: '全{{!-- ｛｛地区｝｝ --}}政府' },
  { code: 'template-syntax', bad: '同比⟪{{"地区"}}⟫', good: '同比{{地区}}' },
  { code: 'template-syntax', bad: '同比⟪{{增速%}}⟫', good: '同比{{增长 增速}}' },
  { code: 'template-helper-unknown', bad: '⟪{{大写 地区}}⟫', good: '{{层级 地区}}' },
  { code: 'template-with', bad: '甲⟪{{#with 地区}}⟫乙{{/with}}', good: '甲{{#if 途经}}乙{{/if}}' },
  { code: 'template-helper-near', bad: '同比⟪{{增涨 增速}}⟫', good: '同比{{增长 增速}}' },
  { code: 'template-helper-use', bad: '同比⟪{{增长 增速 多="x"}}⟫', good: '同比{{增长 增速 升="提高"}}' },
  {
    code: 'template-helper-use',
    bad: '同比⟪{{增长 增速 constructor="x"}}⟫',
    good: '同比{{增长 增速 升="提高"}}',
  },
  { code: 'template-helper-use', bad: '甲⟪{{#if (a b)}}⟫乙{{/if}}', good: '甲{{#if 途经}}乙{{/if}}' },
  { code: 'template-this', bad: '甲⟪{{this}}⟫', good: '甲{{#each 名单}}{{this}}{{/each}}' },
  {
    code: 'template-this',
    bad: '甲{{#each 项目}}⟪{{this}}⟫{{/each}}',
    good: '甲{{#each 项目}}{{名称}}{{/each}}',
  },
  { code: 'template-loop-only', bad: '第⟪{{序号}}⟫项', good: '甲{{#each 名单}}第{{序号}}项{{/each}}' },
  {
    code: 'template-loop-only',
    bad: '甲⟪{{#if @last}}⟫乙{{/if}}',
    good: '甲{{#each 名单}}{{#if @last}}乙{{/if}}{{/each}}',
  },
  {
    code: 'template-loop-only',
    bad: '甲{{#each 项目}}乙{{else}}⟪{{序号}}⟫{{/each}}',
    good: '甲{{#each 项目}}{{序号}}{{else}}乙{{/each}}',
  },
  { code: 'template-else-outside', bad: '甲⟪{{else}}⟫乙', good: '甲{{#if 途经}}{{else}}乙{{/if}}' },
  {
    code: 'template-else-twice',
    bad: '甲{{#if 途经}}乙{{else}}丙⟪{{else}}⟫丁{{/if}}',
    good: '甲{{#if 途经}}乙{{else if 项目}}丙{{else}}丁{{/if}}',
  },
  { code: 'template-block-unopened', bad: '甲⟪{{/if}}⟫', good: '甲{{#if 途经}}乙{{/if}}' },
  { code: 'template-block-mismatch', bad: '甲{{#if 途经}}乙⟪{{/each}}⟫', good: '甲{{#if 途经}}乙{{/if}}' },
  { code: 'template-block-unclosed', bad: '甲⟪{{#if 途经}}⟫乙', good: '甲{{#if 途经}}乙{{/if}}' },
  {
    code: 'template-block-lines',
    bad: '甲\n⟪{{#if 途经}}⟫\n乙\n{{/if}}',
    good: '甲\n\n{{#if 途经}}\n\n乙\n\n{{/if}}',
  },
  {
    code: 'template-block-levels',
    bad: '甲\n\n{{#if 途经}}\n\n乙⟪{{/if}}⟫',
    good: '甲\n\n{{#if 途经}}\n\n乙\n\n{{/if}}',
  },
  {
    code: 'template-block-levels',
    bad: '| 甲{{#if 途经}}乙 | 丙⟪{{/if}}⟫ |\n| --- | --- |',
    good: '| 甲{{#if 途经}}乙{{/if}} | 丙 |\n| --- | --- |',
  },
  {
    code: 'template-block-item',
    bad: '- 甲\n\n  ⟪{{#if 途经}}⟫\n\n  乙\n\n  {{/if}}',
    good: '- 甲{{#if 途经}}乙{{/if}}',
  },
  {
    code: 'template-paragraph-emptiable',
    bad: '⟪{{#if 途经}}⟫乙{{/if}}',
    good: '{{#if 途经}}乙{{else}}丙{{/if}}',
  },
  {
    code: 'template-paragraph-emptiable',
    bad: '⟪{{#if 途经}}⟫{{#if 项目}}乙{{/if}}{{else}}丙{{/if}}',
    good: '{{#if 途经}}{{#if 项目}}乙{{else}}丁{{/if}}{{else}}丙{{/if}}',
  },
  {
    code: 'template-paragraph-emptiable',
    bad: '⟪{{#each 项目}}⟫{{名称}}{{/each}}',
    good: '{{#each 名单}}{{this}}{{/each}}',
  },
  {
    code: 'template-paragraph-emptiable',
    bad: '## ⟪{{#if 途经}}⟫乙{{/if}}',
    good: '## 甲{{#if 途经}}乙{{/if}}',
  },
  { code: 'template-tag-touches', bad: '增长**⟪{{地区}}⟫**', good: '增长**地区：{{地区}}。**' },
  { code: 'template-tag-touches', bad: '甲\\⟪{{地区}}⟫', good: '甲\\\\是{{地区}}' },
  {
    code: 'template-tag-place',
    bad: '甲`乙 ⟪{{地区}}⟫ 丙`',
    good: '甲`乙`{{#if 途经}}丙{{/if}}'.replace('`{{', '` {{'),
  },
  { code: 'template-tag-place', bad: '[甲](https://a.cn/⟪{{地区}}⟫)', good: '[甲{{地区}}](https://a.cn/)' },
  { code: 'template-markdown', bad: '⟪> 引用', good: '引用' },
  { code: 'template-markdown', bad: '（一）⟪**工业。**⟫增长', good: '（一）**工业**。增长' },
  { code: 'template-markdown', bad: '建设⟪**“{{地区}}”**⟫品牌', good: '建设“**甲{{地区}}乙**”品牌' },
  { code: 'template-markdown', bad: '甲<b⟪>乙</b>'.replace('<b⟪>', '⟪<b>'), good: '甲乙' },
  { code: 'template-markdown', bad: '⟪    今年以来', good: '今年以来' },
  { code: 'template-markdown', bad: '甲\n\n⟪---\n\n乙', good: '甲\n\n乙' },
  { code: 'template-markdown', bad: '⟪###### 题', good: '##### 题' },
  { code: 'template-markdown', bad: '- ⟪# 题', good: '- 题' },
  { code: 'template-markdown', bad: '甲\n\n⟪[1]: https://a.cn', good: '甲\n\n1：https://a.cn' },
  { code: 'template-markdown', bad: '⟪<!-- 注 --> 甲 <!-- 注 -->', good: '<!-- 注 -->\n\n甲 <!-- 注 -->' },
  {
    code: 'template-markdown',
    bad: '{{#if 途经}}甲{{/if}}⟪<!-- 注 -->⟫乙',
    good: '{{#if 途经}}甲{{/if}}乙<!-- 注 -->{{地区}}',
  },
  {
    code: 'template-table-cells',
    bad: '| 甲 | 乙 |\n| --- | --- |\n⟪| 丙 |',
    good: '| 甲 | 乙 |\n| --- | --- |\n| 丙 | |',
  },
  {
    code: 'template-table-cells',
    bad: '| 甲 | 乙 |\n| --- | --- |\n⟪| 丙 | 丁 | 戊 |',
    good: '| 甲 | 乙 |\n| --- | --- |\n{{#each 项目}}\n| {{名称}} | 丁 |\n{{/each}}',
  },
  {
    code: 'template-list-numbers',
    bad: '1. 甲\n\n{{#if 途经}}\n\n乙\n\n{{/if}}\n\n⟪1. 丙',
    good: '1. 甲\n\n{{#if 途经}}\n\n1. 乙\n\n{{/if}}\n\n1. 丙',
  },
  {
    code: 'template-list-numbers',
    bad: '{{#each 名单}}\n\n{{this}}：\n\n⟪1. 丙\n\n{{/each}}',
    good: '{{#each 名单}}\n\n1. 丙\n\n{{/each}}',
  },
  {
    code: 'template-list-numbers',
    bad: '{{#each 名单}}\n\n- {{this}}\n  ⟪1. 丙\n\n{{/each}}',
    good: '{{#each 名单}}\n\n- {{this}}\n  - 丙\n\n{{/each}}',
  },
  {
    code: 'template-list-numbers',
    bad: '{{#if 途经}}\n\n1. 甲\n\n{{/if}}\n\n⟪2. 乙',
    good: '{{#if 途经}}\n\n1. 甲\n\n{{/if}}\n\n1. 乙',
  },
  { code: 'template-title-twice', bad: '⟪# 一、疫情防控', good: '## 一、疫情防控' },
  { code: 'template-indent', bad: '⟪　　今年以来', good: '今年以来' },
  {
    code: 'template-condition-printed',
    bad: '{{地区}}⟪{{#if 地区}}⟫甲{{/if}}',
    good: '{{地区}}{{#if 途经}}甲{{/if}}',
  },
  { code: 'template-condition-kind', bad: '甲⟪{{#if 名单}}⟫乙{{/if}}', good: '甲{{#if 项目}}乙{{/if}}' },
  { code: 'template-loop-kind', bad: '甲⟪{{#each 地区}}⟫乙{{/each}}', good: '甲{{#each 名单}}乙{{/each}}' },
  { code: 'template-rate-kind', bad: '同比⟪{{增长 投资}}⟫', good: '同比{{增长 增速}}' },
  { code: 'template-level-kind', bad: '甲⟪{{层级 投资}}⟫', good: '甲{{层级 地区}}' },
  { code: 'template-print-kind', bad: '甲⟪{{项目}}⟫', good: '甲{{#each 项目}}{{名称}}{{/each}}' },
  { code: 'template-print-kind', bad: '甲⟪{{途经}}⟫', good: '甲{{#if 途经}}乙{{/if}}' },
  {
    code: 'template-column-unknown',
    bad: '甲{{#each 项目}}⟪{{名字}}⟫{{/each}}',
    good: '甲{{#each 项目}}{{名称}}{{地区}}{{/each}}',
  },
  { code: 'template-slot-undescribed', bad: '甲⟪{{综合.财政收入}}⟫', good: '甲{{投资}}亿元' },
  { code: 'template-key-reserved', bad: '甲⟪{{备注}}⟫', good: '甲{{地区}}' },
  { code: 'template-key-reserved', bad: '甲⟪{{章._注}}⟫', good: '甲{{地区}}' },
  { code: 'template-slot-near', bad: '甲⟪{{地 区}}⟫'.replace('地 区', '地区名'), good: '甲{{地区}}' },
  { code: 'template-mark', bad: '完成⟪XX⟫亿元', good: '拍摄X光片' },
  { code: 'template-mark', bad: '**完成**⟪20XX⟫年', good: '**完成**2020年' },
  { code: 'template-mark-likely', bad: '完成⟪（待定）⟫', good: '完成（待定岗位）' },
  { code: 'template-private-use', bad: '甲⟪\u{f0001}⟫乙', good: '甲\ue000乙' },
  { code: 'template-character', bad: '甲⟪\u0002⟫乙', good: '甲\t乙' },
  { code: 'template-character', bad: '甲⟪\ud800乙', good: '甲𠮷乙' },
  { code: 'template-rate-figure', bad: '增速⟪{{增速}}⟫%', good: '| 甲 |\n| --- |\n| {{增速}} |' },
  { code: 'template-rate-literal', bad: '同比增长⟪{{增速}}⟫%', good: '同比{{增长 增速}}' },
  { code: 'template-rate-literal', bad: '下降⟪{{增速}}⟫%', good: '{{增长 增速}}' },
  { code: 'template-rate-twice', bad: '同比增长⟪{{增长 增速}}⟫', good: '同比{{增长 增速}}' },
  { code: 'template-rate-twice', bad: '**提高**⟪{{增长 增速}}⟫，', good: '**同比**，{{增长 增速}}' },
  { code: 'template-braces', bad: '全⟪{地区}⟫政府', good: '全{{地区}}政府' },
  { code: 'template-braces', bad: '全⟪｛地区｝⟫政府', good: '全（地区）政府' },
  { code: 'template-unit', bad: '完成{{投资}}⟪万元⟫，', good: '完成{{投资}}亿元，' },
  { code: 'template-unit', bad: '完成{{投资}}⟪亿美元⟫，', good: '完成{{投资}}亿元人民币，' },
  { code: 'template-unit', bad: '完成{{投资}}⟪万⟫，', good: '完成{{投资}}亿，' },
  { code: 'template-unit', bad: '共{{人数}}⟪万人⟫。', good: '共{{人数}}余人。' },
  {
    code: 'template-unit',
    bad: '甲{{#each 项目}}{{金额}}⟪亿元⟫{{/each}}',
    good: '甲{{#each 项目}}{{金额}}万元{{/each}}',
  },
  {
    code: 'template-unit-missing',
    bad: '投资完成⟪{{投资}}⟫；共{{人数}}人。',
    good: '投资分别为{{投资}}、{{投资}}亿元；共{{人数}}人。',
  },
  { code: 'template-unit-missing', bad: '完成⟪{{投资}}⟫，', good: '| 甲 |\n| --- |\n| {{投资}} |' },
  {
    code: 'template-unit-missing',
    bad: '完成⟪{{投资}}⟫，同比{{增长 增速}}',
    good: '分别为{{投资}}，{{投资}}亿元',
  },
  {
    code: 'template-unit-head',
    bad: '| 甲 | 投资（万元） |\n| --- | --- |\n| 乙 | ⟪{{投资}}⟫ |',
    good: '| 甲 | 投资（亿元） |\n| --- | --- |\n| 乙 | {{投资}} |',
  },
  {
    code: 'template-unit-head',
    bad: '| 投资<br>（单位：万元） | ⟪{{投资}}⟫ |\n| --- | --- |\n| 乙 | |',
    good: '| 投资（元/平方米） | {{投资}}亿元 |\n| --- | --- |\n| 乙 | |',
  },
  {
    code: 'template-unit-head',
    bad: '| 甲 | 总量（亿元） |\n| --- | --- |\n| 投资（万元） | ⟪{{投资}}⟫ |',
    good: '| 甲 | 总量（万元） |\n| --- | --- |\n| 投资（亿元） | {{投资}} |',
  },
  {
    code: 'template-unit-head',
    bad: '单位：万元\n\n| 甲 | 总量 |\n| --- | --- |\n| 乙 | ⟪{{投资}}⟫ |',
    good: '单位：万元\n\n| 甲 | 总量（亿元） |\n| --- | --- |\n| 乙 | {{投资}} |',
  },
  {
    code: 'template-unit-head',
    bad: '| 名称 | 金额（亿元、个） |\n| --- | --- |\n{{#each 项目}}\n| {{名称}} | ⟪{{金额}}⟫ |\n{{/each}}',
    good: '| 名称 | 金额（万元、个） |\n| --- | --- |\n{{#each 项目}}\n| {{名称}} | {{金额}} |\n{{/each}}',
  },
  { code: 'template-unit-improper', bad: '完成{{投资}}⟪亿圆⟫，', good: '摆放{{人数}}圆桌。' },
  { code: 'template-unit-improper', bad: '共{{人数}}余⟪万米²⟫。', good: '共{{人数}}平方米。' },
  { code: 'template-unit', bad: '完成{{投资}}⟪万圆⟫，', good: '完成{{投资}}亿元，' },
  { code: 'template-unit-twice', bad: '完成{{投资}}⟪亿元亿元⟫', good: '完成{{投资}}亿元' },
  { code: 'template-unit-twice', bad: '占{{占比}}⟪%%⟫', good: '占{{占比}}%' },
  { code: 'template-unit-twice', bad: '同比{{增长 增速}}⟪%⟫', good: '同比{{增长 增速}}，' },
];

/** Cases within a description. */
const DESCRIPTION_CASES: readonly Case[] = [
  {
    code: 'description-key',
    bad: '填写项: { 投资: { ⟪类形: 量, 单位: 亿元 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元, _注: 甲 } }',
  },
  { code: 'description-key', bad: '⟪标提: 甲', good: '标题: 甲' },
  {
    code: 'template-unit-improper',
    bad: '填写项: { 投资: { 类型: 量, 单位: ⟪亿圆 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元 } }',
  },
  {
    code: 'description-value',
    bad: '填写项: { 投资: { 类型: ⟪金额 } }',
    good: '填写项: { 投资: { 类型: 量 } }',
  },
  { code: 'description-value', bad: '页面: { 上: ⟪5 }', good: '页面: { 上: 35 }' },
  {
    code: 'description-value',
    bad: '填写项: { 投资: { 类型: 率, 单位: ⟪亿元 } }',
    good: "填写项: { 投资: { 类型: 率, 单位: '%' } }",
  },
  {
    code: 'description-value',
    bad: '填写项: { 项目: { 类型: 表, 列: { 甲: { 类型: ⟪字 } } } }',
    good: '填写项: { 项目: { 类型: 表, 列: { 甲: { 类型: 名 } } } }',
  },
  {
    code: 'description-twice',
    bad: '填写项:\n  章: { 投资: { 类型: 量 } }\n  ⟪章.投资: { 类型: 量 }',
    good: '填写项:\n  章: { 投资: { 类型: 量 } }\n  章.人数: { 类型: 数 }',
  },
  {
    code: 'description-unused',
    bad: '填写项: { ⟪多余: { 类型: 名 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元 } }',
  },
  {
    code: 'template-default',
    bad: '填写项: { 投资: { 类型: 量, 单位: 亿元, 默认: ⟪1,234 } }'.replace('1,234', '"1,234"'),
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元, 默认: 5万元 } }',
  },
  {
    code: 'template-default',
    bad: "填写项: { 投资: { 类型: 名, 默认: ⟪'' } }",
    good: '填写项: { 投资: { 类型: 名, 默认: 甲 } }',
  },
  {
    code: 'template-default',
    bad: '填写项: { 投资: { 类型: 名, 默认: ⟪XX区 } }',
    good: '填写项: { 投资: { 类型: 名, 默认: X光室 } }',
  },
  {
    code: 'template-default-bounds',
    bad: '填写项: { 投资: { 类型: 量, 单位: 亿元, 默认: ⟪120, 上限: 100 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元, 默认: 100, 上限: 100 } }',
  },
  {
    code: 'template-bound-unknown',
    bad: '填写项: { 投资: { 类型: 量, 单位: 亿元, 上限: ⟪总额 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元, 上限: 1.5 } }',
  },
  {
    code: 'template-bound-unit',
    bad: '填写项: { 投资: { 类型: 量, 单位: 亿元, 上限: ⟪人数 }, 人数: { 类型: 数, 单位: 人 } }',
    good: '填写项: { 投资: { 类型: 量, 单位: 亿元, 上限: 人数 }, 人数: { 类型: 量, 单位: 亿元 } }',
  },
];

interface Found {
  readonly code: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

async function check(text: string, description: string): Promise<Found[]> {
  const found = await checkTemplate({
    file: 't.md.hbs',
    text,
    description: { file: 't.slots.yaml', text: description },
  });
  return found.map(({ code, place }) => ({ code, start: place.start, end: place.end }));
}

function cut(marked: string): { text: string; start: number; end: number | undefined } {
  const start = marked.indexOf('⟪');
  const end = marked.indexOf('⟫');
  return { text: marked.replace(/[⟪⟫]/g, ''), start, end: end < 0 ? undefined : end - 1 };
}

const TITLE = '# 题\n\n';
const ALL_USED =
  '\n\n末{{地区}}{{投资}}亿元{{人数}}人{{#each 名单}}{{this}}{{/each}}同比{{增长 增速}}占{{占比}}%{{#if 途经}}甲{{/if}}{{#each 项目}}{{名称}}{{金额}}万元{{#if 在建}}建{{/if}}{{/each}}\n';

describe('what is to be said of a template', () => {
  it.each(CASES)('$code: $bad', async ({ code, bad, good }) => {
    const { text, start, end } = cut(TITLE + bad);
    const found = (await check(text, SLOTS)).filter((each) => each.code === code);
    expect(found[0]).toMatchObject(end === undefined ? { code, start } : { code, start, end });
    expect((await check(TITLE + good + ALL_USED, SLOTS)).map((each) => each.code)).not.toContain(code);
  });

  it.each(CASES)('$code in both languages, with nothing left to put in: $bad', async ({ code, bad }) => {
    const source = { file: 't', text: cut(TITLE + bad).text, description: { file: 's', text: SLOTS } };
    const found = (await checkTemplate(source)).find((each) => each.code === code);
    if (!found) throw new Error('not found');
    for (const lang of ['zh', 'en'] as const) {
      const { says, fix } = words(found, lang);
      for (const name of Object.keys(found.args)) expect(says + fix).not.toContain(`{${name}}`);
      expect(says).not.toMatch(/。$|\.$/);
    }
  });

  it.each(CASES)('says nothing else of the right form: $good', async ({ code, good }) => {
    const quiet = code === 'template-rate-figure' || code === 'template-private-use';
    const found = await check(TITLE + good + ALL_USED, SLOTS);
    expect(quiet ? [] : found).toEqual([]);
  });

  it.each(DESCRIPTION_CASES)('$code: $bad', async ({ code, bad, good }) => {
    const { text, start } = cut(bad);
    const template = `${TITLE}甲{{投资}}{{人数}}{{#each 项目}}{{甲}}{{/each}}{{章.投资}}{{章.人数}}\n`;
    const found = (await check(template, text)).filter((each) => each.code === code);
    expect(found[0]).toMatchObject({ code, start });
    expect((await check(template, good)).map((each) => each.code)).not.toContain(code);
  });

  it('says of a template without a title that it has none', async () => {
    expect((await check('正文\n', '')).map(({ code }) => code)).toEqual(['template-title-missing']);
  });

  it('says once of a block tag that stands alone on its line what it lacks', async () => {
    const codes = (await check(`${TITLE}{{#if 途经}}\n乙\n{{/if}}${ALL_USED}`, SLOTS)).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['template-block-lines', 'template-block-lines']);
  });

  it('refuses what is nested too deeply before it costs anything', async () => {
    const deep = `${TITLE}甲${'{{#if 途经}}'.repeat(10_000)}`;
    expect((await check(deep, SLOTS)).map(({ code }) => code)).toContain('template-too-deep');
    const chained = `${TITLE}甲{{#if 途经}}${'{{else if 项目}}乙'.repeat(5000)}{{/if}}`;
    expect((await check(chained, SLOTS)).map(({ code }) => code)).toContain('template-too-deep');
    const quoted = `# 题\n\n${'> '.repeat(10_000)}甲\n`;
    expect((await check(quoted, SLOTS)).map(({ code }) => code)).toContain('template-too-deep');
  });

  it('has a case for every code', () => {
    const tested = new Set<string>([...CASES, ...DESCRIPTION_CASES].map(({ code }) => code));
    // What only a Word file, or a part of an official paper, can be wrong in is tried where one is made.
    const elsewhere =
      /^template-(?:title-missing|too-deep|part|part-unknown|too-many|signed|field-words|tag-elsewhere|block-(?:crossing|section|note|rows))$/;
    expect(
      Object.keys(templateMessages).filter((code) => !tested.has(code) && !elsewhere.test(code)),
    ).toEqual([]);
  });
});
