import type { MessageTable } from '../../message.ts';

/** Signs that contradict their words. */
export const signsMessages = {
  'growth-negative': {
    severity: 'error',
    zh: {
      says: '“{text}”：增长后面不写负数',
      fix: '写成“{instead}”',
      about: '统计公报里负增长都写成下降，不写增长加负号。表格里的负号是对的，不检查。',
    },
    en: {
      says: '“{text}”: a rise is not given a negative figure',
      fix: 'write {instead}',
      about:
        'Statistical bulletins call a negative growth a fall (下降), without a minus sign. In tables a minus is right and not looked at.',
    },
    example: { bad: '同比增长-3.2%', good: '同比下降3.2%' },
  },
  'drop-negative': {
    severity: 'error',
    zh: {
      says: '“{text}”：下降后面不写负数，负负得正',
      fix: '写成“{instead}”；如果实际是增长，写成增长',
      about: '“下降-3%”按字面是增长3%，读的人不知道信哪一个。“下降5—6个”是范围，不算。',
    },
    en: {
      says: '“{text}”: a fall with a minus sign says the opposite',
      fix: 'write {instead}, or say that it rose if it did',
      about: 'Read to the letter, 下降-3% is a rise of 3%. A range such as 下降5—6个 is not meant.',
    },
    example: { bad: '同比下降-3%', good: '同比下降3%' },
  },
  'growth-plus': {
    severity: 'warning',
    zh: {
      says: '“{text}”：增长、下降后面不写正号',
      fix: '写成“{instead}”',
      about: '方向已经由增长或下降说明，正文里的数字不再带符号。',
    },
    en: {
      says: '“{text}”: the plus sign is not wanted after a word that gives the direction',
      fix: 'write {instead}',
      about: 'The words 增长 and 下降 give the direction; figures in running text carry no sign.',
    },
    example: { bad: '同比增长+5.2%', good: '同比增长5.2%' },
  },
  'zero-growth': {
    severity: 'error',
    zh: {
      says: '“{text}”：没有变化不说增长或下降',
      fix: '写成“{instead}”，例如“与去年同期持平”',
      about: '零没有方向，说增长0%或下降0%都不通。“增长0%—3%”一类的范围不算。',
    },
    en: {
      says: '“{text}”: no change is neither a rise nor a fall',
      fix: 'write {instead}, such as 与去年同期持平',
      about: 'Zero has no direction. A range such as 增长0%—3% is not meant.',
    },
    example: { bad: '同比增长0%', good: '与去年同期持平' },
  },
  'times-drop': {
    severity: 'error',
    zh: {
      says: '“{text}”：减少不能用倍数',
      fix: '用百分数或分数，例如“减少一半”“减少三分之二”',
      about: '减少一倍就没有了，减少两倍无法理解。原来是现在的3倍，应当说减少了三分之二。',
    },
    en: {
      says: '“{text}”: a decrease is not counted in multiples',
      fix: 'use a percentage or a fraction, such as 减少一半 or 减少三分之二',
      about:
        'What falls by its whole is gone; nothing falls by twice itself. From three to one is a fall by two thirds.',
    },
    example: { bad: '环节减少2倍', good: '环节减少三分之二' },
  },
} as const satisfies MessageTable;
