import type { MessageTable } from '../../message.ts';

export const gapMessages = {
  'value-missing': {
    severity: 'error',
    zh: {
      says: '缺“{slot}”{about}',
      fix: '{how}',
      about: '模板要这一项，数据里没有。',
    },
    en: {
      says: '“{slot}” is missing{about}',
      fix: '{how}',
      about: 'The template needs the key, and the data does not have it.',
    },
    example: { bad: '综合:\n  城市愿景: 宜居', good: '综合:\n  城市愿景: 宜居\n  固定资产投资: 128.6' },
  },
  'value-blank': {
    severity: 'error',
    zh: {
      says: '“{slot}”空着{about}',
      fix: '填上 {hint}',
      about: '名字在，值没有填：什么也没写，或只有空格、~。',
    },
    en: {
      says: '“{slot}” is blank{about}',
      fix: 'fill in {hint}',
      about: 'The key is there, but nothing stands after it, or only blanks or ~.',
    },
    example: { bad: '固定资产投资:', good: '固定资产投资: 128.6' },
  },
  'value-mark': {
    severity: 'error',
    zh: {
      says: '“{slot}”还是记号“{text}”，没有填{about}',
      fix: '换成 {hint}',
      about: 'X、XX、××、____、待填、【待补充】之类只占位置，不是值。SpaceX、X射线这样的词不算。',
    },
    en: {
      says: '“{slot}” is still the mark “{text}”{about}',
      fix: 'put in its place {hint}',
      about:
        'X, XX, ××, ____, 待填, 【待补充】 and their like hold a place and are no values. Words such as SpaceX and X射线 are not meant.',
    },
    example: { bad: '固定资产投资: XX亿元', good: '固定资产投资: 128.6亿元' },
  },
  'name-blank': {
    severity: 'error',
    zh: {
      says: '名单“{slot}”的第 {number} 个名称没有填',
      fix: '填上名称，或删去这一个（连同多余的、）',
      about: '名单里有空的或还是记号的一个，整个名单就不算填好。',
    },
    en: {
      says: 'name {number} of “{slot}” is not filled in',
      fix: 'fill in the name, or delete it (with a 、 too many)',
      about: 'With one of its names blank or still a mark, the whole list counts as unfilled.',
    },
    example: { bad: '特色带: 花溪带、XX、柳河带', good: '特色带: 花溪带、云台带、柳河带' },
  },
  'default-used': {
    severity: 'warning',
    zh: {
      says: '“{slot}”没有填，用了默认值“{value}”',
      fix: '不是这个，就在数据里填上“{slot}”',
      about: '默认值从不悄悄地用：别处的地名、旧的年份就是这样混进报告的。写上同样的值就不再提醒。',
    },
    en: {
      says: '“{slot}” is not given, so its default “{value}” is used',
      fix: 'if that is not right, give “{slot}” in the data',
      about:
        'A default is never used in silence: that is how another place’s name or last year’s date gets into a report. Written in the data, the same value is not mentioned.',
    },
    example: { bad: '地区: 云岭区', good: '地区: 云岭区\n所在城市: 云州' },
  },
} as const satisfies MessageTable;
