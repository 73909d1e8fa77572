import type { MessageTable } from '../../message.ts';

export const keyMessages = {
  'unknown-key': {
    severity: 'warning',
    zh: {
      says: '模板里没有“{key}”这一项，它的内容不会写进报告',
      fix: '不需要就删去；想留着备查，在名字前加 _，写成 _{key}',
      about:
        '名字离模板里的每一项都远，多半是自己记的东西，所以只提醒。以 _ 开头的名字和“备注”随便写，不提醒。',
    },
    en: {
      says: 'the template has no “{key}”, so this will not be in the report',
      fix: 'delete it, or put _ before the name if it is a note of your own: _{key}',
      about:
        'The name is far from every key of the template, most likely a note, so this is only a warning. Keys that begin with _ and 备注 are free.',
    },
    example: { bad: '填表人: 王立', good: '_填表人: 王立' },
  },
  'misspelt-key': {
    severity: 'error',
    zh: {
      says: '模板里没有“{key}”这一项，大概是“{near}”写错了',
      fix: '写成 {near}；如果是另一回事，在名字前加 _',
      about: '差一两个字的名字当作写错的：若只当成多余的项，这个数就会悄悄丢掉。写错的那一项不再另报“缺”。',
    },
    en: {
      says: 'the template has no “{key}”; “{near}” is most likely meant',
      fix: 'write {near}; if it is something else, put _ before the name',
      about:
        'A name one or two characters off is taken for a slip: treated as a spare key, its figure would be lost in silence. The key it stands for is not also said to be missing.',
    },
    example: { bad: '综合:\n  固定资产投姿: 128.6', good: '综合:\n  固定资产投资: 128.6' },
  },
  'misplaced-key': {
    severity: 'error',
    zh: {
      says: '“{key}”放错了地方',
      fix: '这一项是“{near}”，写成：{how}',
      about: '名字对，所在的部分不对，或没有写在任何部分里面。',
    },
    en: {
      says: '“{key}” stands in the wrong place',
      fix: 'the key is “{near}”; write it as: {how}',
      about: 'The name is right, but it stands in another section or in none.',
    },
    example: { bad: '固定资产投资: 128.6', good: '综合:\n  固定资产投资: 128.6' },
  },
  'misspelt-section': {
    severity: 'error',
    zh: {
      says: '模板里没有“{key}”这一部分，大概是“{near}”写错了',
      fix: '写成 {near}',
      about: '部分的名字写错，里面的各项就都找不到。只报这一处，里面的各项不再逐个报“缺”。',
    },
    en: {
      says: 'the template has no section “{key}”; “{near}” is most likely meant',
      fix: 'write {near}',
      about:
        'With its section misspelt none of the values inside is found. This is said once, and they are not each said to be missing.',
    },
    example: { bad: '综和:\n  固定资产投资: 128.6', good: '综合:\n  固定资产投资: 128.6' },
  },
  'misplaced-section': {
    severity: 'error',
    zh: {
      says: '“{key}”这一部分放错了地方',
      fix: '移到最外层，左边不留空格',
      about: '一个部分写进了另一个部分里面，多半是缩进多了。',
    },
    en: {
      says: 'the section “{key}” stands in the wrong place',
      fix: 'move it out to the margin, without blanks before it',
      about: 'One section stands inside another, most likely by too much indentation.',
    },
    example: { bad: '综合:\n  疫情防控:\n    登记户数: 3.5', good: '综合:\n疫情防控:\n  登记户数: 3.5' },
  },
  'extra-level': {
    severity: 'error',
    zh: {
      says: '“{key}”这一层是多余的',
      fix: '删去“{key}”这一行，把里面的内容写在最外层',
      about: '整份数据包在一个模板里没有的名字下面。',
    },
    en: {
      says: '“{key}” is a level too many',
      fix: 'delete the line “{key}” and let what is inside begin at the margin',
      about: 'All the data stands inside a key that the template does not have.',
    },
    example: { bad: '数据:\n  地区: 云岭区', good: '地区: 云岭区' },
  },
  'reserved-key': {
    severity: 'error',
    zh: {
      says: '“{key}”不能用作名字',
      fix: '换一个名字，或删去',
      about: '`__proto__`、`constructor`、`prototype` 在程序里另有用处，数据里出现多半是有人存心捣乱。',
    },
    en: {
      says: '“{key}” cannot be used as a key',
      fix: 'use another name, or delete it',
      about:
        '`__proto__`, `constructor` and `prototype` mean something to programs; in data they are most likely an attack.',
    },
    example: { bad: '__proto__: 1', good: '_说明: 1' },
  },
  'duplicate-key': {
    severity: 'error',
    zh: {
      says: '“{key}”写了两次：{other}已经有了',
      fix: '只留对的那一个',
      about:
        '同一项既可写在部分里面，也可写成带点的名字（综合.固定资产投资），但只能写一次；程序不替人决定哪个对。',
    },
    en: {
      says: '“{key}” is given twice: it already stands at {other}',
      fix: 'keep the right one',
      about:
        'A key may be nested in its section or written as a path (综合.固定资产投资), but only once; the program does not guess which one is right.',
    },
    example: {
      bad: '综合:\n  固定资产投资: 128.6\n综合.固定资产投资: 182.6',
      good: '综合:\n  固定资产投资: 128.6',
    },
  },
} as const satisfies MessageTable;
