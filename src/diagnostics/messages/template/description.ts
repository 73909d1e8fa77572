import type { MessageTable } from '../../message.ts';

/** What may be said of the description of a template's slots. */
export const descriptionMessages = {
  'template-default': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”不合要求：{why}',
      fix: '改说明文件里的默认值',
      about: '默认值要守的规矩和数据一样；不合要求的默认值不会用，这一项就成了必填。',
    },
    en: {
      says: 'the default “{value}” of “{key}” cannot stand: {why}',
      fix: 'mend the default in the description',
      about:
        'A default keeps the same rules as data; one that cannot stand is not used, and the slot must then be given.',
    },
    example: { bad: '默认: 1,234', good: '默认: 1234' },
  },
  'template-default-bounds': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”超出了它自己的上下限',
      fix: '改默认值，或者改上下限',
      about: '没人填的时候，印出来的就是这个超限的数。',
    },
    en: {
      says: 'the default “{value}” of “{key}” is outside its own bounds',
      fix: 'mend the default or the bounds',
      about: 'When nobody fills the slot, this is the figure that is printed.',
    },
    example: { bad: '{ 默认: 120, 上限: 100 }', good: '{ 默认: 80, 上限: 100 }' },
  },
  'template-bound-unknown': {
    severity: 'error',
    zh: {
      says: '“{key}”的上下限写的是“{bound}”，没有这个填写项',
      fix: '写一个数，或者同单位的另一个填写项的键',
      about: '上下限指向不存在的填写项，就等于没有上下限，check 什么也不会提醒。',
    },
    en: {
      says: 'a bound of “{key}” is “{bound}”, and there is no such slot',
      fix: 'write a figure, or the key of another slot of the same unit',
      about: 'A bound that names nothing bounds nothing, and check would say nothing.',
    },
    example: { bad: '上限: 复产达产.受信金额', good: '上限: 复产达产.授信金额' },
  },
  'template-bound-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，上下限“{bound}”的单位是{other}',
      fix: '只能与同单位的填写项比',
      about: '单位不同的两个数不能直接比大小。',
    },
    en: {
      says: '“{key}” is in {unit}, its bound “{bound}” in {other}',
      fix: 'only slots of the same unit can be compared',
      about: 'Figures of different units cannot be compared as they stand.',
    },
    example: { bad: '上限: 复产达产.授信企业数', good: '上限: 复产达产.授信金额' },
  },
  'description-key': {
    severity: 'error',
    zh: {
      says: '说明文件里没有“{key}”这个写法',
      fix: '可以写：{known}',
      about: '写错的字段不起作用，说明就等于没写。下划线开头的键和“备注”可以随意写。',
    },
    en: {
      says: 'a description has no “{key}”',
      fix: 'there is: {known}',
      about: 'A misspelt field does nothing. Keys that begin with _ and 备注 are free.',
    },
    example: { bad: '类形: 量', good: '类型: 量' },
  },
  'description-value': {
    severity: 'error',
    zh: {
      says: '“{key}”不能写“{value}”',
      fix: '应写{wanted}',
      about: '类型、单位、页边距这些只认规定的写法，写错了就排不了版、也核对不了数据。',
    },
    en: {
      says: '“{key}” cannot be “{value}”',
      fix: 'write {wanted}',
      about: 'Kinds, units and margins have set forms; with others data cannot be checked nor pages set.',
    },
    example: { bad: '类型: 金额', good: '类型: 量' },
  },
  'description-twice': {
    severity: 'error',
    zh: {
      says: '“{key}”说明了两次',
      fix: '删去一处',
      about: '分层写法和点号写法可能指同一项；两处不一样时，不知道以哪处为准。',
    },
    en: {
      says: '“{key}” is described twice',
      fix: 'take one away',
      about:
        'The nested and the dotted form of a key are the same slot; if they differ, nobody knows which counts.',
    },
    example: {
      bad: '综合: { 总值: { 类型: 量 } }\n综合.总值: { 类型: 量 }',
      good: '综合: { 总值: { 类型: 量 } }',
    },
  },
  'description-unused': {
    severity: 'warning',
    zh: {
      says: '“{key}”有说明，模板里却没有用',
      fix: '模板里补上，或删去这条说明',
      about: '多半是模板里删了这一项，或者键改了名；留着它，填表的人会白填。',
    },
    en: {
      says: '“{key}” is described, but the template does not use it',
      fix: 'use it in the template, or take the description away',
      about: 'Most often the template dropped the slot or renamed it; people would fill it in for nothing.',
    },
    example: { bad: '综合.旧指标: { 类型: 量, 单位: 亿元 }', good: '（删去这一行）' },
  },
} as const satisfies MessageTable;
