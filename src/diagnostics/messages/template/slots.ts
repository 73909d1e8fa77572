import type { MessageTable } from '../../message.ts';

/** What may be said of how a template uses its slots. */
export const slotUseMessages = {
  'template-condition-printed': {
    severity: 'error',
    zh: {
      says: '“{key}”在正文里要印出来，不能又当条件',
      fix: '删去这个条件；要让整段可有可无，另设一个是否填写项',
    },
    en: {
      says: '“{key}” is printed, so it cannot be a condition as well',
      fix: 'take the condition away; for a paragraph that may be left out use a slot of kind 是否',
    },
  },
  'template-condition-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能当条件',
      fix: '条件只能用是否或表',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be a condition',
      fix: 'only a 是否 or a 表 can',
    },
  },
  'template-loop-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能循环',
      fix: '循环只能用名单或表',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be looped over',
      fix: 'only a 名单 or a 表 can',
    },
  },
  'template-rate-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不是率',
      fix: '{{增长 键}} 只用于率；其他数直接写 {{键}}',
    },
    en: {
      says: '“{key}” is of kind {kind}, not 率',
      fix: '{{增长 key}} is for rates; write others as they are',
    },
  },
  'template-level-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，没有层级',
      fix: '{{层级 键}} 只用于地区名称',
    },
    en: {
      says: '“{key}” is of kind {kind} and has no level',
      fix: '{{层级 key}} is for the name of a district',
    },
  },
  'template-print-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能直接印出来',
      fix: '是否用 {{#if}}，表用 {{#each}}',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be printed',
      fix: 'use {{#if}} for a 是否, {{#each}} for a 表',
    },
  },
  'template-column-unknown': {
    severity: 'error',
    zh: {
      says: '表“{key}”没有“{column}”这一列',
      fix: '是不是 {near}？',
    },
    en: {
      says: 'the 表 “{key}” has no column “{column}”',
      fix: 'did you mean {near}?',
    },
  },
  'template-key-reserved': {
    severity: 'error',
    zh: {
      says: '“{key}”不能当填写项的键',
      fix: '换一个键',
    },
    en: {
      says: '“{key}” cannot be the key of a slot',
      fix: 'choose another key',
    },
  },
  'template-slot-undescribed': {
    severity: 'warning',
    zh: {
      says: '“{key}”在说明文件里没有写',
      fix: '在 .slots.yaml 的“填写项”下补一行，写明类型、单位和含义',
    },
    en: {
      says: '“{key}” is not described',
      fix: 'add it under 填写项 in the .slots.yaml file, with its kind, unit and meaning',
    },
  },
  'template-slot-near': {
    severity: 'error',
    zh: {
      says: '“{key}”在说明文件里没有，最接近的是“{near}”',
      fix: '改为 {tag}；确实是另一项，就在说明文件里补上',
    },
    en: {
      says: '“{key}” is not described; the nearest is “{near}”',
      fix: 'write {tag}, or describe it if it is another',
    },
  },
  'template-rate-twice': {
    severity: 'error',
    zh: {
      says: '“{written}”后面又是 {tag}，下降时会写成“{written}下降3.2%”',
      fix: '去掉“{written}”：{tag} 自己会写增长、下降或持平',
    },
    en: {
      says: '“{written}” stands before {tag}, and a fall would read “{written}下降3.2%”',
      fix: 'take “{written}” out: {tag} writes 增长, 下降 or 持平 itself',
    },
  },
  'template-rate-literal': {
    severity: 'error',
    zh: {
      says: '“{key}”是率，可能下降，却写死了“{written}”',
      fix: '连同“{written}”和后面的 % 一起改成 {tag}；一定不会是负数的，说明里类型写成量、单位写成 %',
    },
    en: {
      says: '“{key}” is a rate, which may fall, but “{written}” is fixed before it',
      fix: 'write {tag} instead of “{written}”, the tag and the % behind it; if it can never be negative, describe it as a 量 in %',
    },
  },
  'template-rate-figure': {
    severity: 'warning',
    zh: {
      says: '率“{key}”直接印成带正负号的数',
      fix: '在句子里写 {tag}；只在表格里直接印',
    },
    en: {
      says: 'the rate “{key}” is printed as a signed figure',
      fix: 'in a sentence write {tag}; print the figure in tables only',
    },
  },
  'template-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，后面却写着“{written}”',
      fix: '改为“{unit}”；单位确实不同，就改说明文件，或者另设一个填写项',
    },
    en: {
      says: '“{key}” is in {unit}, but “{written}” follows it',
      fix: 'write “{unit}”; if it is another figure, describe a slot for it',
    },
  },
  'template-unit-missing': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面没有写单位{unit}',
      fix: '写成 {tag}{unit}',
    },
    en: {
      says: 'the unit {unit} of “{key}” does not follow it',
      fix: 'write {tag}{unit}',
    },
  },
  'template-unit-head': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，表里给它写的却是“{head}”',
      fix: '把表里的单位改成{unit}；或者在说明里把“{key}”的单位改成表里的',
    },
    en: {
      says: '“{key}” is in {unit}, but its table says “{head}” of it',
      fix: 'write {unit} in the table, or give “{key}” the unit of the table in the description',
    },
  },
  'template-unit-improper': {
    severity: 'warning',
    zh: {
      says: '“{written}”不是公文里用的单位',
      fix: '写成“{right}”',
    },
    en: {
      says: 'no official paper uses “{written}” as a unit',
      fix: 'write “{right}”',
    },
  },
  'template-unit-twice': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面的单位写了两遍：{written}',
      fix: '只写一遍“{unit}”',
    },
    en: {
      says: 'the unit after “{key}” stands there twice: {written}',
      fix: 'write “{unit}” once',
    },
  },
} as const satisfies MessageTable;
