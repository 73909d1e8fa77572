import type { MessageTable } from '../../message.ts';

/** Words that mean another, and numbers of documents. */
export const wordingMessages = {
  'until-word': {
    severity: 'error',
    zh: {
      says: '“{text}”：到某个时间为止说“截至”',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: up to a time is 截至',
      fix: 'write {instead}',
    },
  },
  'comparison-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：“同比”就是和上年同期比，说了两遍',
      fix: '写成“{instead}”，或者只写“比上年”',
    },
    en: {
      says: '{text}: 同比 is against the year before already',
      fix: 'write {instead}, or 比上年 alone',
    },
  },
  'document-number': {
    severity: 'error',
    zh: {
      says: '“{text}”：发文字号写得不对',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: this is not how a document’s number is written',
      fix: 'write {instead}',
    },
  },
  'negation-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”：否定了两次，意思反了',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: denied twice, it says the opposite',
      fix: 'write {instead}',
    },
  },
  'point-for-percent': {
    severity: 'warning',
    zh: {
      says: '“{text}”：两个百分数相差，说“个百分点”',
      fix: '如果比的是增速、占比，写成“{instead}”',
    },
    en: {
      says: '{text}: the difference of two percentages is in 个百分点',
      fix: 'if rates or shares are compared, write {instead}',
    },
  },
  'unit-improper': {
    severity: 'error',
    zh: {
      says: '“{text}”：单位写得不规范',
      fix: '写成“{instead}”',
    },
    en: {
      says: '{text}: the unit is not written so',
      fix: 'write {instead}',
    },
  },
  'unit-missing': {
    severity: 'warning',
    zh: {
      says: '“{text}”后面没有单位',
      fix: '写上单位，例如“{text}亿元”',
    },
    en: {
      says: 'no unit stands behind {text}',
      fix: 'write it, such as {text}亿元',
    },
  },
  'level-mixed': {
    severity: 'warning',
    zh: {
      says: '“{text}”：别处都说“{about}”',
      fix: '如果说的是本地，改成“{about}”',
    },
    en: {
      says: '{text}: everywhere else the document says {about}',
      fix: 'if this area is meant, write {about}',
    },
  },
} as const satisfies MessageTable;
