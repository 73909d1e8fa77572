import type { MessageTable } from '../../message.ts';

/** What may be said of how a template uses its slots. */
export const slotUseMessages = {
  'template-condition-printed': {
    severity: 'error',
    zh: {
      says: '“{key}”在正文里要印出来，不能又当条件',
      fix: '删去这个条件；要让整段可有可无，另设一个是否填写项',
      about: '没填的值会随条件一起消失，没有人会发现。',
    },
    en: {
      says: '“{key}” is printed, so it cannot be a condition as well',
      fix: 'take the condition away; for a paragraph that may be left out use a slot of kind 是否',
      about: 'An unfilled slot would vanish with its condition, and nobody would see it.',
    },
    example: {
      bad: '{{#if 城市品质.火车站}}{{城市品质.火车站}}站{{/if}}',
      good: '{{#if 城市品质.途经铁路}}……{{/if}}',
    },
  },
  'template-condition-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能当条件',
      fix: '条件只能用是否或表',
      about: '文字和数没有“是”“否”之分；一段话要不要写，另设一个是否填写项。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be a condition',
      fix: 'only a 是否 or a 表 can',
      about: 'Words and figures are neither yes nor no; for a part that may be left out describe a 是否.',
    },
    example: { bad: '{{#if 地区}}……{{/if}}', good: '{{#if 指标表}}……{{/if}}' },
  },
  'template-loop-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能循环',
      fix: '循环只能用名单或表',
      about: '循环是一个一个地写，只有名单和表才有“一个一个”。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be looped over',
      fix: 'only a 名单 or a 表 can',
      about: 'A loop writes once for each, and only a 名单 and a 表 have several.',
    },
    example: { bad: '{{#each 地区}}……{{/each}}', good: '{{#each 重点项目}}……{{/each}}' },
  },
  'template-rate-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不是率',
      fix: '{{增长 键}} 只用于率；其他数直接写 {{键}}',
      about: '“增长”“下降”由正负号来定，别的数没有这个意思。',
    },
    en: {
      says: '“{key}” is of kind {kind}, not 率',
      fix: '{{增长 key}} is for rates; write others as they are',
      about: 'The words follow the sign of a rate of change; other figures have none.',
    },
    example: { bad: '{{增长 综合.固定资产投资}}', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-level-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，没有层级',
      fix: '{{层级 键}} 只用于地区名称',
      about: '层级取地区名称的最后一个字：区、县、市或旗。',
    },
    en: {
      says: '“{key}” is of kind {kind} and has no level',
      fix: '{{层级 key}} is for the name of a district',
      about: 'The level is the last character of a name: 区, 县, 市 or 旗.',
    },
    example: { bad: '{{层级 综合.固定资产投资}}', good: '{{层级 地区}}' },
  },
  'template-print-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能直接印出来',
      fix: '是否用 {{#if}}，表用 {{#each}}',
      about: '是否只决定写不写，表要一行一行地写，都没有一个值可以印。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be printed',
      fix: 'use {{#if}} for a 是否, {{#each}} for a 表',
      about: 'A 是否 only decides, and a 表 has rows: neither has a single value to print.',
    },
    example: { bad: '{{重点项目}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-column-unknown': {
    severity: 'error',
    zh: {
      says: '表“{key}”没有“{column}”这一列',
      fix: '是不是 {near}？',
      about: '表的列以说明文件里的“列”为准；循环里也可以写表外的填写项。',
    },
    en: {
      says: 'the 表 “{key}” has no column “{column}”',
      fix: 'did you mean {near}?',
      about: 'The columns of a 表 are those in its description; a loop may also print slots of the report.',
    },
    example: { bad: '{{#each 重点项目}}{{名字}}{{/each}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-key-reserved': {
    severity: 'error',
    zh: {
      says: '“{key}”不能当填写项的键',
      fix: '换一个键',
      about:
        '数据文件里，“备注”和下划线开头的键留给人随意写，“模板”用来指定模板，程序自用的名字一律不收；用这些作键，永远填不进来。',
    },
    en: {
      says: '“{key}” cannot be the key of a slot',
      fix: 'choose another key',
      about:
        'In data files 备注 and keys that begin with _ are free for notes, template names the template, and names that programs use are refused: no data could fill such a slot.',
    },
    example: { bad: '{{备注}}', good: '{{说明}}' },
  },
  'template-slot-undescribed': {
    severity: 'warning',
    zh: {
      says: '“{key}”在说明文件里没有写',
      fix: '在 .slots.yaml 的“填写项”下补一行，写明类型、单位和含义',
      about: '没有说明的填写项当作必填的名，填表的人不知道要填什么。',
    },
    en: {
      says: '“{key}” is not described',
      fix: 'add it under 填写项 in the .slots.yaml file, with its kind, unit and meaning',
      about: 'A slot without a description is a required 名, and nobody is told what belongs there.',
    },
    example: {
      bad: '{{综合.财政收入}}',
      good: '填写项: { 综合.财政收入: { 类型: 量, 单位: 亿元, 含义: …… } }',
    },
  },
  'template-slot-near': {
    severity: 'error',
    zh: {
      says: '“{key}”在说明文件里没有，最接近的是“{near}”',
      fix: '改为 {tag}；确实是另一项，就在说明文件里补上',
      about: '键差一个字就是另一项，会平白多出一个没人填的空。',
    },
    en: {
      says: '“{key}” is not described; the nearest is “{near}”',
      fix: 'write {tag}, or describe it if it is another',
      about: 'One character off makes another slot, which nobody would fill.',
    },
    example: { bad: '{{综合.固定资产投贷}}', good: '{{综合.固定资产投资}}' },
  },
  'template-rate-figure': {
    severity: 'warning',
    zh: {
      says: '率“{key}”直接印成带正负号的数',
      fix: '在句子里写 {tag}；只在表格里直接印',
      about: '“增长-3.2%”就是这样来的。',
    },
    en: {
      says: 'the rate “{key}” is printed as a signed figure',
      fix: 'in a sentence write {tag}; print the figure in tables only',
      about: 'This is where 增长-3.2% comes from.',
    },
    example: { bad: '同比增长{{综合.外贸进出口增长}}%', good: '同比{{增长 综合.外贸进出口增长}}' },
  },
  'template-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，后面却写着“{written}”',
      fix: '改为“{unit}”；单位确实不同，就改说明文件，或者另设一个填写项',
      about: '填进去的数一律换算成填写项的单位，后面的单位写错了，数就错了成百上千倍。',
    },
    en: {
      says: '“{key}” is in {unit}, but “{written}” follows it',
      fix: 'write “{unit}”; if it is another figure, describe a slot for it',
      about:
        'Every figure is turned into the unit of its slot: with another unit after it, it is wrong by a factor.',
    },
    example: { bad: '完成{{综合.固定资产投资}}万元', good: '完成{{综合.固定资产投资}}亿元' },
  },
  'template-unit-missing': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面没有写单位{unit}',
      fix: '写成 {tag}{unit}',
      about: '填进去的只是数，单位要写在模板里。',
    },
    en: {
      says: 'the unit {unit} of “{key}” does not follow it',
      fix: 'write {tag}{unit}',
      about: 'Only the figure is put in; its unit belongs to the template.',
    },
    example: { bad: '完成{{综合.固定资产投资}}，', good: '完成{{综合.固定资产投资}}亿元，' },
  },
  'template-unit-twice': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面的单位写了两遍：{written}',
      fix: '只写一遍“{unit}”',
      about: '“5亿元亿元”“5.6%%”就是这样来的；{{增长 键}} 已经带了 %。',
    },
    en: {
      says: 'the unit after “{key}” stands there twice: {written}',
      fix: 'write “{unit}” once',
      about: 'This is where 5亿元亿元 and 5.6%% come from; {{增长 key}} brings its own %.',
    },
    example: { bad: '{{综合.固定资产投资}}亿元亿元', good: '{{综合.固定资产投资}}亿元' },
  },
} as const satisfies MessageTable;
