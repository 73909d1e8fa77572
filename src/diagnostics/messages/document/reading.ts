import type { MessageTable } from '../../message.ts';

/** Why a finished document cannot be read, and what is to be said of its own settings. */
export const readingMessages = {
  'document-encrypted': {
    severity: 'error',
    zh: {
      says: '“{file}”有打开密码，读不了',
      fix: '在 Word 或 WPS 里去掉密码，另存后再检查',
      about: '加了密码的文件内容是加密的，没有密码谁也读不出来。',
    },
    en: {
      says: '“{file}” is protected by a password and cannot be read',
      fix: 'remove the password in Word or WPS, save, and check again',
      about: 'The content of such a file is encrypted; nobody can read it without the password.',
    },
  },
  'document-binary-word': {
    severity: 'error',
    zh: {
      says: '“{file}”是旧格式的 Word 文档（.doc），读不了',
      fix: '用 Word 或 WPS 打开，另存为 .docx',
      about: '只把扩展名改成 .docx，格式不会变。旧格式要由 Word 或 WPS 转换。',
    },
    en: {
      says: '“{file}” is a Word document of the old format (.doc) and cannot be read',
      fix: 'open it in Word or WPS and save it as .docx',
      about: 'The extension .docx alone does not change the format; Word or WPS has to convert it.',
    },
  },
  'document-not-word': {
    severity: 'error',
    zh: {
      says: '“{file}”不是 Word 文档',
      fix: '检查是不是选错了文件；确实是文档的，用 Word 或 WPS 另存为 .docx',
      about: '里面不是 Word 文档（.docx）的内容，可能是别的文件改了名，也可能已经损坏。',
    },
    en: {
      says: '“{file}” is not a Word document',
      fix: 'see whether it is the right file; if it is, save it as .docx from Word or WPS',
      about:
        'The content is not that of a Word document (.docx): another file was renamed, or the file is damaged.',
    },
  },
  'document-truncated': {
    severity: 'error',
    zh: {
      says: '“{file}”不完整，后面的内容没有了',
      fix: '重新下载或者复制一份',
      about: '文件多半是没有传完，或者存的时候断了。',
    },
    en: {
      says: '“{file}” is cut short',
      fix: 'download or copy it again',
      about: 'The file was mostly not transferred or saved to its end.',
    },
  },
  'document-too-large': {
    severity: 'error',
    zh: {
      says: '“{file}”解压后超过 {limit} MB，或者大小与标明的不符，没有读',
      fix: '确认文件来源可靠；确实可靠的，用 Word 或 WPS 另存后再检查',
      about:
        '很小的压缩包可以解出极大的内容（压缩炸弹）。超过限度，或者实际大小与标明的不一致，就不再往下读。',
    },
    en: {
      says: '“{file}” unpacks to more than {limit} MB, or to another size than it declares, and is not read',
      fix: 'make sure that it comes from a source you trust; if it does, save it again from Word or WPS',
      about:
        'A small archive can unpack to an enormous one (a zip bomb). Beyond the limit, or where the real size is not the declared one, nothing is read.',
    },
  },
  'document-part-broken': {
    severity: 'error',
    zh: {
      says: '“{file}”里的 {part} 损坏，读不了',
      fix: '用 Word 或 WPS 打开并修复，另存后再检查',
      about: '文档由若干部分组成，其中一部分不是完好的 XML。Word 打开时多半也会提示修复。',
    },
    en: {
      says: '{part} in “{file}” is damaged and cannot be read',
      fix: 'open it in Word or WPS, let it repair the file, and save it',
      about:
        'A document consists of parts, and one of them is no sound XML. Word will mostly offer to repair it.',
    },
  },
  'document-doctype': {
    severity: 'error',
    zh: {
      says: '“{file}”里的 {part} 带有 DOCTYPE，可能是恶意文件，没有读',
      fix: '不要打开来历不明的文件；确实可靠的，用 Word 或 WPS 另存后再检查',
      about: 'Word 写出的文档里没有 DOCTYPE。它可以用来定义实体，读取本机文件或者耗尽内存。',
    },
    en: {
      says: '{part} in “{file}” has a DOCTYPE, which may be an attack, and is not read',
      fix: 'do not open files of unknown origin; if you trust it, save it again from Word or WPS',
      about:
        'Word writes no DOCTYPE. With it, entities can be defined that read local files or exhaust memory.',
    },
  },
  'off-unknown': {
    severity: 'warning',
    zh: {
      says: '要关掉的“{code}”不存在',
      fix: '核对代码；每条提示里都有它的代码',
      about: '文件里写一行 fill-report-off: 代码，就不再提示这一条；代码写错就不起作用。',
    },
    en: {
      says: 'there is no code “{code}” to turn off',
      fix: 'look at the code: every finding shows its own',
      about: 'A line fill-report-off: code in the file turns a finding off; a misspelt code has no effect.',
    },
    example: { bad: 'fill-report-off: blank-lefy', good: 'fill-report-off: blank-left' },
  },
} as const satisfies MessageTable;
