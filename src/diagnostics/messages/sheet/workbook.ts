import type { MessageTable } from '../../message.ts';

/** Workbooks that cannot be opened, and lines of a CSV file that cannot be read. */
export const workbookMessages = {
  'workbook-encrypted': {
    severity: 'error',
    zh: {
      says: '工作簿加了密码，打不开',
      fix: '用 Excel 或 WPS 打开，取消密码后另存一份',
      about: '设了打开密码的工作簿，内容是加密的。',
    },
    en: {
      says: 'the workbook is protected by a password and cannot be opened',
      fix: 'open it in Excel or WPS, take the password off and save a copy',
      about: 'The content of a workbook with a password for opening is encrypted.',
    },
  },
  'workbook-old': {
    severity: 'error',
    zh: {
      says: '这是老格式的工作簿（Excel 97—2003，.xls），只是文件名写成了 .xlsx',
      fix: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”',
      about: '改文件名不会改变文件的格式，要用“另存为”。',
    },
    en: {
      says: 'this is a workbook of the old format (Excel 97–2003, .xls), only named .xlsx',
      fix: 'open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”',
      about: 'Renaming a file does not change its format; “Save as” does.',
    },
  },
  'workbook-binary': {
    severity: 'error',
    zh: {
      says: '这是二进制工作簿（.xlsb），只是文件名写成了 .xlsx',
      fix: '用 Excel 打开，另存为“Excel 工作簿（.xlsx）”',
      about: '只读 .xlsx 格式的工作簿。',
    },
    en: {
      says: 'this is a binary workbook (.xlsb), only named .xlsx',
      fix: 'open it in Excel and save it as “Excel Workbook (.xlsx)”',
      about: 'Only workbooks of the format .xlsx are read.',
    },
  },
  'workbook-not': {
    severity: 'error',
    zh: {
      says: '这不是 Excel 工作簿，虽然文件名是 .xlsx',
      fix: '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”；如是文本表格，把文件名改为 .csv',
      about: '网页上导出的“Excel”常常其实是网页或文本，OpenDocument 表格和 Word 文档也不是 Excel 工作簿。',
    },
    en: {
      says: 'this is no Excel workbook, though its name ends in .xlsx',
      fix: 'open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”; if it is a text table, name it .csv',
      about:
        'What web sites export as “Excel” is often a web page or a text; OpenDocument sheets and Word files are no Excel workbooks either.',
    },
  },
  'workbook-truncated': {
    severity: 'error',
    zh: {
      says: '工作簿不完整，后半截没有了',
      fix: '请对方重新发一份，或重新下载、拷贝',
      about: '传送或拷贝中断时，文件会缺掉一截。缺的部分里可能正有数据，所以不读。',
    },
    en: {
      says: 'the workbook is cut short: its end is missing',
      fix: 'ask for it again, or download or copy it again',
      about:
        'A transfer that breaks off leaves part of a file. Values may stand in what is missing, so it is not read.',
    },
  },
  'workbook-broken': {
    severity: 'error',
    zh: {
      says: '工作簿已损坏，打不开',
      fix: '用 Excel 或 WPS 打开，另存一份；打不开就请对方重新发',
      about: '文件里有的部分与它自己记的大小或校验码不符，或者内容不合格式。',
    },
    en: {
      says: 'the workbook is damaged and cannot be opened',
      fix: 'open it in Excel or WPS and save a copy; if that fails, ask for it again',
      about:
        'Parts of the file do not have the size or the checksum it states for them, or are not what the format asks for.',
    },
  },
  'workbook-too-large': {
    severity: 'error',
    zh: {
      says: '工作簿太大：解开后超过 {limit} MB',
      fix: '只留下要用的工作表另存一份；或另存为 CSV',
      about: '工作簿要整个放进内存里读。这样的上限也挡住了故意做成的“压缩炸弹”。',
    },
    en: {
      says: 'the workbook is too large: more than {limit} MB when unpacked',
      fix: 'save a copy with only the sheets that are needed, or save it as CSV',
      about: 'A workbook is held in memory whole. The limit also stops files made to burst (zip bombs).',
    },
  },
  'workbook-too-wide': {
    severity: 'error',
    zh: {
      says: '工作簿里有一张表，离数据很远的地方还有单元格，整张表太大',
      fix: '删掉数据右边和下边多余的行、列，再保存；或只把要用的部分复制到新工作簿',
      about: '有时不小心在最后一行或最后一列留下了东西，表格就横跨上百万行。',
    },
    en: {
      says: 'a sheet of the workbook has cells so far from its data that it is too large as a whole',
      fix: 'delete the rows and columns below and beside the data and save, or copy what is needed into a new workbook',
      about: 'Something left by accident in the last row or column makes a sheet span a million rows.',
    },
  },
  'csv-quote': {
    severity: 'error',
    zh: {
      says: '从这里开始的引号不成对，第 {line} 行没有读',
      fix: '一格里有逗号、引号或换行时，用一对英文引号括起来，里面的引号写两个，如 "他说""好"""',
      about:
        'CSV 里以引号开头的一格，要到成对的引号为止，后面只能是分隔符或行尾。这一行没有读，下一行接着读。',
    },
    en: {
      says: 'the quotation mark here has no proper end; line {line} was not read',
      fix: 'put a pair of straight quotation marks around a field with commas, quotation marks or line breaks, and double those within it',
      about:
        'A field of a CSV file that begins with a quotation mark ends with the next single one, followed by a delimiter or the end of the line. The line is passed over; the next is read.',
    },
    example: { bad: '云岭区,"12.5,3', good: '云岭区,"12.5",3' },
  },
  'csv-width': {
    severity: 'error',
    zh: {
      says: '第 {line} 行有 {count} 格，表头有 {expected} 格，对不上，这一行没有读',
      fix: '补上或删去多余的分隔符；数里不要用逗号分节（写 1234，不写 1,234），要用就给这一格加上英文引号',
      about: '多一个或少一个分隔符，后面的数就都错了位，会写到别的项里去，所以整行不读；其他行照常读。',
    },
    en: {
      says: 'line {line} has {count} fields but the head has {expected}; the line was not read',
      fix: 'add or remove delimiters; write figures without separators (1234, not 1,234), or put the field in quotation marks',
      about:
        'One delimiter too many or too few moves all values behind it to another slot, so the line is not read; the others are.',
    },
    example: { bad: '云岭区,1,234', good: '云岭区,"1,234"' },
  },
  'csv-empty': {
    severity: 'error',
    zh: {
      says: '文件是空的，没有数据',
      fix: '用 fill-report slots --to csv 生成一张空表，填好再用',
      about: '没有一行有内容。',
    },
    en: {
      says: 'the file is empty',
      fix: 'make an empty sheet with fill-report slots --to csv and fill it in',
      about: 'No line of the file has anything in it.',
    },
  },
} as const satisfies MessageTable;
