import type { MessageTable } from '../../message.ts';

/** Where a sheet's values stand, and what of it is not read. */
export const sheetLayoutMessages = {
  'sheet-no-slots': {
    severity: 'error',
    zh: {
      says: '没有找到要填的项（看过的表：{sheets}）',
      fix: '每行一项（项目、值）或每行一个地区（首行写项目名），项目名如“{example}”；可用 fill-report slots --to xlsx 生成空表',
    },
    en: {
      says: 'no slot was found (looked at: {sheets})',
      fix: 'put a slot in each row (项目, 值) or a district in each row (slots in the first row), with names such as “{example}”; fill-report slots --to xlsx makes an empty sheet',
    },
  },
  'sheets-left-alone': {
    severity: 'warning',
    zh: {
      says: '这些工作表没有读：{sheets}',
      fix: '里面如有要填的数据，把项目名补全（至少要有必填项的一半）',
    },
    en: {
      says: 'these sheets were not read: {sheets}',
      fix: 'if one of them holds a report, give it the names of the slots (at least half of the required ones)',
    },
  },
  'sheet-names-left-alone': {
    severity: 'warning',
    zh: {
      says: '这些不是模板里的项，没有读：{names}',
      fix: '如果是要填的项，把名称改成和模板里的一样',
    },
    en: {
      says: 'these are no slots of the template and were not read: {names}',
      fix: 'if one of them is meant as a slot, give it the slot’s name',
    },
  },
  'sheet-column-unnamed': {
    severity: 'warning',
    zh: {
      says: '{column} 列有数，表头却空着，没有读',
      fix: '是要填的项，在表头写上它的名称；不是，不用管',
    },
    en: {
      says: 'column {column} holds figures under no head, and was not read',
      fix: 'if they are of a slot, write its name above them',
    },
  },
  'sheet-unit-stated': {
    severity: 'warning',
    zh: {
      says: '这些没有另写单位，按表里统一写的单位读：{read}',
      fix: '如果不是这个单位，在名称后面写上自己的，如 人均收入（元）',
    },
    en: {
      says: 'these have no unit of their own and are read in the one that the sheet states: {read}',
      fix: 'where that is not meant, put the unit behind the name, as 人均收入（元）',
    },
  },
  'sheet-unit-unclear': {
    severity: 'error',
    zh: {
      says: '“{slot}”填的 {text} 没有单位，表里统一写的却有 {units}，分不清是哪一个',
      fix: '把单位写在数的后面，或者写在名称后面，如 人均收入（元）',
    },
    en: {
      says: '{text} for “{slot}” has no unit, and the sheet states {units}: it is not clear which is meant',
      fix: 'write the unit behind the figure, or behind the name, as 人均收入（元）',
    },
  },
  'sheet-hidden-left-alone': {
    severity: 'warning',
    zh: {
      says: '{what}里有数据，没有读',
      fix: '要用就取消隐藏（筛选也会隐藏行）',
    },
    en: {
      says: '{what} hold data and were not read',
      fix: 'unhide them if they are meant (a filter hides rows, too)',
    },
  },
  'sheet-value-beside': {
    severity: 'warning',
    zh: {
      says: '“{slot}”的格子空着，旁边却填了“{text}”',
      fix: '如果这就是它的值，移到 {where}',
    },
    en: {
      says: 'the cell of “{slot}” is blank, but “{text}” stands beside it',
      fix: 'if this is its value, move it to {where}',
    },
  },
  'sheet-table-total': {
    severity: 'warning',
    zh: {
      says: '“{text}”这一行是合计，没有当作“{slot}”的一行',
      fix: '如果它是一项，改个名称',
    },
    en: {
      says: 'the row “{text}” sums up the others: it is not taken for a row of “{slot}”',
      fix: 'if it is a row of its own, give it another name',
    },
  },
  'sheet-table-note': {
    severity: 'warning',
    zh: {
      says: '“{text}”是说明，没有当作“{slot}”的一行',
      fix: '如果它是一项，去掉开头的“注：”之类，把这一行填全',
    },
    en: {
      says: '“{text}” is a note: it is not taken for a row of “{slot}”',
      fix: 'if it is a row of its own, take 注： and the like away and fill in the row',
    },
  },
  'sheet-total-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{text}”是合计，不是一个地区，没有为它成文',
      fix: '如果是一个地区，把名称改成地区名',
    },
    en: {
      says: '“{text}” is a total, not a district: no report is made of it',
      fix: 'if it is a district, give it the district’s name',
    },
  },
  'sheet-total-differs': {
    severity: 'warning',
    zh: {
      says: '“{slot}”{text}一行是 {figure}，{count} 行加起来是 {sum}；别的列加起来都对',
      fix: '核对这一列：可能有一行填错了，也可能{text}没有更新',
    },
    en: {
      says: '“{slot}” is {figure} in the row {text}, but its {count} rows come to {sum}; the other columns add up',
      fix: 'check this column: a row of it may be wrong, or {text} was not brought up to date',
    },
  },
  'sheet-note-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{text}”这一行不是一个地区的数据，当作说明，没有读',
      fix: '如果是一个地区，写上它的名称，填上它的数据',
    },
    en: {
      says: 'the row “{text}” holds no district’s values; it is taken for a note and was not read',
      fix: 'if it is a district, give it its name and fill in its values',
    },
  },
  'sheet-no-rows': {
    severity: 'error',
    zh: {
      says: '表里只有表头，没有数据',
      fix: '在表头下面填上数据，每个地区一行',
    },
    en: {
      says: 'the sheet has heads but no data',
      fix: 'fill in the rows under the heads, a district a row',
    },
  },
  'sheet-no-value-column': {
    severity: 'error',
    zh: {
      says: '找到了项目名，但没有找到填数据的一列',
      fix: '在项目名右边加一列，表头写“值”',
    },
    en: {
      says: 'the slots were found, but no column of values',
      fix: 'add a column beside the slots, with the head 值',
    },
  },
  'sheet-value-unclear': {
    severity: 'error',
    zh: {
      says: '有 {count} 列都可能是数据（{heads}），不知道该读哪一列',
      fix: '把要读的那一列的表头写成“值”；如果一列是一个地区，表头写地区名',
    },
    en: {
      says: '{count} columns may be the values ({heads}); it is not clear which to read',
      fix: 'give the column to be read the head 值; if each is a district, give it the district’s name',
    },
  },
  'sheet-name-unclear': {
    severity: 'error',
    zh: {
      says: '“{name}”有几项都叫这个名字（{keys}），不知道是哪一项',
      fix: '写全名，如“{example}”，或{how}',
    },
    en: {
      says: 'several slots are called “{name}” ({keys}); it is not clear which is meant',
      fix: 'write the full name, as “{example}”, or {how}',
    },
  },
  'sheet-table-without-heads': {
    severity: 'error',
    zh: {
      says: '工作表“{table}”里没有找到它的列（{columns}）',
      fix: '首行写上这些列名：{columns}',
    },
    en: {
      says: 'the sheet “{table}” has none of its columns ({columns})',
      fix: 'write these heads in its first row: {columns}',
    },
  },
  'sheet-table-without-districts': {
    severity: 'error',
    zh: {
      says: '有几个地区，但这张表没有说明每行是哪个地区的',
      fix: '加一列，表头写“{head}”，每行填上地区',
    },
    en: {
      says: 'there are several districts, but this sheet does not say whose each row is',
      fix: 'add a column with the head {head} and fill it in for each row',
    },
  },
  'sheet-table-stray-row': {
    severity: 'error',
    zh: {
      says: '这一行属于“{district}”，但没有这个地区的数据',
      fix: '改正地区名，与数据表里的一致；或删去这一行',
    },
    en: {
      says: 'this row belongs to “{district}”, of which there is no data',
      fix: 'write the district as in the sheet of data, or delete the row',
    },
  },
  'sheet-table-without-holders': {
    severity: 'error',
    zh: {
      says: '这张表没有说明每行属于“{table}”的哪一行',
      fix: '{how}',
    },
    en: {
      says: 'this sheet does not say to which row of “{table}” each row belongs',
      fix: '{how}',
    },
  },
  'sheet-table-holder-blank': {
    severity: 'error',
    zh: {
      says: '这一行没有说明属于“{table}”的哪一行',
      fix: '填上“{table}”那一行的“{column}”，如“{example}”；几行属于同一行时，每行都填，或合并单元格',
    },
    en: {
      says: 'it is not said to which row of “{table}” this row belongs',
      fix: 'write the “{column}” of that row of “{table}”, as “{example}”, in each row, or merge the cells of rows that belong together',
    },
  },
  'sheet-table-holder-unknown': {
    severity: 'error',
    zh: {
      says: '“{table}”里没有“{text}”这一行',
      fix: '改成“{table}”里的名称（{known}），或在“{table}”里加上这一行',
    },
    en: {
      says: '“{table}” has no row “{text}”',
      fix: 'write the name as in “{table}” ({known}), or add that row there',
    },
  },
  'sheet-table-holder-doubled': {
    severity: 'error',
    zh: {
      says: '“{table}”里有 {count} 行都叫“{text}”（{where}），不知道这一行属于哪一行',
      fix: '把那几行的名称改得各不相同，这里也照着改',
    },
    en: {
      says: '“{table}” has {count} rows called “{text}” ({where}); it is not clear to which of them this row belongs',
      fix: 'give these rows names of their own, and use them here, too',
    },
  },
} as const satisfies MessageTable;
