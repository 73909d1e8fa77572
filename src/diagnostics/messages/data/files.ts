import type { MessageTable } from '../../message.ts';

/** Data files as such: whether they can be opened, and how their text is stored. */
export const filesMessages = {
  'input-not-found': {
    severity: 'error',
    zh: {
      says: '没有“{file}”这个文件',
      fix: '检查文件名和所在的文件夹',
    },
    en: {
      says: 'there is no file “{file}”',
      fix: 'check the name and the folder',
    },
  },
  'input-is-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”是文件夹，这里要的是文件',
      fix: '写出文件夹里那个文件的名字',
    },
    en: {
      says: '“{file}” is a folder, and a file is wanted here',
      fix: 'name the file in it',
    },
  },
  'input-no-permission': {
    severity: 'error',
    zh: {
      says: '没有读取“{file}”的权限',
      fix: '请文件的主人或管理员开放读取权限，或把文件复制到自己的文件夹',
    },
    en: {
      says: '“{file}” may not be read: permission was denied',
      fix: 'ask its owner for permission, or copy it to a folder of your own',
    },
  },
  'input-unreadable': {
    severity: 'error',
    zh: {
      says: '“{file}”读不出来（{reason}）',
      fix: '看看文件是否正被占用、磁盘或网络是否正常，再试一次',
    },
    en: {
      says: '“{file}” could not be read ({reason})',
      fix: 'see whether another program holds the file and whether disk and network are well, and try again',
    },
  },
  'input-too-large': {
    severity: 'error',
    zh: {
      says: '“{file}”太大了：{size} MB，最多 {limit} MB',
      fix: '分成几个文件',
    },
    en: {
      says: '“{file}” is too large: {size} MB, of {limit} MB at most',
      fix: 'split it into several files',
    },
  },
  'data-sheet': {
    severity: 'error',
    zh: {
      says: '这是读不了的表格格式（只读 .xlsx）',
      fix: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再用这个 .xlsx 文件',
    },
    en: {
      says: 'this is a sheet of a format that is not read (only .xlsx is)',
      fix: 'open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and use that file',
    },
  },
  'data-document': {
    severity: 'error',
    zh: {
      says: '这是文档，不是数据',
      fix: '数据填在 .xlsx 或 .yaml 文件里（fill-report slots --to xlsx 生成空表）；要检查写好的文档，写上它的文件名：fill-report check 总结.docx',
    },
    en: {
      says: 'this is a document, not data',
      fix: 'put the data into an .xlsx or a .yaml file (fill-report slots --to xlsx makes an empty sheet); to check a finished document give its name: fill-report check a.docx',
    },
  },
  'gb18030-text': {
    severity: 'warning',
    zh: {
      says: '文件不是 UTF-8 编码，已按 GB18030（记事本的“ANSI”）读取',
      fix: '请看一眼汉字是否正常；另存为 UTF-8 编码就不再提示',
    },
    en: {
      says: 'the file is not UTF-8; it was read as GB18030 (what Chinese Notepad calls “ANSI”)',
      fix: 'check that the Chinese characters look right; saved as UTF-8, it is read without this warning',
    },
  },
  'unsupported-encoding': {
    severity: 'error',
    zh: {
      says: '文件的编码读不了：{encoding}',
      fix: '用记事本打开，“另存为”时编码选 UTF-8',
    },
    en: {
      says: 'the file’s encoding cannot be read: {encoding}',
      fix: 'save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)',
    },
  },
  'damaged-text': {
    severity: 'error',
    zh: {
      says: '文件是 UTF-8 编码，但这里有损坏的字节',
      fix: '改好显示成“�”的这一处，按 UTF-8 重新保存；文件也可能没有传完整，可重新取一份',
    },
    en: {
      says: 'the file is UTF-8, but there are damaged bytes here',
      fix: 'correct this spot (shown as “�”) and save the file as UTF-8 again; it may also have been cut short: get another copy',
    },
  },
  'not-a-text-file': {
    severity: 'error',
    zh: {
      says: '这不是文本文件，内容是 {kind}',
      fix: '扩展名要和内容一致：表格是 .xlsx，文档是 .docx；.xls、.doc、PDF 等请先另存为 .xlsx、.docx 或文本',
    },
    en: {
      says: 'this is not a text file; its content is {kind}',
      fix: 'let the name say what it is: .xlsx for a sheet, .docx for a document; save .xls, .doc, PDF and the like as .xlsx, .docx or text first',
    },
  },
} as const satisfies MessageTable;
