import type { MessageTable } from '../../message.ts';

/** Documents that people edited, beside the data that they are of. */
export const editedMessages = {
  'document-without-base': {
    severity: 'error',
    zh: {
      says: '“{file}”里没有记下当初填的是什么，不知道哪些是数字、哪些是改过的',
      fix: '用 --base 给出生成它时用的数据文件，例如 --base 旧数据.yaml',
    },
    en: {
      says: '“{file}” does not say what it was filled with, so figures and edits cannot be told apart',
      fix: 'give the data file that it was made from with --base, as --base old.yaml',
    },
  },
  'document-read-by-words': {
    severity: 'warning',
    zh: {
      says: '“{file}”里没有记下当初填的是什么，数据是按模板的字句找出来的',
      fix: '每一项都和文件核对一遍再用；当初的数据文件还在的，用 --base 给出来，读得更准',
    },
    en: {
      says: '“{file}” does not say what it was filled with: its data was found by the words of the template',
      fix: 'compare each value with the document before it is used; if the data file that it was made from is at hand, give it with --base',
    },
  },
  'document-template-lost': {
    severity: 'error',
    zh: {
      says: '“{file}”是用模板“{template}”生成的，没有找到这个模板',
      fix: '用 -t 指出模板文件在哪里',
    },
    en: {
      says: '“{file}” was made with the template “{template}”, which is not to be found',
      fix: 'say with -t where the template is',
    },
  },
  'document-template-changed': {
    severity: 'error',
    zh: {
      says: '“{file}”生成以后，模板“{template}”改过了，对不上',
      fix: '用 -t 给出当时的模板；或者用 --base 给出当时的数据，照现在的模板来对',
    },
    en: {
      says: 'the template “{template}” was changed since “{file}” was made with it',
      fix: 'give the template of that time with -t, or the data of that time with --base to go by the template as it is now',
    },
  },
  'document-other-record': {
    severity: 'error',
    zh: {
      says: '“{file}”写的是“{document}”，数据是“{data}”的',
      fix: '核对是不是拿错了数据文件',
    },
    en: {
      says: '“{file}” is of “{document}”, the data of “{data}”',
      fix: 'see whether it is the right data file',
    },
  },
  'document-without-data': {
    severity: 'error',
    zh: {
      says: '数据里没有“{file}”写的“{document}”',
      fix: '补上它的数据，或者去掉这个文件',
    },
    en: {
      says: 'the data has no record of “{document}”, which “{file}” is of',
      fix: 'add its data, or leave the file out',
    },
  },
  'record-without-document': {
    severity: 'warning',
    zh: {
      says: '“{name}”的数据没有对应的文件，没有用上',
      fix: '给出它的文件；还没有生成过就用 fill-report fill 生成',
    },
    en: {
      says: 'there is no document of “{name}”, so its data is not used',
      fix: 'give its document; if it was never made, make it with fill-report fill',
    },
  },
  'document-value-unsure': {
    severity: 'warning',
    zh: {
      says: '“{slot}”拿不准是文件里的哪一处',
      fix: '旁边的字改过，或者这样的话有两处；请自己核对',
    },
    en: {
      says: 'it is not certain which place in the document is “{slot}”',
      fix: 'words beside it were changed, or stand there twice; please look at it',
    },
  },
  'document-flag-unsure': {
    severity: 'warning',
    zh: {
      says: '从文件里看不出“{slot}”是“是”还是“否”',
      fix: '用到它的地方没有出现，或者改过、删掉了；请自己填',
    },
    en: {
      says: 'the document does not tell whether “{slot}” is yes or no',
      fix: 'what depends on it is not shown, or was changed or taken out; please fill it in',
    },
  },
  'document-rate-unread': {
    severity: 'warning',
    zh: {
      says: '“{slot}”在文件里写成了“{text}”，读不出增长率',
      fix: '请自己填；下降的写成负数',
    },
    en: {
      says: '“{slot}” stands in the document as “{text}”, of which no rate can be read',
      fix: 'please fill it in; a fall is negative',
    },
  },
  'document-row-unsure': {
    severity: 'warning',
    zh: {
      says: '表里多出一行“{text}”，看不出是不是“{slot}”的',
      fix: '是的话请自己补上',
    },
    en: {
      says: 'the table has one more row “{text}”, which may be of “{slot}” or not',
      fix: 'if it is, please add it',
    },
  },
  'document-value-gone': {
    severity: 'warning',
    zh: {
      says: '文件里没有找到“{slot}”',
      fix: '这一句可能删掉了；请自己核对',
    },
    en: {
      says: '“{slot}” was not found in the document',
      fix: 'its sentence may have been taken out; please look at it',
    },
  },
  'document-value-differs': {
    severity: 'warning',
    zh: {
      says: '“{slot}”在文件里有两种写法：“{one}”和“{other}”',
      fix: '核对哪一个对，改成一样',
    },
    en: {
      says: 'the document says “{slot}” in two ways: “{one}” and “{other}”',
      fix: 'see which is right, and make them the same',
    },
  },
  'document-value-other': {
    severity: 'error',
    zh: {
      says: '“{slot}”文件里是“{document}”，数据里是“{data}”（{where}）',
      fix: '核对哪一个对；要把数据换进文件，用 fill-report update',
    },
    en: {
      says: '“{slot}” is “{document}” in the document and “{data}” in the data ({where})',
      fix: 'see which is right; fill-report update puts the data into the document',
    },
  },
  'document-value-extra': {
    severity: 'error',
    zh: {
      says: '“{slot}”文件里是“{document}”，数据里没有这一行',
      fix: '核对这一行还该不该有；要照数据去掉，用 fill-report update',
    },
    en: {
      says: '“{slot}” is “{document}” in the document; the data has no such row',
      fix: 'see whether the row should be there; fill-report update takes it out as the data says',
    },
  },
  'document-without-values': {
    severity: 'error',
    zh: {
      says: '“{file}”里一个数据也没有找到，没法和数据核对',
      fix: '核对是不是拿错了文件、数据或模板（用 -t 指定）',
    },
    en: {
      says: 'none of the data was found in “{file}”, so it cannot be compared',
      fix: 'see whether it is the right document, data and template (-t)',
    },
  },
} as const satisfies MessageTable;
