import type { MessageTable } from '../../message.ts';

export const figureMessages = {
  'figure-unreadable': {
    severity: 'error',
    zh: {
      says: '“{text}”不是一个数，而“{slot}”要的是数',
      fix: '写成 {right}',
      about:
        '数由 0 到 9 的数字组成，可以有一个小数点和前面的负号；后面可以写单位。数照写的样子印出来，一个字也不改，所以写法要合规矩。',
    },
    en: {
      says: '“{text}” is no figure, and “{slot}” takes one',
      fix: 'write {right}',
      about:
        'A figure is made of the digits 0–9, perhaps with a point and a minus sign before it; a unit may follow. It is printed letter for letter, so it has to be written as it should be read.',
    },
    example: { bad: '新增就业人数: 若干', good: '新增就业人数: 5120' },
  },
  'figure-full-width': {
    severity: 'error',
    zh: {
      says: '“{text}”里有全角的数字或符号',
      fix: '写成 {right}',
      about: '数字、小数点、百分号和正负号都用半角。',
    },
    en: {
      says: '“{text}” holds full-width digits or signs',
      fix: 'write {right}',
      about: 'Digits, the point, the percent sign and the minus sign are half-width.',
    },
    example: { bad: '固定资产投资: １２８．６', good: '固定资产投资: 128.6' },
  },
  'figure-hidden': {
    severity: 'error',
    zh: {
      says: '“{text}”里有看不见的字符',
      fix: '写成 {right}',
      about: '从网页或聊天软件里复制来的数，常带着零宽空格之类看不见的字符；删去重打一遍就好。',
    },
    en: {
      says: '“{text}” holds a character that cannot be seen',
      fix: 'write {right}',
      about:
        'Figures copied from web pages or chats often bring zero-width spaces and the like; delete it and type it again.',
    },
    example: { bad: '合村并居数: "12\\u200b"', good: '合村并居数: 12' },
  },
  'figure-date': {
    severity: 'error',
    zh: {
      says: '“{text}”是日期或时间，不是一个数',
      fix: '写成 {right}',
      about: '要数的地方写了日期，多半是填错了行；Excel 也会把 6-1 之类变成日期。',
    },
    en: {
      says: '“{text}” is a date or a time, no figure',
      fix: 'write {right}',
      about:
        'A date where a figure belongs is most likely in the wrong line; Excel, too, turns 6-1 into a date.',
    },
    example: { bad: '开工项目数: 2020-06-01', good: '开工项目数: 61' },
  },
  'figure-fraction': {
    severity: 'error',
    zh: {
      says: '“{text}”是分数，这里要写成小数或整数',
      fix: '写成 {right}',
      about: '三分之一、一半、五成、1/3 换算成小数时要取几位，由填的人定。',
    },
    en: {
      says: '“{text}” is a fraction; a figure in decimals is wanted here',
      fix: 'write {right}',
      about: 'How many places a third, a half or 1/3 keeps is for the author to say.',
    },
    example: { bad: '选择占比: 百分之五十', good: '选择占比: 50%' },
  },
  'figure-exponent': {
    severity: 'error',
    zh: {
      says: '“{text}”是科学记数法，报告里不这样写',
      fix: '写成 {right}',
      about: '1e3 是 1000。Excel 的“常规”格式会把很长的数显示成这样。',
    },
    en: {
      says: '“{text}” is in scientific notation, which a report does not use',
      fix: 'write {right}',
      about: '1e3 is 1000. Excel shows long numbers so under General.',
    },
    example: { bad: '无纺布: 1e3', good: '无纺布: 1000' },
  },
  'figure-range': {
    severity: 'error',
    zh: {
      says: '“{text}”是一个范围，这里只能有一个数',
      fix: '写成 {right}',
      about: '一项一个数；要写范围，得由模板写成两项。',
    },
    en: {
      says: '“{text}” is a range, and only one figure can stand here',
      fix: 'write {right}',
      about: 'A key holds one figure; a range needs two keys in the template.',
    },
    example: { bad: '开工项目数: 20—25', good: '开工项目数: 22' },
  },
  'figure-remark': {
    severity: 'error',
    zh: {
      says: '“{text}”后面多了标点或说明',
      fix: '写成 {right}',
      about: '从文章里复制来的数常带着标点；说明写在以 _ 开头的名字或“备注”里。',
    },
    en: {
      says: '“{text}” has punctuation or a remark after it',
      fix: 'write {right}',
      about:
        'Figures copied from a text often bring its punctuation; remarks go under a key that begins with _ or under 备注.',
    },
    example: { bad: '固定资产投资: 128.6亿元（快报数）', good: '固定资产投资: 128.6亿元' },
  },
  'figure-minus': {
    severity: 'error',
    zh: {
      says: '“{text}”的负号不对',
      fix: '写成 {right}',
      about: '负号用键盘上的半角减号 -。全角的－、数学的−、破折号看着像，却是别的字符。',
    },
    en: {
      says: 'the minus sign of “{text}” is not the right one',
      fix: 'write {right}',
      about:
        'The minus sign is the hyphen of the keyboard, -. The full-width －, the mathematical − and dashes look like it but are other characters.',
    },
    example: { bad: '外贸进出口增长: −3.2', good: '外贸进出口增长: -3.2' },
  },
  'figure-plus': {
    severity: 'error',
    zh: {
      says: '“{text}”前面不用写加号',
      fix: '写成 {right}',
      about: '正数不写符号；增长率为正就是增长。',
    },
    en: {
      says: '“{text}” needs no plus sign',
      fix: 'write {right}',
      about: 'What is not negative has no sign; a positive rate is a rise.',
    },
    example: { bad: '外贸进出口增长: +5.2', good: '外贸进出口增长: 5.2' },
  },
  'figure-space': {
    severity: 'error',
    zh: {
      says: '“{text}”里有空格',
      fix: '写成 {right}',
      about: '一个数的中间，负号和数字之间，都没有空格。数和单位之间可以有。',
    },
    en: {
      says: '“{text}” holds a blank',
      fix: 'write {right}',
      about:
        'There is no blank within a figure nor after its minus sign. Between a figure and its unit there may be one.',
    },
    example: { bad: '外贸进出口增长: - 3.2', good: '外贸进出口增长: -3.2' },
  },
  'figure-separator': {
    severity: 'error',
    zh: {
      says: '“{text}”里的数字不能用逗号之类隔开',
      fix: '写成 {right}',
      about: '公文里的数不写千分位逗号。逗号若是小数点，就写成小数点。',
    },
    en: {
      says: 'the digits of “{text}” cannot be divided by commas or the like',
      fix: 'write {right}',
      about:
        'Figures in official documents have no thousands separators. If the comma is meant as a point, write a point.',
    },
    example: { bad: '社保缓缴金额: 1,234', good: '社保缓缴金额: 1234' },
  },
  'figure-point': {
    severity: 'error',
    zh: {
      says: '“{text}”的小数点不对',
      fix: '写成 {right}',
      about: '小数点是半角的 . ，前后都要有数字。',
    },
    en: {
      says: 'the point of “{text}” is not right',
      fix: 'write {right}',
      about: 'The point is a half-width . with a digit on both sides.',
    },
    example: { bad: '外贸进出口增长: .5', good: '外贸进出口增长: 0.5' },
  },
  'figure-radix': {
    severity: 'error',
    zh: {
      says: '“{text}”不是十进制的数',
      fix: '写成 {right}',
      about: '0x、0o、0b 开头的是程序里的写法。',
    },
    en: {
      says: '“{text}” is not a decimal figure',
      fix: 'write {right}',
      about: 'What begins with 0x, 0o or 0b is a number as programs write it.',
    },
    example: { bad: '合村并居数: 0x1F', good: '合村并居数: 31' },
  },
  'figure-letter': {
    severity: 'error',
    zh: {
      says: '“{text}”里的字母当成了数字',
      fix: '写成 {right}',
      about: '字母 O 像 0，字母 l 和 I 像 1；扫描识别来的数常有。',
    },
    en: {
      says: '“{text}” has letters for digits',
      fix: 'write {right}',
      about: 'The letter O looks like 0, l and I like 1; often so in scanned text.',
    },
    example: { bad: '合村并居数: 2O', good: '合村并居数: 20' },
  },
  'figure-about': {
    severity: 'error',
    zh: {
      says: '“{text}”里有“约”“余”“以上”“左右”之类，这里只填数',
      fix: '写成 {right}',
      about: '这些词由模板写在数的前后；数据里再写，就会写成两遍，或意思变了。',
    },
    en: {
      says: '“{text}” holds words such as 约, 余, 以上 or 左右; only the figure is wanted here',
      fix: 'write {right}',
      about:
        'The template has such words around the figure; given in the data too, they would stand twice or change the meaning.',
    },
    example: { bad: '办结事项数: 1200余', good: '办结事项数: 1200' },
  },
  'figure-currency': {
    severity: 'error',
    zh: {
      says: '“{text}”前面的货币符号不用写',
      fix: '写成 {right}',
      about: '金额写成数加单位；没写单位的 ￥500 是 500元。',
    },
    en: {
      says: '“{text}” needs no currency sign',
      fix: 'write {right}',
      about: 'An amount is a figure with its unit; ￥500 without one is 500元.',
    },
    example: { bad: '社保缓缴金额: ￥500万', good: '社保缓缴金额: 500万元' },
  },
  'figure-compound': {
    severity: 'error',
    zh: {
      says: '“{text}”分成了两截',
      fix: '写成 {right}',
      about: '一个数只带一个单位：3亿4500万元写成 34500万元 或 3.45亿元。',
    },
    en: {
      says: '“{text}” is in two pieces',
      fix: 'write {right}',
      about: 'A figure has one unit: 3亿4500万元 is 34500万元 or 3.45亿元.',
    },
    example: { bad: '社保缓缴金额: 1亿2000万元', good: '社保缓缴金额: 1.2亿元' },
  },
  'figure-numerals': {
    severity: 'error',
    zh: {
      says: '“{text}”用了中文数字',
      fix: '写成 {right}',
      about: '数据里用阿拉伯数字。',
    },
    en: {
      says: '“{text}” is written in Chinese numerals',
      fix: 'write {right}',
      about: 'Data has Arabic digits.',
    },
    example: { bad: '包挂领导人数: 二十一', good: '包挂领导人数: 21' },
  },
  'figure-extra-zero': {
    severity: 'error',
    zh: {
      says: '“{text}”前面多了 0',
      fix: '写成 {right}',
      about: '整数部分不以 0 开头（0 本身和 0.5 这样的除外）；多出的 0 也可能是漏了小数点。',
    },
    en: {
      says: '“{text}” begins with a 0 too many',
      fix: 'write {right}',
      about:
        'The whole part has no leading 0 (but 0 itself, as in 0.5); it may also be that a point is left out.',
    },
    example: { bad: '合村并居数: 010', good: '合村并居数: 10' },
  },
  'count-negative': {
    severity: 'error',
    zh: {
      says: '“{slot}”是个数，不能是负的：“{text}”',
      fix: '写成 {right}',
      about: '个数最少是 0。',
    },
    en: {
      says: '“{slot}” is a count and cannot be negative: “{text}”',
      fix: 'write {right}',
      about: 'A count is 0 or more.',
    },
    example: { bad: '合村并居数: -12', good: '合村并居数: 12' },
  },
  'count-decimals': {
    severity: 'error',
    zh: {
      says: '“{slot}”是个数，不能有小数：“{text}”',
      fix: '写成 {right}',
      about: '人、家、个只有整数；1.0 写成 1。',
    },
    en: {
      says: '“{slot}” is a count and has no decimals: “{text}”',
      fix: 'write {right}',
      about: 'People, firms and items come in whole numbers; 1.0 is written 1.',
    },
    example: { bad: '合村并居数: 12.0', good: '合村并居数: 12' },
  },
  'share-out-of-range': {
    severity: 'error',
    zh: {
      says: '“{slot}”是占比，只能在 0 到 100 之间：“{text}”',
      fix: '写成 {right}',
      about: '占比是一部分占全部的百分之几，不会小于 0 或大于 100。',
    },
    en: {
      says: '“{slot}” is a share, between 0 and 100: “{text}”',
      fix: 'write {right}',
      about: 'A share is a part of the whole in percent, never below 0 nor above 100.',
    },
    example: { bad: '选择占比: 132', good: '选择占比: 93.2' },
  },
  'rate-sign-twice': {
    severity: 'error',
    zh: {
      says: '“{text}”的方向说了两遍：又有“{words}”，又有负号',
      fix: '写成 {right}',
      about: '写带符号的数，或写增长、下降加不带符号的数，不能都写：下降-3.2% 会读成增长。',
    },
    en: {
      says: '“{text}” says its direction twice: by “{words}” and by a minus sign',
      fix: 'write {right}',
      about:
        'Write a signed figure, or 增长 or 下降 with a figure that has no sign, not both: 下降-3.2% reads as a rise.',
    },
    example: { bad: '外贸进出口增长: 下降-3.2%', good: '外贸进出口增长: -3.2' },
  },
  'rate-in-points': {
    severity: 'error',
    zh: {
      says: '“{slot}”是百分数，“{text}”是百分点',
      fix: '写成 {right}',
      about: '百分点是两个百分数的差，例如由 5% 到 8% 提高 3 个百分点；不能当增长率或占比用。',
    },
    en: {
      says: '“{slot}” is in percent, and “{text}” is in percentage points',
      fix: 'write {right}',
      about:
        'A percentage point is the difference of two percentages (from 5% to 8% are 3 of them); it is neither a rate of change nor a share.',
    },
    example: { bad: '外贸进出口增长: 5.2个百分点', good: '外贸进出口增长: 5.2%' },
  },
  'unit-foreign': {
    severity: 'error',
    zh: {
      says: '“{slot}”的单位是{unit}，“{given}”换算不了',
      fix: '写成 {right}',
      about:
        '可以写这一项自己的单位，或能用移动小数点换算的单位（万元和亿元、人和万人、公顷和平方公里）。别的单位不换算，也不猜；美元不是元。',
    },
    en: {
      says: '“{slot}” is in {unit}, and “{given}” cannot be turned into that',
      fix: 'write {right}',
      about:
        'A figure may have its key’s own unit, or one that a shift of the point turns into it (万元 and 亿元, 人 and 万人, 公顷 and 平方公里). Other units are neither converted nor guessed at; 美元 is not 元.',
    },
    example: { bad: '外贸进出口: 12.5亿美元', good: '外贸进出口: 86.3亿元' },
  },
  'unit-unwanted': {
    severity: 'error',
    zh: {
      says: '“{slot}”没有单位，“{given}”是多余的',
      fix: '写成 {right}',
      about: '模板的说明里这一项没有单位，所以只写数。',
    },
    en: {
      says: '“{slot}” has no unit, and “{given}” is too much',
      fix: 'write {right}',
      about: 'The template’s description gives this key no unit, so only the figure is written.',
    },
    example: { bad: '名次: 12位', good: '名次: 12' },
  },
  'unit-doubled': {
    severity: 'error',
    zh: {
      says: '“{given}”把单位写了两遍',
      fix: '写成 {right}',
      about: '单位写一遍，或不写。',
    },
    en: {
      says: '“{given}” gives the unit twice',
      fix: 'write {right}',
      about: 'The unit is written once, or not at all.',
    },
    example: { bad: '固定资产投资: 128.6亿元亿元', good: '固定资产投资: 128.6亿元' },
  },
} as const satisfies MessageTable;
