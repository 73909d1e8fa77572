import type { MessageTable } from '../../message.ts';

/** Signs that contradict their words. */
export const signsMessages = {
  'growth-negative': {
    severity: 'error',
    zh: {
      says: '“{text}”：增长后面不写负数',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: a rise is not given a negative figure',
      fix: 'write {instead}',
    },
  },
  'drop-negative': {
    severity: 'error',
    zh: {
      says: '“{text}”：下降后面不写负数，负负得正',
      fix: '写成“{instead}”；如果实际是增长，写成增长',
    },
    en: {
      says: '“{text}”: a fall with a minus sign says the opposite',
      fix: 'write {instead}, or say that it rose if it did',
    },
  },
  'comparison-negative': {
    severity: 'error',
    zh: {
      says: '“{text}”：高于、低于后面不写负数',
      fix: '写成“{instead}”；如果方向反了，换一个词',
    },
    en: {
      says: '“{text}”: how much higher or lower takes no minus sign',
      fix: 'write {instead}, or the other word if it is the other way',
    },
  },
  'growth-plus': {
    severity: 'warning',
    zh: {
      says: '“{text}”：增长、下降后面不写正号',
      fix: '写成“{instead}”',
    },
    en: {
      says: '“{text}”: the plus sign is not wanted after a word that gives the direction',
      fix: 'write {instead}',
    },
  },
  'zero-growth': {
    severity: 'error',
    zh: {
      says: '“{text}”：没有变化不说增长或下降',
      fix: '写成“{instead}”，例如“与去年同期持平”',
    },
    en: {
      says: '“{text}”: no change is neither a rise nor a fall',
      fix: 'write {instead}, such as 与去年同期持平',
    },
  },
  'times-drop': {
    severity: 'error',
    zh: {
      says: '“{text}”：减少不能用倍数',
      fix: '用百分数或分数，例如“减少一半”“减少三分之二”',
    },
    en: {
      says: '“{text}”: a decrease is not counted in multiples',
      fix: 'use a percentage or a fraction, such as 减少一半 or 减少三分之二',
    },
  },
  'change-contrary': {
    severity: 'error',
    zh: {
      says: '“{text}”：又升又降，自相矛盾',
      fix: '按真实的升降只留一个，例如“{instead}”',
    },
    en: {
      says: '{text}: a rise and a fall at once',
      fix: 'keep the one that is true, such as {instead}',
    },
  },
} as const satisfies MessageTable;
