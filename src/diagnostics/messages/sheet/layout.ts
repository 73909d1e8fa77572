import type { MessageTable } from '../../message.ts';

/** Where a sheet's values stand, and what of it is not read. */
export const layoutMessages = {
  'sheet-no-slots': {
    severity: 'error',
    zh: {
      says: '没有找到要填的项（看过的表：{sheets}）',
      fix: '每行一项（项目、值）或每行一个地区（首行写项目名），项目名如“{example}”；可用 fill-report slots --to xlsx 生成空表',
      about: '表里要有模板的项目名：竖排一列，或横排一行。认不出项目名，就不知道哪个数是什么。',
    },
    en: {
      says: 'no slot was found (looked at: {sheets})',
      fix: 'put a slot in each row (项目, 值) or a district in each row (slots in the first row), with names such as “{example}”; fill-report slots --to xlsx makes an empty sheet',
      about:
        'A sheet must have the template’s slots by name, down a column or along a row; else no figure can be told from another.',
    },
    example: { bad: '指标 | 数量\n投资 | 128.6', good: '项目 | 值\n综合.固定资产投资 | 128.6' },
  },
  'sheets-left-alone': {
    severity: 'warning',
    zh: {
      says: '这些工作表没有读：{sheets}',
      fix: '里面如有要填的数据，把项目名补全（至少要有必填项的一半）',
      about: '一个工作簿里，含有一半以上必填项的表都会读，其他的表不动，说一声。',
    },
    en: {
      says: 'these sheets were not read: {sheets}',
      fix: 'if one of them holds a report, give it the names of the slots (at least half of the required ones)',
      about:
        'Every sheet of a workbook with at least half of the required slots is read; the others are left alone, and named.',
    },
  },
  'sheet-names-left-alone': {
    severity: 'warning',
    zh: {
      says: '这些不是模板里的项，没有读：{names}',
      fix: '如果是要填的项，把名称改成和模板里的一样',
      about: '表里可以有自己用的行和列（如联系人），它们不会写进文中；为防止有要填的项写错了名称，说一次。',
    },
    en: {
      says: 'these are no slots of the template and were not read: {names}',
      fix: 'if one of them is meant as a slot, give it the slot’s name',
      about:
        'A sheet may have rows and columns of its own (such as a contact); they are not written. They are named once, in case a slot’s name is wrong.',
    },
    example: { bad: '固定资产投资（新口径） | 128.6', good: '综合.固定资产投资 | 128.6' },
  },
  'sheet-hidden-left-alone': {
    severity: 'warning',
    zh: {
      says: '{what}里有数据，没有读',
      fix: '要用就取消隐藏（筛选也会隐藏行）',
      about: '看不见的行和列不会写进文中，因为填表的人没有看到它们。',
    },
    en: {
      says: '{what} hold data and were not read',
      fix: 'unhide them if they are meant (a filter hides rows, too)',
      about:
        'Rows and columns that cannot be seen are not written: whoever filled in the sheet did not see them.',
    },
  },
  'sheet-total-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{text}”是合计，不是一个地区，没有为它成文',
      fix: '如果是一个地区，把名称改成地区名',
      about: '汇总表最后常有合计、全市一行（列），它没有自己的总结。',
    },
    en: {
      says: '“{text}” is a total, not a district: no report is made of it',
      fix: 'if it is a district, give it the district’s name',
      about: 'Collection sheets often end with a row (or column) of totals, which has no report of its own.',
    },
  },
  'sheet-note-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{text}”这一行没有数据，当作说明，没有读',
      fix: '如果是一个地区，填上它的数据',
      about: '表格下面常有一行填表说明。只有地区一格有字、又不像地区名的行，不当作一个地区。',
    },
    en: {
      says: 'the row “{text}” has no values; it is taken for a note and was not read',
      fix: 'if it is a district, fill in its values',
      about:
        'Below a table there is often a line of notes. A row with nothing but a text that does not read like a district is none.',
    },
  },
  'sheet-no-rows': {
    severity: 'error',
    zh: {
      says: '表里只有表头，没有数据',
      fix: '在表头下面填上数据，每个地区一行',
      about: '找到了项目名，但下面没有一行有内容。',
    },
    en: {
      says: 'the sheet has heads but no data',
      fix: 'fill in the rows under the heads, a district a row',
      about: 'The slots’ names were found, but no row under them has anything in it.',
    },
    example: { bad: '地区 | 综合.固定资产投资', good: '地区 | 综合.固定资产投资\n云岭区 | 128.6' },
  },
  'sheet-no-value-column': {
    severity: 'error',
    zh: {
      says: '找到了项目名，但没有找到填数据的一列',
      fix: '在项目名右边加一列，表头写“值”',
      about: '竖排的表要有一列是数据，表头是“值”，或者是地区名。',
    },
    en: {
      says: 'the slots were found, but no column of values',
      fix: 'add a column beside the slots, with the head 值',
      about:
        'A sheet with a slot a row needs a column of values with the head 值, or the names of districts as heads.',
    },
    example: {
      bad: '项目 | 单位\n综合.固定资产投资 | 亿元',
      good: '项目 | 单位 | 值\n综合.固定资产投资 | 亿元 | 128.6',
    },
  },
  'sheet-value-unclear': {
    severity: 'error',
    zh: {
      says: '有 {count} 列都可能是数据（{heads}），不知道该读哪一列',
      fix: '把要读的那一列的表头写成“值”；如果一列是一个地区，表头写地区名',
      about: '有好几列像是数据，又没有表头说明是哪一列，选错一列就全错了。',
    },
    en: {
      says: '{count} columns may be the values ({heads}); it is not clear which to read',
      fix: 'give the column to be read the head 值; if each is a district, give it the district’s name',
      about:
        'Several columns look like values and no head says which is meant; the wrong one would make every figure wrong.',
    },
    example: {
      bad: '项目 | 快报 | 核定\n综合.固定资产投资 | 130 | 128.6',
      good: '项目 | 快报 | 值\n综合.固定资产投资 | 130 | 128.6',
    },
  },
  'sheet-name-unclear': {
    severity: 'error',
    zh: {
      says: '“{name}”有几项都叫这个名字（{keys}），不知道是哪一项',
      fix: '写全名，如“{example}”，或在章节一列写上它的章节',
      about: '名称在几个章节里都有时，要连章节一起写。',
    },
    en: {
      says: 'several slots are called “{name}” ({keys}); it is not clear which is meant',
      fix: 'write the full name, as “{example}”, or its section in the column 章节',
      about: 'A name that stands in several sections must be given with its section.',
    },
    example: { bad: '项目 | 值\n增长 | 5.2', good: '项目 | 值\n综合.外贸进出口增长 | 5.2' },
  },
  'sheet-table-without-heads': {
    severity: 'error',
    zh: {
      says: '工作表“{table}”里没有找到它的列（{columns}）',
      fix: '首行写上这些列名：{columns}',
      about: '与一个表格项同名的工作表，存的是这个表格的各行，首行要写列名。',
    },
    en: {
      says: 'the sheet “{table}” has none of its columns ({columns})',
      fix: 'write these heads in its first row: {columns}',
      about: 'A sheet named after a 表 holds its rows; its first row names the columns.',
    },
    example: { bad: '云岭水厂 | 12.5', good: '名称 | 投资额\n云岭水厂 | 12.5' },
  },
  'sheet-table-without-districts': {
    severity: 'error',
    zh: {
      says: '有几个地区，但这张表没有说明每行是哪个地区的',
      fix: '加一列，表头写“{head}”，每行填上地区',
      about: '几个地区共用一张表格时，要有一列说明每行属于谁，否则会写到别的地区去。',
    },
    en: {
      says: 'there are several districts, but this sheet does not say whose each row is',
      fix: 'add a column with the head {head} and fill it in for each row',
      about:
        'Where several districts share a 表, a column must say whose each row is, or it would end up in another’s report.',
    },
    example: {
      bad: '名称 | 投资额\n云岭水厂 | 12.5',
      good: '地区 | 名称 | 投资额\n云岭区 | 云岭水厂 | 12.5',
    },
  },
  'sheet-table-stray-row': {
    severity: 'error',
    zh: {
      says: '这一行属于“{district}”，但没有这个地区的数据',
      fix: '改正地区名，与数据表里的一致；或删去这一行',
      about: '表格里的行按地区名归到各自的总结里，名字对不上就会漏掉。',
    },
    en: {
      says: 'this row belongs to “{district}”, of which there is no data',
      fix: 'write the district as in the sheet of data, or delete the row',
      about: 'Rows go to the report of their district; a name that fits none would be lost.',
    },
    example: {
      bad: '地区 | 名称 | 投资额\n云领区 | 云岭水厂 | 12.5',
      good: '地区 | 名称 | 投资额\n云岭区 | 云岭水厂 | 12.5',
    },
  },
} as const satisfies MessageTable;
