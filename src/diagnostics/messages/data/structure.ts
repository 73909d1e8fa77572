import type { MessageTable } from '../../message.ts';

/** What a data file may be made of, and how much of it. */
export const structureMessages = {
  'record-not-mapping': {
    severity: 'error',
    zh: {
      says: '一份数据应是一行行的“名称: 值”，这里却是{found}',
      fix: '写成“地区: 云岭区”这样，一行一项',
      about: '每份数据都是名称和值的对照；列表只能用来放多份数据，里面的每一份仍是对照。',
    },
    en: {
      says: 'the data of a report is made of lines “key: value”, but here is {found}',
      fix: 'write it as “地区: 云岭区”, a key a line',
      about:
        'Each record is a mapping from keys to values. A list may hold several records, each of them a mapping.',
    },
    example: { bad: '- 云岭区\n- 128.6', good: '地区: 云岭区' },
  },
  'list-without-records': {
    severity: 'error',
    zh: {
      says: '列表是空的，一份数据也没有',
      fix: '把数据写进方括号，每一份用花括号括起来',
      about: '没有数据就没有可写的报告，多半是导出时出了问题。',
    },
    en: {
      says: 'the list is empty: there is not one record in it',
      fix: 'put the records into the brackets, each in braces',
      about: 'Without data there is no report to write; most likely an export went wrong.',
    },
    example: { bad: '[]', good: '[{"地区": "云岭区"}]' },
  },
  'key-not-text': {
    severity: 'error',
    zh: {
      says: '冒号前面的名称不是文字',
      fix: '冒号前面写名称，如“地区: 云岭区”',
      about: '名称空着，或者是列表、对照、引用。这样的名称没有哪一项能对上。',
    },
    en: {
      says: 'what stands before the colon is no name',
      fix: 'write a name before the colon, as in “地区: 云岭区”',
      about: 'The key is empty, a list, a mapping or an alias: it cannot be the name of anything.',
    },
    example: { bad: '[甲, 乙]: 12', good: '甲: 12' },
  },
  'merge-key': {
    severity: 'error',
    zh: {
      says: '“<<”（合并）在这里不起作用，它带来的值会丢掉',
      fix: '把要用的各项直接写出来',
      about: 'YAML 1.2 没有合并键。若悄悄略过，它带来的数就都丢了。',
    },
    en: {
      says: '“<<” (merge) has no effect here, and the values it brings would be lost',
      fix: 'write the keys themselves',
      about: 'YAML 1.2 knows no merge keys. Passed over in silence, the figures they bring would be lost.',
    },
    example: { bad: '综合:\n  <<: *去年', good: '综合:\n  固定资产投资: 128.6' },
  },
  'nested-too-deep': {
    severity: 'error',
    zh: {
      says: '一层套一层，超过了 32 层',
      fix: '数据只需要两三层；看看是不是多打了括号或者缩进',
      about: '报告的数据用不到这么深。层数太多会让读取的程序崩溃，所以先拦下。',
    },
    en: {
      says: 'more than 32 levels are nested here',
      fix: 'data needs two or three levels; look for brackets or indentation too many',
      about:
        'No report’s data is that deep, and enough levels bring a parser down, so they are refused first.',
    },
  },
  'too-many-aliases': {
    severity: 'error',
    zh: {
      says: '引用（*）展开后的内容太多了',
      fix: '去掉层层套用的引用，直接写值',
      about: '几行互相引用就能展开出上亿个值，把内存占满。一份数据里，引用总共最多代表一万个值。',
    },
    en: {
      says: 'the aliases (*) stand for too much',
      fix: 'write the values instead of aliases to aliases',
      about:
        'A few lines of aliases can stand for hundreds of millions of values. All aliases of a record may stand for ten thousand values at most.',
    },
  },
  'record-too-large': {
    severity: 'error',
    zh: {
      says: '这一份数据超过了 8 MB',
      fix: '看看是不是混进了别的内容；多份数据之间用一行 --- 隔开',
      about: '一份报告的数据只有几千字。',
    },
    en: {
      says: 'the data of this one report takes more than 8 MB',
      fix: 'see whether something else got into it; a line --- parts the data of several reports',
      about: 'The data of a report takes a few kilobytes.',
    },
  },
  'list-too-large': {
    severity: 'error',
    zh: {
      says: '这个列表超过了 64 MB',
      fix: '分成几个文件，或改用每行一份数据的 .jsonl',
      about: '写成一个 JSON 列表的数据要整个读进内存；.jsonl 和多文档 YAML 是一份一份读的，没有这个限制。',
    },
    en: {
      says: 'this list takes more than 64 MB',
      fix: 'split the file, or use .jsonl with a record a line',
      about:
        'A JSON list is held in memory as a whole; .jsonl and YAML documents are read one by one and have no such limit.',
    },
  },
} as const satisfies MessageTable;
