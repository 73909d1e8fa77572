import type { MessageTable } from '../../message.ts';

export const gapMessages = {
  'value-missing': {
    severity: 'error',
    zh: {
      says: '缺“{slot}”{about}',
      fix: '{how}',
    },
    en: {
      says: '“{slot}” is missing{about}',
      fix: '{how}',
    },
  },
  'value-blank': {
    severity: 'error',
    zh: {
      says: '“{slot}”空着{about}',
      fix: '填上 {hint}',
    },
    en: {
      says: '“{slot}” is blank{about}',
      fix: 'fill in {hint}',
    },
  },
  'value-mark': {
    severity: 'error',
    zh: {
      says: '“{slot}”还是记号“{text}”，没有填{about}',
      fix: '换成 {hint}',
    },
    en: {
      says: '“{slot}” is still the mark “{text}”{about}',
      fix: 'put in its place {hint}',
    },
  },
  'name-blank': {
    severity: 'error',
    zh: {
      says: '名单“{slot}”的第 {number} 个名称没有填',
      fix: '填上名称，或删去这一个（连同多余的、）',
    },
    en: {
      says: 'name {number} of “{slot}” is not filled in',
      fix: 'fill in the name, or delete it (with a 、 too many)',
    },
  },
  'default-used': {
    severity: 'warning',
    zh: {
      says: '“{slot}”没有填，用了默认值“{value}”',
      fix: '不是这个，就在数据里填上“{slot}”',
    },
    en: {
      says: '“{slot}” is not given, so its default “{value}” is used',
      fix: 'if that is not right, give “{slot}” in the data',
    },
  },
} as const satisfies MessageTable;
