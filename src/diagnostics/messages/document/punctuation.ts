import type { MessageTable } from '../../message.ts';

/** Pairs and punctuation. */
export const punctuationMessages = {
  'quote-unpaired': {
    severity: 'warning',
    zh: {
      says: '引号 {text} 不成对',
      fix: '补上另一半，或者删去这一半',
    },
    en: {
      says: 'the quotation mark {text} has no partner',
      fix: 'write the other half, or delete this one',
    },
  },
  'bracket-unpaired': {
    severity: 'warning',
    zh: {
      says: '“{text}”不成对',
      fix: '补上另一半，或者删去这一半',
    },
    en: {
      says: '{text} has no partner',
      fix: 'write the other half, or delete this one',
    },
  },
  'bracket-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”和前面的括号不是一种',
      fix: '改成“{instead}”',
    },
    en: {
      says: '{text} does not match the width of the bracket before',
      fix: 'write {instead}',
    },
  },
  'quote-straight': {
    severity: 'warning',
    zh: {
      says: '{text}用了直引号',
      fix: '写成{instead}',
    },
    en: {
      says: '{text} stands in straight quotation marks',
      fix: 'write {instead}',
    },
  },
  'punctuation-half-width': {
    severity: 'warning',
    zh: {
      says: '汉字旁边用了半角的“{text}”',
      fix: '改成全角“{instead}”',
    },
    en: {
      says: 'a half-width {text} stands beside hanzi',
      fix: 'write {instead}',
    },
  },
  'mark-at-start': {
    severity: 'warning',
    zh: {
      says: '一段开头是“{text}”',
      fix: '删去；如果前面的话丢了，补上',
    },
    en: {
      says: 'a paragraph begins with {text}',
      fix: 'delete it, or add the words that are gone',
    },
  },
  'title-nested': {
    severity: 'warning',
    zh: {
      says: '“{text}”：书名号里面的书名号用单的',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: a title within a title is in 〈〉',
      fix: 'write {instead}',
    },
  },
  'quote-single': {
    severity: 'warning',
    zh: {
      says: '“{text}”：引号用双的，单引号只用在双引号里面',
      fix: '写成{instead}',
    },
    en: {
      says: '{text}: single quotation marks stand within “” only',
      fix: 'write {instead}',
    },
  },
  'numbering-mark': {
    severity: 'warning',
    zh: {
      says: '“{text}”：序号后面的标点不对',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the wrong mark after the number',
      fix: 'write {instead}',
    },
  },
  'document-number-brackets': {
    severity: 'warning',
    zh: {
      says: '“{text}”：发文字号的年份要用六角括号',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the year in a document’s number stands in tortoise-shell brackets',
      fix: 'write {instead}',
    },
  },
} as const satisfies MessageTable;
