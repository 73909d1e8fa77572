import type { MessageTable } from '../../message.ts';

/** Marks and instructions that stand for blanks in a finished document. */
export const marksMessages = {
  'blank-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是没有填的空',
      fix: '换成真实的内容；不需要就连同整句删去',
      about:
        '材料里常用 X、××、____、***、□□、某某、20XX 代替还没有的内容，漏填一处就会随文件发出去。SpaceX、X光机、XXL、1+X证书、3×4米、133****6789、陈某某一类真实的词不算。',
    },
    en: {
      says: '“{text}” is a blank that was not filled in',
      fix: 'put the real words or figure there, or delete the sentence',
      about:
        'Drafts use X, ××, ____, ***, □□, 某某 or 20XX for what is not known yet; one that is overlooked leaves the house with the document. Real words such as SpaceX, X光机, XXL, 1+X证书, 3×4米, 133****6789 and 陈某某 are not meant.',
    },
    example: { bad: '完成投资XX亿元', good: '完成投资35.6亿元' },
  },
  'blank-likely': {
    severity: 'warning',
    zh: {
      says: '“{text}”可能是没有填的空',
      fix: '确认一下；是空就填上',
      about: '单独看像是占位的符号，但也可能是真实的写法，例如 1XX、待补充、单独出现的某某。请看一眼再定。',
    },
    en: {
      says: '“{text}” may be a blank that was not filled in',
      fix: 'have a look, and fill it in if it is',
      about:
        'It looks like a mark but can be real wording, such as 1XX, 待补充 or 某某 on its own. It takes a person to tell.',
    },
    example: { bad: '共1XX个项目', good: '共120个项目' },
  },
  'instruction-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是写给填写人的提示，没有换成内容',
      fix: '按提示填好，再删去提示',
      about:
        '模板里的提示语，如（名称替换）、（附注内容）、（此处填写……）、单击此处输入文字，不是正文，留在成稿里就是没有写完。表格里（由某部门填写）一类真正的说明不算。',
    },
    en: {
      says: '“{text}” tells the writer what to do and was left in',
      fix: 'do what it says, then delete it',
      about:
        'Instructions of a template, such as （名称替换）, （附注内容） or “Click here to enter text”, are not part of the document. Real notes of a form, such as （由区统计局填写）, are not meant.',
    },
    example: { bad: '由（单位名称替换）牵头', good: '由区发展改革局牵头' },
  },
  'prompt-left': {
    severity: 'error',
    zh: {
      says: '“{text}”是内容控件的提示文字，还没有填',
      fix: '点开这个控件填上内容；不需要就删去控件',
      about: 'Word 模板里的内容控件（文本框、下拉列表、日期选取器）没有填时显示灰色的提示，打印出来也在。',
    },
    en: {
      says: '“{text}” is the prompt of a content control that was not filled in',
      fix: 'fill the control in, or delete it',
      about:
        'Content controls of a Word template (text, list, date) show a grey prompt until they are filled in; it is printed too.',
    },
  },
  'date-left-open': {
    severity: 'error',
    zh: {
      says: '日期没有填：“{text}”',
      fix: '填上年、月、日，例如“2020年7月5日”',
      about: '年、月、日之间只有空格或者什么都没有，数字没有填。',
    },
    en: {
      says: 'the date is not filled in: “{text}”',
      fix: 'write year, month and day, such as 2020年7月5日',
      about: 'Nothing but blanks stands between 年, 月 and 日.',
    },
    example: { bad: '2020年　月　日', good: '2020年7月5日' },
  },
} as const satisfies MessageTable;
