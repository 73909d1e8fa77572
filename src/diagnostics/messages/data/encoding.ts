import type { MessageTable } from '../../message.ts';

/** How a file that should be text is stored: data, a template or a finished document. */
export const encodingMessages = {
  'gb18030-text': {
    severity: 'warning',
    zh: {
      says: '文件不是 UTF-8 编码，已按 GB18030（记事本的“ANSI”）读取',
      fix: '请看一眼汉字是否正常；另存为 UTF-8 编码就不再提示',
      about:
        '旧版记事本默认用 GB18030 保存。内容照常读取；只是万一文件其实用了别的编码，汉字会变成乱码，所以要说一声。',
    },
    en: {
      says: 'the file is not UTF-8; it was read as GB18030 (what Chinese Notepad calls “ANSI”)',
      fix: 'check that the Chinese characters look right; saved as UTF-8, it is read without this warning',
      about:
        'Older versions of Notepad save in GB18030. The file is read as usual; but if it was in yet another encoding, its characters would come out as nonsense, so it is said.',
    },
  },
  'unsupported-encoding': {
    severity: 'error',
    zh: {
      says: '文件的编码读不了：{encoding}',
      fix: '用记事本打开，“另存为”时编码选 UTF-8',
      about:
        '文本文件要用 UTF-8 编码（带不带 BOM 都行）；GB18030 也能读。UTF-16（旧版记事本里叫“Unicode”）、UTF-32 等不读。',
    },
    en: {
      says: 'the file’s encoding cannot be read: {encoding}',
      fix: 'save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)',
      about:
        'Text files are UTF-8, with or without a byte order mark; GB18030 is read too. UTF-16 (“Unicode” in older Notepads), UTF-32 and others are not.',
    },
  },
  'damaged-text': {
    severity: 'error',
    zh: {
      says: '文件是 UTF-8 编码，但这里有损坏的字节',
      fix: '改好显示成“�”的这一处，按 UTF-8 重新保存；文件也可能没有传完整，可重新取一份',
      about: '文件在传送或用别的程序修改时损坏了。若硬当成 GB18030 读，汉字会全变成乱码，所以不读。',
    },
    en: {
      says: 'the file is UTF-8, but there are damaged bytes here',
      fix: 'correct this spot (shown as “�”) and save the file as UTF-8 again; it may also have been cut short: get another copy',
      about:
        'The file was damaged in transit or by a program that does not know UTF-8. Read as GB18030, all of it would become nonsense, so it is not read.',
    },
  },
  'not-a-text-file': {
    severity: 'error',
    zh: {
      says: '这不是文本文件，内容是 {kind}',
      fix: '扩展名要和内容一致：表格是 .xlsx，文档是 .docx；.xls、.doc、PDF 等请先另存为 .xlsx、.docx 或文本',
      about: '从扩展名看是文本（如 .yaml、.csv、.hbs、.txt），内容却是别的格式，多半是改错了扩展名。',
    },
    en: {
      says: 'this is not a text file; its content is {kind}',
      fix: 'let the name say what it is: .xlsx for a sheet, .docx for a document; save .xls, .doc, PDF and the like as .xlsx, .docx or text first',
      about:
        'The name says text (such as .yaml, .csv, .hbs or .txt), the content is something else: most likely the file was renamed.',
    },
  },
} as const satisfies MessageTable;
