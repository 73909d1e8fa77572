import type { MessageTable } from '../../message.ts';

/** Workbooks that cannot be opened, and lines of a CSV file that cannot be read. */
export const workbookMessages = {
  'workbook-encrypted': {
    severity: 'error',
    zh: {
      says: '工作簿加了密码，打不开',
      fix: '用 Excel 或 WPS 打开，取消密码后另存一份',
    },
    en: {
      says: 'the workbook is protected by a password and cannot be opened',
      fix: 'open it in Excel or WPS, take the password off and save a copy',
    },
  },
  'workbook-old': {
    severity: 'error',
    zh: {
      says: '这是老格式的工作簿（Excel 97—2003，.xls），只是文件名写成了 .xlsx',
      fix: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”',
    },
    en: {
      says: 'this is a workbook of the old format (Excel 97–2003, .xls), only named .xlsx',
      fix: 'open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”',
    },
  },
  'workbook-binary': {
    severity: 'error',
    zh: {
      says: '这是二进制工作簿（.xlsb），只是文件名写成了 .xlsx',
      fix: '用 Excel 打开，另存为“Excel 工作簿（.xlsx）”',
    },
    en: {
      says: 'this is a binary workbook (.xlsb), only named .xlsx',
      fix: 'open it in Excel and save it as “Excel Workbook (.xlsx)”',
    },
  },
  'workbook-not': {
    severity: 'error',
    zh: {
      says: '这不是 Excel 工作簿，虽然文件名是 .xlsx',
      fix: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”；如是文本表格，把文件名改为 .csv',
    },
    en: {
      says: 'this is no Excel workbook, though its name ends in .xlsx',
      fix: 'open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”; if it is a text table, name it .csv',
    },
  },
  'workbook-truncated': {
    severity: 'error',
    zh: {
      says: '工作簿不完整，后半截没有了',
      fix: '请对方重新发一份，或重新下载、拷贝',
    },
    en: {
      says: 'the workbook is cut short: its end is missing',
      fix: 'ask for it again, or download or copy it again',
    },
  },
  'workbook-broken': {
    severity: 'error',
    zh: {
      says: '工作簿已损坏，打不开：{what}',
      fix: '用 Excel 或 WPS 打开，另存一份；打不开就请对方重新发',
    },
    en: {
      says: 'the workbook is damaged and cannot be opened: {what}',
      fix: 'open it in Excel or WPS and save a copy; if that fails, ask for it again',
    },
  },
  'workbook-too-large': {
    severity: 'error',
    zh: {
      says: '工作簿太大：解开后超过 {limit} MB',
      fix: '只留下要用的工作表另存一份；或另存为 CSV',
    },
    en: {
      says: 'the workbook is too large: more than {limit} MB when unpacked',
      fix: 'save a copy with only the sheets that are needed, or save it as CSV',
    },
  },
  'csv-quote': {
    severity: 'error',
    zh: {
      says: '从这里开始的引号不成对，第 {line} 行没有读',
      fix: '一格里有逗号、引号或换行时，用一对英文引号括起来，里面的引号写两个，如 "他说""好"""',
    },
    en: {
      says: 'the quotation mark here has no proper end; line {line} was not read',
      fix: 'put a pair of straight quotation marks around a field with commas, quotation marks or line breaks, and double those within it',
    },
  },
  'csv-width': {
    severity: 'error',
    zh: {
      says: '第 {line} 行有 {count} 格，表头有 {expected} 格，对不上，这一行没有读',
      fix: '补上或删去多余的分隔符；数里不要用逗号分节（写 1234，不写 1,234），要用就给这一格加上英文引号',
    },
    en: {
      says: 'line {line} has {count} fields but the head has {expected}; the line was not read',
      fix: 'add or remove delimiters; write figures without separators (1234, not 1,234), or put the field in quotation marks',
    },
  },
  'csv-empty': {
    severity: 'error',
    zh: {
      says: '文件是空的，没有数据',
      fix: '用 fill-report slots --to csv 生成一张空表，填好再用',
    },
    en: {
      says: 'the file is empty',
      fix: 'make an empty sheet with fill-report slots --to csv and fill it in',
    },
  },
} as const satisfies MessageTable;
