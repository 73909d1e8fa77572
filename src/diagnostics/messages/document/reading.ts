import type { MessageTable } from '../../message.ts';

/** Why a finished document cannot be read, and what is to be said of its own settings. */
export const readingMessages = {
  'document-encrypted': {
    severity: 'error',
    zh: {
      says: '“{file}”有打开密码，读不了',
      fix: '在 Word 或 WPS 里去掉密码，另存后再检查',
    },
    en: {
      says: '“{file}” is protected by a password and cannot be read',
      fix: 'remove the password in Word or WPS, save, and check again',
    },
  },
  'document-binary-word': {
    severity: 'error',
    zh: {
      says: '“{file}”是旧格式的 Word 文档（.doc），读不了',
      fix: '用 Word 或 WPS 打开，另存为 .docx',
    },
    en: {
      says: '“{file}” is a Word document of the old format (.doc) and cannot be read',
      fix: 'open it in Word or WPS and save it as .docx',
    },
  },
  'document-not-word': {
    severity: 'error',
    zh: {
      says: '“{file}”不是 Word 文档',
      fix: '检查是不是选错了文件；确实是文档的，用 Word 或 WPS 另存为 .docx',
    },
    en: {
      says: '“{file}” is not a Word document',
      fix: 'see whether it is the right file; if it is, save it as .docx from Word or WPS',
    },
  },
  'document-truncated': {
    severity: 'error',
    zh: {
      says: '“{file}”不完整，后面的内容没有了',
      fix: '重新下载或者复制一份',
    },
    en: {
      says: '“{file}” is cut short',
      fix: 'download or copy it again',
    },
  },
  'document-too-large': {
    severity: 'error',
    zh: {
      says: '“{file}”解压后超过 {limit} MB，或者大小与标明的不符，没有读',
      fix: '确认文件来源可靠；确实可靠的，用 Word 或 WPS 另存后再检查',
    },
    en: {
      says: '“{file}” unpacks to more than {limit} MB, or to another size than it declares, and is not read',
      fix: 'make sure that it comes from a source you trust; if it does, save it again from Word or WPS',
    },
  },
  'document-part-broken': {
    severity: 'error',
    zh: {
      says: '“{file}”里的 {part} 损坏，读不了',
      fix: '用 Word 或 WPS 打开并修复，另存后再检查',
    },
    en: {
      says: '{part} in “{file}” is damaged and cannot be read',
      fix: 'open it in Word or WPS, let it repair the file, and save it',
    },
  },
  'document-doctype': {
    severity: 'error',
    zh: {
      says: '“{file}”里的 {part} 带有 DOCTYPE，可能是恶意文件，没有读',
      fix: '不要打开来历不明的文件；确实可靠的，用 Word 或 WPS 另存后再检查',
    },
    en: {
      says: '{part} in “{file}” has a DOCTYPE, which may be an attack, and is not read',
      fix: 'do not open files of unknown origin; if you trust it, save it again from Word or WPS',
    },
  },
  'off-unknown': {
    severity: 'warning',
    zh: {
      says: '要关掉的“{code}”不存在',
      fix: '核对代码；每条提示里都有它的代码',
    },
    en: {
      says: 'there is no code “{code}” to turn off',
      fix: 'look at the code: every finding shows its own',
    },
  },
  'document-draft': {
    severity: 'error',
    zh: {
      says: '这还是草稿，有{count}处没有定下来',
      fix: '改好数据重新生成；如果已经在文件里改好，删去这些批注和黄色标记',
    },
    en: {
      says: 'this is still a draft: {count} places are open',
      fix: 'mend the data and make it again; or, if all is mended in the document, delete its comments and yellow marks',
    },
  },
} as const satisfies MessageTable;
