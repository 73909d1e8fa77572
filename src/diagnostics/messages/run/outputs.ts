import type { MessageTable } from '../../message.ts';

/** The documents of a run: their names, and the files that are written. */
export const outputsMessages = {
  'record-twice': {
    severity: 'error',
    zh: {
      says: '“{name}”有两份数据，另一份在 {other}，都要写成“{path}”；不知道以哪份为准，两份都没有写',
      fix: '只留下一份，把另一份删去或移走，再运行一次',
      brief: '有两份数据，没有写',
    },
    en: {
      says: 'there are two records of “{name}”, the other at {other}, both for “{path}”; nobody knows which counts, so neither was written',
      fix: 'keep one of them, take the other away, and run again',
      brief: 'not written: there are two records of it',
    },
  },
  'record-again': {
    severity: 'warning',
    zh: {
      says: '“{name}”有两份数据，另一份在 {other}，写成了两份文件',
      fix: '只该有一份，就留下对的那份数据，把另一份和它写出来的文件删去',
    },
    en: {
      says: 'there are two records of “{name}”, the other at {other}, and two documents were made',
      fix: 'if there should be one, keep the right data and delete the other with its document',
    },
  },
  'output-twice': {
    severity: 'error',
    zh: {
      says: '两份数据要写成同一个文件“{path}”，另一份在 {other}；两份都没有写',
      fix: '在 -o 里加上能区分它们的填写项，如 {example}',
      brief: '与另一份重名，没有写',
    },
    en: {
      says: 'two records would be written to “{path}”, the other at {other}; neither was written',
      fix: 'put a slot into -o that tells them apart, such as {example}',
      brief: 'not written: same name as another',
    },
  },
  'output-key-unknown': {
    severity: 'error',
    zh: {
      says: '文件名里的“{key}”不是这份数据所用模板的填写项',
      fix: '改用模板里有的填写项：{known}',
      brief: '文件名里的填写项不对，没有写',
    },
    en: {
      says: '“{key}” in the file’s name is no slot of this record’s template',
      fix: 'use a slot that the template has: {known}',
      brief: 'not written: wrong slot in the file name',
    },
  },
  'output-key-table': {
    severity: 'error',
    zh: {
      says: '文件名里的“{key}”是一张表，不能放进文件名',
      fix: '改用只有一个值的填写项：{known}',
      brief: '文件名里的填写项不对，没有写',
    },
    en: {
      says: '“{key}” in the file’s name is a table, which has no place there',
      fix: 'use a slot that has one value: {known}',
      brief: 'not written: wrong slot in the file name',
    },
  },
  'output-is-input': {
    severity: 'error',
    zh: {
      says: '要写的“{path}”就是这次要读的文件，没有覆盖',
      fix: '用 -o 换一个文件名',
      brief: '与要读的文件重名，没有写',
    },
    en: {
      says: '“{path}” is a file that this run reads, and is left alone',
      fix: 'choose another name with -o',
      brief: 'not written: it is a file that this run reads',
    },
  },
  'output-format': {
    severity: 'error',
    zh: {
      says: '模板“{template}”是 Word 文件，只能生成 Word 文档',
      fix: '不要 --to md；文件名用 .docx',
    },
    en: {
      says: 'the template “{template}” is a Word file, of which only Word documents can be made',
      fix: 'leave --to md out, and name the file .docx',
    },
  },
  'output-edited': {
    severity: 'error',
    zh: {
      says: '“{file}”生成以后有人改过，没有覆盖',
      fix: '要保留那些修改、只换新数字，用 fill-report update；也可以用 -o 换一个文件名；确定不要那些修改，就加上 --force',
      brief: '有人改过，保留原文件',
    },
    en: {
      says: '“{file}” was edited after it was made, and is left alone',
      fix: 'to keep the edits and change the figures only, use fill-report update; or choose another name with -o, or add --force if the edits may be lost',
      brief: 'kept: somebody edited it',
    },
  },
  'output-foreign': {
    severity: 'error',
    zh: {
      says: '“{file}”不是本程序生成的文件，没有覆盖',
      fix: '用 -o 换一个文件名；确定要覆盖，就加上 --force',
      brief: '不是本程序生成的，保留原文件',
    },
    en: {
      says: '“{file}” was not made by this program, and is left alone',
      fix: 'choose another name with -o, or add --force to overwrite it',
      brief: 'kept: not made by this program',
    },
  },
  'output-open': {
    severity: 'error',
    zh: {
      says: '“{file}”正在别的软件里打开（旁边有“{owner}”），没有写入',
      fix: '先关闭这个文件再运行；如果并没有打开，删除“{owner}”',
      brief: '正在别的软件里打开，没有写',
    },
    en: {
      says: '“{file}” is open in another program (beside it stands “{owner}”), and is left alone',
      fix: 'close the file and run again; if it is not open, delete “{owner}”',
      brief: 'not written: open in another program',
    },
  },
  'output-locked': {
    severity: 'error',
    zh: {
      says: '“{file}”被别的软件占用，换不上新内容，原文件没有动',
      fix: '关闭正在使用它的软件再运行，或者用 -o 换一个文件名',
      brief: '被别的软件占用，没有写',
    },
    en: {
      says: '“{file}” is in use by another program and could not be replaced; it is as it was',
      fix: 'close the program that uses it and run again, or choose another name with -o',
      brief: 'not written: in use by another program',
    },
  },
  'output-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”是一个文件夹，不能当文件写',
      fix: '用 -o 换一个文件名',
      brief: '那里有同名的文件夹，没有写',
    },
    en: {
      says: '“{file}” is a folder and cannot be written as a file',
      fix: 'choose another name with -o',
      brief: 'not written: a folder has that name',
    },
  },
  'output-special': {
    severity: 'error',
    zh: {
      says: '“{file}”不是普通文件（而是设备或管道），没有写入',
      fix: '要输出到管道，请用 -o -',
    },
    en: {
      says: '“{file}” is not a regular file but a device or pipe, and is left alone',
      fix: 'use -o - to write to a pipe',
    },
  },
  'output-not-a-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”写不进去：它所在的路径上有一段是文件，不是文件夹',
      fix: '检查 -o 后面的路径',
      brief: '路径里有一段不是文件夹，没有写',
    },
    en: {
      says: '“{file}” cannot be written: a part of its path is a file, not a folder',
      fix: 'check the path after -o',
      brief: 'not written: a part of its path is no folder',
    },
  },
  'output-no-permission': {
    severity: 'error',
    zh: {
      says: '没有权限写“{file}”（文件或文件夹是只读的）',
      fix: '取消只读，或者用 -o 写到别的文件夹',
      brief: '没有写的权限',
    },
    en: {
      says: 'no permission to write “{file}” (the file or its folder is read-only)',
      fix: 'lift the write protection, or write to another folder with -o',
      brief: 'not written: no permission',
    },
  },
  'output-disk-full': {
    severity: 'error',
    zh: {
      says: '磁盘空间不够，“{file}”没有写成，原来的文件没有动',
      fix: '腾出空间，或者用 -o 写到别的磁盘',
      brief: '磁盘满了，没有写',
    },
    en: {
      says: 'the disk is full: “{file}” was not written, and what was there is as it was',
      fix: 'make room, or write to another disk with -o',
      brief: 'not written: the disk is full',
    },
  },
  'output-name-too-long': {
    severity: 'error',
    zh: {
      says: '文件名太长，系统存不下：“{file}”',
      fix: '用 -o 换一个短些的文件名',
      brief: '文件名太长，没有写',
    },
    en: {
      says: 'the file name is too long for the system: “{file}”',
      fix: 'choose a shorter name with -o',
      brief: 'not written: the name is too long',
    },
  },
  'output-failed': {
    severity: 'error',
    zh: {
      says: '“{file}”没有写成，系统报告 {reason}，原来的文件没有动',
      fix: '检查磁盘和网络连接后再运行，或者用 -o 写到别处',
    },
    en: {
      says: '“{file}” was not written: the system reports {reason}; what was there is as it was',
      fix: 'check the disk or network and run again, or write elsewhere with -o',
    },
  },
  'list-kept': {
    severity: 'error',
    zh: {
      says: '“{file}”已经有了，里面可能有人写了东西，没有覆盖',
      fix: '用 --report 换一个文件名，或者先把它移走；确定不要原来的内容，就加上 --force',
    },
    en: {
      says: '“{file}” is already there and may hold what somebody wrote; it is left alone',
      fix: 'choose another name with --report or move it away; add --force if what it holds may be lost',
    },
  },
  'beside-kept': {
    severity: 'error',
    zh: {
      says: '“{file}”已经有了，里面可能有人写了东西，没有覆盖',
      fix: '把它移走或者改个名字，再运行一次',
    },
    en: {
      says: '“{file}” is already there and may hold what somebody wrote; it is left alone',
      fix: 'move it away or give it another name, and run this again',
    },
  },
  'output-beside-paper': {
    severity: 'error',
    zh: {
      says: '“{file}”已经有了，没有覆盖',
      fix: 'import 把模板、说明和数据写在原文件旁边，用它的名字：先把“{file}”移走或改名；确定不要它的内容，就加上 --force',
    },
    en: {
      says: '“{file}” is already there, and is left alone',
      fix: 'import writes beside the paper, under its name: move “{file}” away or rename it, or add --force if what it holds may be lost',
    },
  },
  'output-exists': {
    severity: 'error',
    zh: {
      says: '“{file}”已经有了，没有覆盖',
      fix: '用 -o 换一个文件名；确定不要原来的内容，就加上 --force',
    },
    en: {
      says: '“{file}” is already there, and is left alone',
      fix: 'choose another name with -o, or add --force if what it holds may be lost',
    },
  },
  'csv-without-table': {
    severity: 'warning',
    zh: {
      says: 'CSV 里只有一张表，放不下“{slot}”的 {rows} 行，这些没有写进去',
      fix: '用 --to xlsx，每张表各占一页；或用 --to yaml',
    },
    en: {
      says: 'a CSV file is one sheet: there is no room for the {rows} rows of “{slot}”, and they are left out',
      fix: 'use --to xlsx, where each table has a sheet of its own, or --to yaml',
    },
  },
  'csv-form-without-table': {
    severity: 'warning',
    zh: {
      says: 'CSV 里只有一张表，没有地方填 {tables}',
      fix: '要填它们，用 --to xlsx，每张表各占一页；或用 --to yaml',
    },
    en: {
      says: 'a CSV file is one sheet: there is no place in it to fill in {tables}',
      fix: 'use --to xlsx, where each table has a sheet of its own, or --to yaml',
    },
  },
} as const satisfies MessageTable;
