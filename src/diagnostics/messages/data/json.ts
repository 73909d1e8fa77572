import type { MessageTable } from '../../message.ts';

/** JSON as such; what is said of YAML’s values holds for JSON’s too. */
export const jsonMessages = {
  'json-syntax': {
    severity: 'error',
    zh: {
      says: '这里应当是{wanted}，却是{found}',
      fix: '改好再运行一次；名称和文字用半角双引号，各项之间用半角逗号，最后一项后面没有逗号',
      about: 'JSON 的写法很严，第一处错误以后的内容读不下去。',
    },
    en: {
      says: 'here {wanted} is wanted, but there is {found}',
      fix: 'correct it and run again: keys and words in half-width double quotation marks, commas between items, none after the last',
      about: 'JSON is strict, and nothing can be read behind the first mistake.',
    },
    example: { bad: '{"地区": "云岭区",}', good: '{"地区": "云岭区"}' },
  },
  'json-full-width': {
    severity: 'error',
    zh: {
      says: '这里应当是{wanted}，却用了全角的 {found}',
      fix: '换成半角的 {right}',
      about: 'JSON 的引号、冒号、逗号和括号都是半角的。',
    },
    en: {
      says: 'here {wanted} is wanted, but it is the full-width {found}',
      fix: 'use the half-width {right}',
      about: 'JSON’s quotation marks, colons, commas and brackets are half-width.',
    },
    example: { bad: '{"地区"："云岭区"}', good: '{"地区": "云岭区"}' },
  },
} as const satisfies MessageTable;
