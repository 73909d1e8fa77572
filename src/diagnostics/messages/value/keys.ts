import type { MessageTable } from '../../message.ts';

export const keyMessages = {
  'unknown-key': {
    severity: 'warning',
    zh: {
      says: '模板里没有“{key}”这一项，它的内容不会写进报告',
      fix: '不需要就删去；想留着备查，在名字前加 _，写成 _{key}',
    },
    en: {
      says: 'the template has no “{key}”, so this will not be in the report',
      fix: 'delete it, or put _ before the name if it is a note of your own: _{key}',
    },
  },
  'misspelt-key': {
    severity: 'error',
    zh: {
      says: '模板里没有“{key}”这一项，大概是“{near}”写错了',
      fix: '写成 {near}；如果是另一回事，在名字前加 _',
    },
    en: {
      says: 'the template has no “{key}”; “{near}” is most likely meant',
      fix: 'write {near}; if it is something else, put _ before the name',
    },
  },
  'key-with-blank': {
    severity: 'error',
    zh: {
      says: '名字“{key}”里有{what}，和“{near}”就不是一个名字了',
      fix: '删去它，写成 {near}；看不见的字符，把整个名字重新打一遍最快',
    },
    en: {
      says: 'the name “{key}” holds {what}, and so is another than “{near}”',
      fix: 'delete it: write {near}; what cannot be seen goes when the name is typed anew',
    },
  },
  'misplaced-key': {
    severity: 'error',
    zh: {
      says: '“{key}”放错了地方',
      fix: '这一项是“{near}”，写成：{how}',
    },
    en: {
      says: '“{key}” stands in the wrong place',
      fix: 'the key is “{near}”; write it as: {how}',
    },
  },
  'misspelt-section': {
    severity: 'error',
    zh: {
      says: '模板里没有“{key}”这一部分，大概是“{near}”写错了',
      fix: '写成 {near}',
    },
    en: {
      says: 'the template has no section “{key}”; “{near}” is most likely meant',
      fix: 'write {near}',
    },
  },
  'misplaced-section': {
    severity: 'error',
    zh: {
      says: '“{key}”这一部分放错了地方',
      fix: '移到最外层，左边不留空格',
    },
    en: {
      says: 'the section “{key}” stands in the wrong place',
      fix: 'move it out to the margin, without blanks before it',
    },
  },
  'extra-level': {
    severity: 'error',
    zh: {
      says: '“{key}”这一层是多余的',
      fix: '删去“{key}”这一行，把里面的内容写在最外层',
    },
    en: {
      says: '“{key}” is a level too many',
      fix: 'delete the line “{key}” and let what is inside begin at the margin',
    },
  },
  'reserved-key': {
    severity: 'error',
    zh: {
      says: '“{key}”不能用作名字',
      fix: '换一个名字，或删去',
    },
    en: {
      says: '“{key}” cannot be used as a key',
      fix: 'use another name, or delete it',
    },
  },
  'duplicate-key': {
    severity: 'error',
    zh: {
      says: '“{key}”写了两次：{other}已经有了',
      fix: '只留对的那一个',
    },
    en: {
      says: '“{key}” is given twice: it already stands at {other}',
      fix: 'keep the right one',
    },
  },
} as const satisfies MessageTable;
