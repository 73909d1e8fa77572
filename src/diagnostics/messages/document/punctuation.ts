import type { MessageTable } from '../../message.ts';

/** Pairs and punctuation. */
export const punctuationMessages = {
  'quote-unpaired': {
    severity: 'warning',
    zh: {
      says: '引号 {text} 不成对',
      fix: '补上另一半，或者删去这一半',
      about:
        '一段里的引号应当成对，左右方向也要对。一段引文分成几段时，每段开头都有左引号，只有末段有右引号，可以不改。',
    },
    en: {
      says: 'the quotation mark {text} has no partner',
      fix: 'write the other half, or delete this one',
      about:
        'Quotation marks come in pairs, in the right direction. A quotation of several paragraphs is closed in the last alone: leave it.',
    },
    example: { bad: '深化“放管服改革', good: '深化“放管服”改革' },
  },
  'bracket-unpaired': {
    severity: 'warning',
    zh: {
      says: '“{text}”不成对',
      fix: '补上另一半，或者删去这一半',
      about: '括号和书名号应当成对。1）、a）一类的序号不算。',
    },
    en: {
      says: '{text} has no partner',
      fix: 'write the other half, or delete this one',
      about: 'Brackets and title marks come in pairs. Numbering such as 1） is not meant.',
    },
    example: { bad: '落实《政府工作规则', good: '落实《政府工作规则》' },
  },
  'bracket-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”和前面的括号不是一种',
      fix: '改成“{instead}”',
      about: '一对括号要么都是全角，要么都是半角。',
    },
    en: {
      says: '{text} does not match the width of the bracket before',
      fix: 'write {instead}',
      about: 'Both brackets of a pair are full-width, or both half-width.',
    },
    example: { bad: '（含双管单位)', good: '（含双管单位）' },
  },
  'quote-straight': {
    severity: 'warning',
    zh: {
      says: '{text}用了直引号',
      fix: '写成{instead}',
      about: '中文里用弯引号“”‘’。代码和英寸符号不算。',
    },
    en: {
      says: '{text} stands in straight quotation marks',
      fix: 'write {instead}',
      about: 'Chinese text takes curved quotation marks “”‘’. Code and inches are not meant.',
    },
    example: { bad: '推进"放管服"改革', good: '推进“放管服”改革' },
  },
  'punctuation-half-width': {
    severity: 'warning',
    zh: {
      says: '汉字旁边用了半角的“{text}”',
      fix: '改成全角“{instead}”',
      about: '中文的逗号、分号、冒号、问号、叹号用全角。9:00、3:1、5.6% 和英文里的不算。',
    },
    en: {
      says: 'a half-width {text} stands beside hanzi',
      fix: 'write {instead}',
      about:
        'Chinese text takes full-width punctuation. 9:00, 3:1, 5.6% and what stands within Latin text are not meant.',
    },
    example: { bad: '全区上下,团结一心', good: '全区上下，团结一心' },
  },
  'numbering-mark': {
    severity: 'warning',
    zh: {
      says: '“{text}”：序号后面的标点不对',
      fix: '写成“{instead}”',
      about:
        '层次序数依次是 一、（一） 1. （1），带括号的序号后面不再加标点，第一、第二后面用逗号（GB/T 9704、GB/T 15834）。',
    },
    en: {
      says: '“{text}”: the wrong mark after the number',
      fix: 'write {instead}',
      about: 'The levels are 一、 （一） 1. （1）; no mark follows a bracket, and a comma follows 第一.',
    },
    example: { bad: '（一）、加强领导', good: '（一）加强领导' },
  },
  'document-number-brackets': {
    severity: 'warning',
    zh: {
      says: '“{text}”：发文字号的年份要用六角括号',
      fix: '写成“{instead}”',
      about: '发文字号中的年份用六角括号“〔〕”括入（GB/T 9704），不用方括号和圆括号。',
    },
    en: {
      says: '“{text}”: the year in a document’s number stands in tortoise-shell brackets',
      fix: 'write {instead}',
      about: 'GB/T 9704 puts the year of a document number in 〔〕, not in square or round brackets.',
    },
    example: { bad: '云政发[2020]5号', good: '云政发〔2020〕5号' },
  },
} as const satisfies MessageTable;
