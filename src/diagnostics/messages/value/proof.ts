import type { MessageTable } from '../../message.ts';

/** What is wrong with a value among the words that stand around it. */
export const proofMessages = {
  'value-repeats-words': {
    severity: 'error',
    zh: {
      says: '“{slot}”填上以后有重复的字：{words}',
      fix: '模板里已经有“{repeated}”，数据里只写{right}',
    },
    en: {
      says: 'with “{slot}” filled in, words stand twice: {words}',
      fix: 'the template has “{repeated}” already; give {right} alone',
    },
  },
  'value-repeats-likely': {
    severity: 'warning',
    zh: {
      says: '“{slot}”填上以后，“{repeated}”连着出现两次：{words}',
      fix: '核对一下：名称本来就是这样的，不用改；不是的，数据里去掉一个',
    },
    en: {
      says: 'with “{slot}” filled in, “{repeated}” stands twice in a row: {words}',
      fix: 'check it: a name may rightly end so; if it does not, take one out of the data',
    },
  },
  'value-says-none': {
    severity: 'error',
    zh: {
      says: '“{slot}”写的是“{text}”，填上以后是：{words}',
      fix: '写真实的名称；确实没有的，这句话要改模板，不能填“无”',
    },
    en: {
      says: '“{slot}” says “{text}”, which would read: {words}',
      fix: 'give a real name; where there is none, the sentence must change in the template',
    },
  },
  'value-debris': {
    severity: 'warning',
    zh: {
      says: '“{slot}”里有像是没填完或者复制带来的“{text}”：{words}',
      fix: '核对一下，不是内容的删去',
    },
    en: {
      says: '“{slot}” holds “{text}”, which looks left over: {words}',
      fix: 'check it, and take out what is no content',
    },
  },
  'value-stops': {
    severity: 'warning',
    zh: {
      says: '“{slot}”末尾有“{stop}”，后面又是标点：{words}',
      fix: '末尾的“{stop}”去掉，写成 {right}',
    },
    en: {
      says: '“{slot}” ends in “{stop}”, and another mark follows: {words}',
      fix: 'leave out “{stop}” at the end: {right}',
    },
  },
  'name-with-blank': {
    severity: 'warning',
    zh: {
      says: '“{slot}”写的是“{text}”，中间的空格会印出来，也会当成另一个地方',
      fix: '写成 {right}',
    },
    en: {
      says: '“{slot}” is “{text}”: the blank within it is printed, and makes it another place',
      fix: 'write {right}',
    },
  },
  'time-unclear': {
    severity: 'warning',
    zh: {
      says: '“{slot}”写的是“{text}”，看不出是什么时间：{words}',
      fix: '年份写四位数字，如 2024；时段写 1—6月、上半年、一季度这样',
    },
    en: {
      says: '“{slot}” is “{text}”, which does not tell what time is meant: {words}',
      fix: 'give a year in four digits, as 2024, and a period as 1—6月, 上半年 or 一季度',
    },
  },
  'value-breaks-line': {
    severity: 'warning',
    zh: {
      says: '“{slot}”有换行，句子会在中间断开：{words}',
      fix: '写在一行里',
    },
    en: {
      says: '“{slot}” has a line break, which would break its sentence: {words}',
      fix: 'write it in one line',
    },
  },
  'level-unknown': {
    severity: 'error',
    zh: {
      says: '从“{text}”看不出是区、县还是市，模板里的“{slot}”要用到',
      fix: '名称没写全的，写全称；已经是全称的，在数据里加一项“层级”，写 区、县 或 市',
    },
    en: {
      says: 'it cannot be told from “{text}” whether it is a 区, 县 or 市, which the template asks of “{slot}”',
      fix: 'give the whole name; where it is whole, add “层级” to the data: 区, 县 or 市',
    },
  },
  'level-wrong': {
    severity: 'error',
    zh: {
      says: '“层级”写的是“{text}”，不是一级行政区划',
      fix: '写区、县、市、旗、州、盟、省、乡、镇或街道',
    },
    en: {
      says: '“层级” says “{text}”, which is no level',
      fix: 'write 区, 县, 市, 旗, 州, 盟, 省, 乡, 镇 or 街道',
    },
  },
  'rates-as-fractions': {
    severity: 'warning',
    zh: {
      says: '{count}在 -1 到 1 之间：{values}',
      fix: '核对一下：表里的百分数要是粘贴成了小数（2.1% 成了 0.021），都要乘以 100；没有错就连“%”一起写',
    },
    en: {
      says: '{count} between -1 and 1: {values}',
      fix: 'check: percentages pasted as fractions of one (2.1% as 0.021) must be multiplied by 100; if they are right, write the “%” with them',
    },
  },
  'record-copied': {
    severity: 'warning',
    zh: {
      says: '{figures}与“{other}”的完全一样',
      fix: '核对一下：可能是照着那一份填的，忘了改',
    },
    en: {
      says: '{figures} are those of “{other}”',
      fix: 'check them: the other one may have been copied and not changed',
    },
  },
  'row-twice': {
    severity: 'warning',
    zh: {
      says: '“{slot}”里“{name}”写了两行',
      fix: '核对一下：重复录入的删去一行，名称写错的改过来',
    },
    en: {
      says: '“{slot}” has “{name}” in two rows',
      fix: 'check it: delete the row that is there twice, or put the name right',
    },
  },
  'row-copied': {
    severity: 'warning',
    zh: {
      says: '“{name}”一行的 {count} 个数字与“{other}”一行的完全一样',
      fix: '核对一下：可能是照着那一行填的，忘了改',
    },
    en: {
      says: 'all {count} figures of “{name}” are those of the row “{other}”',
      fix: 'check them: the other row may have been copied and not changed',
    },
  },
  'period-differs': {
    severity: 'warning',
    zh: {
      says: '“{slot}”写的是“{text}”，其他 {count} 份都是“{other}”',
      fix: '核对一下：可能用了另一期的数据',
    },
    en: {
      says: '“{slot}” is “{text}”; in {count} other records it is “{other}”',
      fix: 'check it: the data may be of another period',
    },
  },
  'amount-off-scale': {
    severity: 'warning',
    zh: {
      says: '{values}，与其他 {count} 个相差{times}倍以上（其他的在 {least} 和 {greatest}{unit}之间）',
      fix: '核对一下单位：这一项的单位是{unit}；没有错就连单位一起写，如“{example}”',
    },
    en: {
      says: '{values} differs by {times} times and more from the {count} others, which are from {least} to {greatest} {unit}',
      fix: 'check the unit, which is {unit} here; if the figure is right, write the unit with it: “{example}”',
    },
  },
  'rate-off-scale': {
    severity: 'warning',
    zh: {
      says: '“{slot}”是 {text}，其他 {count} 个都在 {least} 和 {greatest} 之间',
      fix: '核对一下：旁边一栏的数可能填到了这里，或者小数点错了；没有错就连“%”一起写',
    },
    en: {
      says: '“{slot}” is {text}; the {count} others are from {least} to {greatest}',
      fix: 'check it: the figure beside it may have come here, or the point is wrong; if it is right, write the “%” with it',
    },
  },
} as const satisfies MessageTable;
