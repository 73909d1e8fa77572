import type { MessageTable } from '../message.ts';

/** A run as a whole: the inputs it is given, the names of its documents, and the files that it writes. */
export const runMessages = {
  'folder-without-data': {
    severity: 'error',
    zh: {
      says: '文件夹“{folder}”里没有能用的文件',
      fix: '数据文件是 .yaml、.yml、.json、.jsonl、.xlsx、.csv 或 .tsv；check 还查 .hbs、.docx、.md 和 .txt',
    },
    en: {
      says: 'there is no file to use in the folder “{folder}”',
      fix: 'data files are .yaml, .yml, .json, .jsonl, .xlsx, .csv or .tsv; check takes .hbs, .docx, .md and .txt too',
    },
  },
  'glob-without-data': {
    severity: 'error',
    zh: {
      says: '没有文件符合“{pattern}”',
      fix: '核对通配符和文件夹；数据文件是 .yaml、.yml、.json、.jsonl、.xlsx、.csv 或 .tsv；check 还查 .hbs、.docx、.md 和 .txt',
    },
    en: {
      says: 'no file fits “{pattern}”',
      fix: 'look at the pattern and the folder; data files are .yaml, .yml, .json, .jsonl, .xlsx, .csv or .tsv; check takes .hbs, .docx, .md and .txt too',
    },
  },
  'no-records': {
    severity: 'error',
    zh: {
      says: '“{file}”里没有数据',
      fix: '看看是不是拿错了文件，或者内容还没有保存',
    },
    en: {
      says: 'there is no data in “{file}”',
      fix: 'see whether it is the right file, and saved',
    },
  },
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
  'form-left-alone': {
    severity: 'warning',
    zh: {
      says: '“{file}”里一项也没有填，没有当作一份数据',
      fix: '要用它就先填好；不用就不必管它',
    },
    en: {
      says: 'nothing is filled in in “{file}”, so it was not taken for a record',
      fix: 'fill it in if it is wanted; else leave it',
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
  'template-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的模板',
      fix: '现有模板：{known}；用自己的模板就写文件名，如 ./我的总结.md.hbs',
    },
    en: {
      says: 'there is no template named “{name}”',
      fix: 'built-in templates: {known}; for one of your own give the file, such as ./mine.md.hbs',
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
  'template-name': {
    severity: 'error',
    zh: {
      says: '“{key}”后面应当是模板的名字',
      fix: '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 {key}: {example}',
    },
    en: {
      says: 'after “{key}” the name of a template is wanted',
      fix: 'write the name of a built-in template or the path of a .md.hbs file, such as {key}: {example}',
    },
  },
  'several-records': {
    severity: 'error',
    zh: {
      says: '这个文件里不止一份数据，这里只能用一份',
      fix: '一份数据存一个文件；要一次生成多份报告，用 -o 写成文件夹或带填写项的文件名，例如 -o out/{example}.docx',
      brief: '标准输出只放得下一份，没有写',
    },
    en: {
      says: 'this file holds the data of more than one report, and only one fits here',
      fix: 'keep the data of each report in a file of its own; to make many reports, give -o a folder or a name with a slot, such as -o out/{example}.docx',
      brief: 'not written: standard output holds one',
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
  'document-without-base': {
    severity: 'error',
    zh: {
      says: '“{file}”里没有记下当初填的是什么，不知道哪些是数字、哪些是改过的',
      fix: '用 --base 给出生成它时用的数据文件，例如 --base 旧数据.yaml',
    },
    en: {
      says: '“{file}” does not say what it was filled with, so figures and edits cannot be told apart',
      fix: 'give the data file that it was made from with --base, as --base old.yaml',
    },
  },
  'document-read-by-words': {
    severity: 'warning',
    zh: {
      says: '“{file}”里没有记下当初填的是什么，数据是按模板的字句找出来的',
      fix: '每一项都和文件核对一遍再用；当初的数据文件还在的，用 --base 给出来，读得更准',
    },
    en: {
      says: '“{file}” does not say what it was filled with: its data was found by the words of the template',
      fix: 'compare each value with the document before it is used; if the data file that it was made from is at hand, give it with --base',
    },
  },
  'document-template-lost': {
    severity: 'error',
    zh: {
      says: '“{file}”是用模板“{template}”生成的，没有找到这个模板',
      fix: '用 -t 指出模板文件在哪里',
    },
    en: {
      says: '“{file}” was made with the template “{template}”, which is not to be found',
      fix: 'say with -t where the template is',
    },
  },
  'document-template-changed': {
    severity: 'error',
    zh: {
      says: '“{file}”生成以后，模板“{template}”改过了，对不上',
      fix: '用 -t 给出当时的模板；或者用 --base 给出当时的数据，照现在的模板来对',
    },
    en: {
      says: 'the template “{template}” was changed since “{file}” was made with it',
      fix: 'give the template of that time with -t, or the data of that time with --base to go by the template as it is now',
    },
  },
  'document-other-record': {
    severity: 'error',
    zh: {
      says: '“{file}”写的是“{document}”，数据是“{data}”的',
      fix: '核对是不是拿错了数据文件',
    },
    en: {
      says: '“{file}” is of “{document}”, the data of “{data}”',
      fix: 'see whether it is the right data file',
    },
  },
  'document-without-data': {
    severity: 'error',
    zh: {
      says: '数据里没有“{file}”写的“{document}”',
      fix: '补上它的数据，或者去掉这个文件',
    },
    en: {
      says: 'the data has no record of “{document}”, which “{file}” is of',
      fix: 'add its data, or leave the file out',
    },
  },
  'record-without-document': {
    severity: 'warning',
    zh: {
      says: '“{name}”的数据没有对应的文件，没有用上',
      fix: '给出它的文件；还没有生成过就用 fill-report fill 生成',
    },
    en: {
      says: 'there is no document of “{name}”, so its data is not used',
      fix: 'give its document; if it was never made, make it with fill-report fill',
    },
  },
  'document-value-unsure': {
    severity: 'warning',
    zh: {
      says: '“{slot}”拿不准是文件里的哪一处',
      fix: '旁边的字改过，或者这样的话有两处；请自己核对',
    },
    en: {
      says: 'it is not certain which place in the document is “{slot}”',
      fix: 'words beside it were changed, or stand there twice; please look at it',
    },
  },
  'document-flag-unsure': {
    severity: 'warning',
    zh: {
      says: '从文件里看不出“{slot}”是“是”还是“否”',
      fix: '用到它的地方没有出现，或者改过、删掉了；请自己填',
    },
    en: {
      says: 'the document does not tell whether “{slot}” is yes or no',
      fix: 'what depends on it is not shown, or was changed or taken out; please fill it in',
    },
  },
  'document-rate-unread': {
    severity: 'warning',
    zh: {
      says: '“{slot}”在文件里写成了“{text}”，读不出增长率',
      fix: '请自己填；下降的写成负数',
    },
    en: {
      says: '“{slot}” stands in the document as “{text}”, of which no rate can be read',
      fix: 'please fill it in; a fall is negative',
    },
  },
  'document-row-unsure': {
    severity: 'warning',
    zh: {
      says: '表里多出一行“{text}”，看不出是不是“{slot}”的',
      fix: '是的话请自己补上',
    },
    en: {
      says: 'the table has one more row “{text}”, which may be of “{slot}” or not',
      fix: 'if it is, please add it',
    },
  },
  'document-value-gone': {
    severity: 'warning',
    zh: {
      says: '文件里没有找到“{slot}”',
      fix: '这一句可能删掉了；请自己核对',
    },
    en: {
      says: '“{slot}” was not found in the document',
      fix: 'its sentence may have been taken out; please look at it',
    },
  },
  'document-value-differs': {
    severity: 'warning',
    zh: {
      says: '“{slot}”在文件里有两种写法：“{one}”和“{other}”',
      fix: '核对哪一个对，改成一样',
    },
    en: {
      says: 'the document says “{slot}” in two ways: “{one}” and “{other}”',
      fix: 'see which is right, and make them the same',
    },
  },
  'document-value-other': {
    severity: 'error',
    zh: {
      says: '“{slot}”文件里是“{document}”，数据里是“{data}”（{where}）',
      fix: '核对哪一个对；要把数据换进文件，用 fill-report update',
    },
    en: {
      says: '“{slot}” is “{document}” in the document and “{data}” in the data ({where})',
      fix: 'see which is right; fill-report update puts the data into the document',
    },
  },
  'document-value-extra': {
    severity: 'error',
    zh: {
      says: '“{slot}”文件里是“{document}”，数据里没有这一行',
      fix: '核对这一行还该不该有；要照数据去掉，用 fill-report update',
    },
    en: {
      says: '“{slot}” is “{document}” in the document; the data has no such row',
      fix: 'see whether the row should be there; fill-report update takes it out as the data says',
    },
  },
  'document-without-values': {
    severity: 'error',
    zh: {
      says: '“{file}”里一个数据也没有找到，没法和数据核对',
      fix: '核对是不是拿错了文件、数据或模板（用 -t 指定）',
    },
    en: {
      says: 'none of the data was found in “{file}”, so it cannot be compared',
      fix: 'see whether it is the right document, data and template (-t)',
    },
  },
} as const satisfies MessageTable;
