import type { MessageTable } from '../../message.ts';

/** What may be said of the description of a template's slots. */
export const descriptionMessages = {
  'template-default': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”不合要求：{why}',
      fix: '改说明文件里的默认值',
    },
    en: {
      says: 'the default “{value}” of “{key}” cannot stand: {why}',
      fix: 'mend the default in the description',
    },
  },
  'template-default-bounds': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”超出了它自己的上下限',
      fix: '改默认值，或者改上下限',
    },
    en: {
      says: 'the default “{value}” of “{key}” is outside its own bounds',
      fix: 'mend the default or the bounds',
    },
  },
  'template-bound-unknown': {
    severity: 'error',
    zh: {
      says: '“{key}”的上下限写的是“{bound}”，没有这个填写项',
      fix: '写一个数，或者同单位的另一个填写项的键',
    },
    en: {
      says: 'a bound of “{key}” is “{bound}”, and there is no such slot',
      fix: 'write a figure, or the key of another slot of the same unit',
    },
  },
  'template-bound-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，上下限“{bound}”的单位是{other}',
      fix: '只能与同单位的填写项比',
    },
    en: {
      says: '“{key}” is in {unit}, its bound “{bound}” in {other}',
      fix: 'only slots of the same unit can be compared',
    },
  },
  'description-key': {
    severity: 'error',
    zh: {
      says: '说明文件里没有“{key}”这个写法',
      fix: '可以写：{known}',
    },
    en: {
      says: 'a description has no “{key}”',
      fix: 'there is: {known}',
    },
  },
  'description-value': {
    severity: 'error',
    zh: {
      says: '“{key}”不能写“{value}”',
      fix: '应写{wanted}',
    },
    en: {
      says: '“{key}” cannot be “{value}”',
      fix: 'write {wanted}',
    },
  },
  'description-twice': {
    severity: 'error',
    zh: {
      says: '“{key}”说明了两次',
      fix: '删去一处',
    },
    en: {
      says: '“{key}” is described twice',
      fix: 'take one away',
    },
  },
  'description-unused': {
    severity: 'warning',
    zh: {
      says: '“{key}”有说明，模板里却没有用',
      fix: '模板里补上，或删去这条说明',
    },
    en: {
      says: '“{key}” is described, but the template does not use it',
      fix: 'use it in the template, or take the description away',
    },
  },
} as const satisfies MessageTable;
