/** Parts of patterns that several families use. */
export const FIGURE = '\\d+(?:\\.\\d+)?';
export const PERCENT = '[%％]';
/** 元 with what multiplies it: 亿元, 万元; not of 元旦, 元素. */
export const MONEY = '[十百千万亿]*元(?![旦宵素件老首月])';
/** Words that a figure follows. */
export const RISES = '增长|上升|提高|增加|上涨|回升|扩大|提升|增收';
export const FALLS = '下降|减少|回落|降低|下滑|收窄|缩小|下跌|减收|降幅[为达]?';
/** Units that are more than one character, and are never said twice in a row. */
export const LONG_UNIT =
  '[十百千万亿]+元|个百分点|[万亿]?(?:平方米|平方公里|立方米|公里|千米|公斤|千克|公顷|千瓦时|千瓦|人次|户次|小时|分钟)|[万亿](?:人|户|吨|只|亩|辆|件|台|家|个)';
/** What a clause may end with. */
export const CLAUSE_END = '(?=[，。；、！？,;）)]|$)';
