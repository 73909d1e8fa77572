import type { MessageTable } from '../../message.ts';

/** What a data file holds: records, keys, and how JSON is written; what is said of YAML’s values holds for JSON’s too. */
export const structureMessages = {
  'record-not-mapping': {
    severity: 'error',
    zh: {
      says: '一份数据应是一行行的“名称: 值”，这里却是{found}',
      fix: '写成“地区: 云岭区”这样，一行一项',
    },
    en: {
      says: 'the data of a report is made of lines “key: value”, but here is {found}',
      fix: 'write it as “地区: 云岭区”, a key a line',
    },
  },
  'list-without-records': {
    severity: 'error',
    zh: {
      says: '列表是空的，一份数据也没有',
      fix: '把数据写进方括号，每一份用花括号括起来',
    },
    en: {
      says: 'the list is empty: there is not one record in it',
      fix: 'put the records into the brackets, each in braces',
    },
  },
  'tag-for-value': {
    severity: 'error',
    zh: {
      says: '“{tag}”是模板里的写法，数据里要写这一项的值',
      fix: '写成 {right}（还没有就空着）；括号本身也要印出来的话，加半角引号：{quoted}',
    },
    en: {
      says: '“{tag}” is for templates; data gives the value itself',
      fix: 'write {right} (or nothing as yet); to print the braces too, put them in quotation marks: {quoted}',
    },
  },
  'key-not-text': {
    severity: 'error',
    zh: {
      says: '冒号前面的名称不是文字',
      fix: '冒号前面写名称，如“地区: 云岭区”',
    },
    en: {
      says: 'what stands before the colon is no name',
      fix: 'write a name before the colon, as in “地区: 云岭区”',
    },
  },
  'merge-key': {
    severity: 'error',
    zh: {
      says: '“<<”（合并）在这里不起作用，它带来的值会丢掉',
      fix: '把要用的各项直接写出来',
    },
    en: {
      says: '“<<” (merge) has no effect here, and the values it brings would be lost',
      fix: 'write the keys themselves',
    },
  },
  'nested-too-deep': {
    severity: 'error',
    zh: {
      says: '一层套一层，超过了 32 层',
      fix: '数据只需要两三层；看看是不是多打了括号或者缩进',
    },
    en: {
      says: 'more than 32 levels are nested here',
      fix: 'data needs two or three levels; look for brackets or indentation too many',
    },
  },
  'too-many-aliases': {
    severity: 'error',
    zh: {
      says: '引用（*）展开后的内容太多了',
      fix: '去掉层层套用的引用，直接写值',
    },
    en: {
      says: 'the aliases (*) stand for too much',
      fix: 'write the values instead of aliases to aliases',
    },
  },
  'record-too-large': {
    severity: 'error',
    zh: {
      says: '这一份数据超过了 8 MB',
      fix: '看看是不是混进了别的内容；多份数据之间用一行 --- 隔开',
    },
    en: {
      says: 'the data of this one report takes more than 8 MB',
      fix: 'see whether something else got into it; a line --- parts the data of several reports',
    },
  },
  'list-too-large': {
    severity: 'error',
    zh: {
      says: '这个列表超过了 64 MB',
      fix: '分成几个文件，或改用每行一份数据的 .jsonl',
    },
    en: {
      says: 'this list takes more than 64 MB',
      fix: 'split the file, or use .jsonl with a record a line',
    },
  },
  'json-syntax': {
    severity: 'error',
    zh: {
      says: '这里应当是{wanted}，却是{found}',
      fix: '改好再运行一次；名称和文字用半角双引号，各项之间用半角逗号，最后一项后面没有逗号',
    },
    en: {
      says: 'here {wanted} is wanted, but there is {found}',
      fix: 'correct it and run again: keys and words in half-width double quotation marks, commas between items, none after the last',
    },
  },
  'json-full-width': {
    severity: 'error',
    zh: {
      says: '这里应当是{wanted}，却用了全角的 {found}',
      fix: '换成半角的 {right}',
    },
    en: {
      says: 'here {wanted} is wanted, but it is the full-width {found}',
      fix: 'use the half-width {right}',
    },
  },
} as const satisfies MessageTable;
