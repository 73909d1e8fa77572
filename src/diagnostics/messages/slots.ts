import type { MessageTable } from '../message.ts';

/** Writing a sheet, an empty data file or a schema for a template's slots. */
export const slotsMessages = {
  'output-exists': {
    severity: 'error',
    zh: {
      says: '“{file}”已经有了，没有覆盖',
      fix: '用 -o 换一个文件名；确定不要原来的内容，就加上 --force',
      about:
        '填报表和数据文件写出来就是让人填的，里面可能已经填了东西，所以同名的文件一律不覆盖。内容完全相同的算已是最新。',
    },
    en: {
      says: '“{file}” is already there, and is left alone',
      fix: 'choose another name with -o, or add --force if what it holds may be lost',
      about:
        'Sheets and data files are made to be filled in, so one of that name may hold work by now and is never overwritten. If its content is the same, it counts as up to date.',
    },
  },
  'csv-without-table': {
    severity: 'warning',
    zh: {
      says: 'CSV 里只有一张表，放不下“{slot}”的 {rows} 行，这些没有写进去',
      fix: '用 --to xlsx，每张表各占一页',
      about: 'CSV 文件没有分页，一项一行，放不下本身是一张表的填写项。',
    },
    en: {
      says: 'a CSV file is one sheet: there is no room for the {rows} rows of “{slot}”, and they are left out',
      fix: 'use --to xlsx, where each table has a sheet of its own',
      about: 'A CSV file has no sheets. With a row a slot, a slot that is itself a table has no place in it.',
    },
    example: {
      bad: 'fill-report slots --data 云岭区.yaml --to csv',
      good: 'fill-report slots --data 云岭区.yaml --to xlsx',
    },
  },
} as const satisfies MessageTable;
