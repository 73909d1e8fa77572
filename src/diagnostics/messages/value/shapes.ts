import type { MessageTable } from '../../message.ts';

export const shapeMessages = {
  'section-not-mapping': {
    severity: 'error',
    zh: {
      says: '“{section}”是一个部分，它下面应是一项项“名称: 值”，这里却是{found}',
      fix: '写成：{how}',
      about: '部分本身没有值，值写在它下面的各项里。',
    },
    en: {
      says: '“{section}” is a section and holds keys with values, but here is {found}',
      fix: 'write it as: {how}',
      about: 'A section has no value of its own; the values stand under its keys.',
    },
    example: { bad: '综合: 128.6', good: '综合:\n  固定资产投资: 128.6' },
  },
  'value-not-single': {
    severity: 'error',
    zh: {
      says: '“{slot}”只要一个值，这里却是{found}',
      fix: '写成一个值：{how}',
      about: '名单和表以外的每一项只有一个值。',
    },
    en: {
      says: '“{slot}” takes one value, but here is {found}',
      fix: 'write one value: {how}',
      about: 'Every key but a list of names (名单) and a table (表) holds one value.',
    },
    example: { bad: '固定资产投资: [128.6, 130]', good: '固定资产投资: 128.6' },
  },
  'names-not-list': {
    severity: 'error',
    zh: {
      says: '“{slot}”是名单，这里却是{found}',
      fix: '一行一个写成“- 名称”，或写成一行，用、隔开',
      about: '名单是一个列表，或用、和，隔开的一行字；其中每一个都是文字。',
    },
    en: {
      says: '“{slot}” is a list of names, but here is {found}',
      fix: 'write a name a line as “- name”, or all in one line with 、 between',
      about: 'A 名单 is a list, or one text divided by 、 and ，; each of its items is words.',
    },
    example: { bad: '特色带:\n  第一: 花溪带', good: '特色带:\n  - 花溪带\n  - 柳河带' },
  },
  'names-separator': {
    severity: 'error',
    zh: {
      says: '名单“{slot}”里的“{text}”不是隔开名称的符号',
      fix: '用、隔开：{right}',
      about: '一行写几个名称时，用、或，隔开。夹在两个汉字之间的半角逗号和分号多半是输入法没有切换。',
    },
    en: {
      says: '“{text}” does not divide the names of “{slot}”',
      fix: 'put 、 between the names: {right}',
      about:
        'Names in one line are divided by 、 or ，. A half-width comma or a semicolon between two Chinese characters is most likely a slip of the keyboard.',
    },
    example: { bad: '特色带: 花溪带,柳河带', good: '特色带: 花溪带、柳河带' },
  },
  'table-not-list': {
    severity: 'error',
    zh: {
      says: '“{slot}”是一张表，应是一行行的列表，这里却是{found}',
      fix: '每行以“- ”开头，写成：{how}',
      about: '表是列表，列表里的每一条是表的一行。没有内容就写 []。',
    },
    en: {
      says: '“{slot}” is a table, a list of rows, but here is {found}',
      fix: 'begin each row with “- ”: {how}',
      about: 'A 表 is a list, each of its items one row. An empty one is [].',
    },
    example: { bad: '重点项目:\n  名称: 云岭水厂', good: '重点项目:\n  - 名称: 云岭水厂' },
  },
  'row-not-mapping': {
    severity: 'error',
    zh: {
      says: '表“{slot}”的这一行应写出各列的“列名: 值”，这里却是{found}',
      fix: '写成：{how}',
      about: '一行里的每个值都要写明是哪一列的。',
    },
    en: {
      says: 'a row of the table “{slot}” names its columns with their values, but here is {found}',
      fix: 'write it as: {how}',
      about: 'Each value of a row says which column it belongs to.',
    },
    example: { bad: '重点项目:\n  - 云岭水厂', good: '重点项目:\n  - 名称: 云岭水厂' },
  },
  'bool-for-words': {
    severity: 'error',
    zh: {
      says: '“{text}”在数据里是“真”或“假”，不是文字，而“{slot}”要的是文字',
      fix: '写上该写的文字；真要写这个词，就加引号："{text}"',
      about: '不加引号的 true 和 false 是开关的值，写进文章多半是填错了行。',
    },
    en: {
      says: '“{text}” is a yes or no here, not words, and “{slot}” takes words',
      fix: 'write the words; if this very word is meant, quote it: "{text}"',
      about:
        'Without quotation marks true and false are switches; as words of a report they are most likely in the wrong line.',
    },
    example: { bad: '火车站: true', good: '火车站: 云岭站' },
  },
  'flag-unclear': {
    severity: 'error',
    zh: {
      says: '“{slot}”只能填是或否，“{text}”看不出是哪一个',
      fix: '写成 是 或 否（也可写 有、无，true、false，yes、no）',
      about: '是否决定一段文字写不写，所以不猜。',
    },
    en: {
      says: '“{slot}” is a yes or no, and “{text}” says neither',
      fix: 'write 是 or 否 (also 有 and 无, true and false, yes and no)',
      about: 'A 是否 decides whether a passage is written at all, so nothing is guessed.',
    },
    example: { bad: '有铁路: 1', good: '有铁路: 是' },
  },
  'forbidden-character': {
    severity: 'error',
    zh: {
      says: '“{slot}”里有文档不能含有的字符 {character}',
      fix: '删去这个字符（它看不见，多半是复制时带来的）',
      about: '控制字符、U+FFFE、U+FFFF 和不成对的代理项不能写进 Word 文件，写进去文件就打不开。',
    },
    en: {
      says: '“{slot}” holds the character {character}, which no document may hold',
      fix: 'delete it (it cannot be seen; most likely it came with a copied text)',
      about:
        'Word cannot open a file that holds control characters, U+FFFE, U+FFFF or half a surrogate pair.',
    },
    example: { bad: '火车站: "云岭\\u0002站"', good: '火车站: 云岭站' },
  },
} as const satisfies MessageTable;
