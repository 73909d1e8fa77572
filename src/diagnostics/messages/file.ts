import type { MessageTable } from '../message.ts';

/** Writing the document, and what the command needs of the data file before it can be filled. */
export const fileMessages = {
  'output-edited': {
    severity: 'error',
    zh: {
      says: '“{file}”生成以后有人改过，没有覆盖',
      fix: '用 -o 换一个文件名；确定不要那些修改，就加上 --force',
      about:
        '生成的文件里记着自己的校验值。只要有人改过一个字，或者用别的软件另存过，校验值就对不上，程序不会覆盖，以免丢掉人工修改。',
    },
    en: {
      says: '“{file}” was edited after it was made, and is left alone',
      fix: 'choose another name with -o, or add --force if the edits may be lost',
      about:
        'A document carries a digest of itself. Once a person changes a character, or another program saves it, the digest no longer fits and the file is not overwritten, so that no edit is lost.',
    },
  },
  'output-foreign': {
    severity: 'error',
    zh: {
      says: '“{file}”不是本程序生成的文件，没有覆盖',
      fix: '用 -o 换一个文件名；确定要覆盖，就加上 --force',
      about: '同名的文件已经在那里，而且不是本程序写的，里面可能是别人的成果。空文件可以覆盖。',
    },
    en: {
      says: '“{file}” was not made by this program, and is left alone',
      fix: 'choose another name with -o, or add --force to overwrite it',
      about:
        'A file of that name is already there and holds somebody else’s work. An empty file may be replaced.',
    },
  },
  'output-open': {
    severity: 'error',
    zh: {
      says: '“{file}”正在别的软件里打开（旁边有“{owner}”），没有写入',
      fix: '先关闭这个文件再运行；如果并没有打开，删除“{owner}”',
      about:
        'Word、WPS 和 LibreOffice 打开文件时，会在旁边放一个占用标记。这时写入，等那边一保存，新内容就没有了，所以 --force 也不写。软件异常退出会留下标记，删掉即可。',
    },
    en: {
      says: '“{file}” is open in another program (beside it stands “{owner}”), and is left alone',
      fix: 'close the file and run again; if it is not open, delete “{owner}”',
      about:
        'Word, WPS and LibreOffice put an owner file beside a document they have open. What is written now would be lost when they save, so not even --force writes. A crash leaves the owner file behind; then delete it.',
    },
  },
  'output-locked': {
    severity: 'error',
    zh: {
      says: '“{file}”被别的软件占用，换不上新内容，原文件没有动',
      fix: '关闭正在使用它的软件再运行，或者用 -o 换一个文件名',
      about: '系统拒绝替换这个文件，多半是它正在 Word 或 WPS 里打开，或者正被杀毒、同步软件使用。',
    },
    en: {
      says: '“{file}” is in use by another program and could not be replaced; it is as it was',
      fix: 'close the program that uses it and run again, or choose another name with -o',
      about:
        'The system refused to replace the file: mostly because it is open in Word or WPS, or used by a virus scanner or a synchronising program.',
    },
  },
  'output-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”是一个文件夹，不能当文件写',
      fix: '用 -o 换一个文件名',
      about: '要写的文件名已经被一个文件夹占用。',
    },
    en: {
      says: '“{file}” is a folder and cannot be written as a file',
      fix: 'choose another name with -o',
      about: 'A folder already has the name that the file was to have.',
    },
  },
  'output-special': {
    severity: 'error',
    zh: {
      says: '“{file}”不是普通文件（而是设备或管道），没有写入',
      fix: '要输出到管道，请用 -o -',
      about: '文件是先写好再整个换上去的，对设备和管道这样做会毁掉它们。',
    },
    en: {
      says: '“{file}” is not a regular file but a device or pipe, and is left alone',
      fix: 'use -o - to write to a pipe',
      about:
        'A file is written beside its place and then moved there whole, which would destroy a device or pipe.',
    },
  },
  'output-not-a-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”写不进去：它所在的路径上有一段是文件，不是文件夹',
      fix: '检查 -o 后面的路径',
      about: '路径中间的每一段都必须是文件夹。没有的文件夹会自动建好。',
    },
    en: {
      says: '“{file}” cannot be written: a part of its path is a file, not a folder',
      fix: 'check the path after -o',
      about: 'Every part of the path but the last must be a folder. Folders that are missing are made.',
    },
  },
  'output-no-permission': {
    severity: 'error',
    zh: {
      says: '没有权限写“{file}”（文件或文件夹是只读的）',
      fix: '取消只读，或者用 -o 写到别的文件夹',
      about: '系统不允许在这里写入：文件设成了只读，文件夹不属于当前用户，或者磁盘是只读的。',
    },
    en: {
      says: 'no permission to write “{file}” (the file or its folder is read-only)',
      fix: 'lift the write protection, or write to another folder with -o',
      about:
        'The system does not allow writing here: the file is write-protected, the folder belongs to somebody else, or the disk is read-only.',
    },
  },
  'output-disk-full': {
    severity: 'error',
    zh: {
      says: '磁盘空间不够，“{file}”没有写成，原来的文件没有动',
      fix: '腾出空间，或者用 -o 写到别的磁盘',
      about: '磁盘满了，或者超过了给当前用户的配额。不会留下写了一半的文件。',
    },
    en: {
      says: 'the disk is full: “{file}” was not written, and what was there is as it was',
      fix: 'make room, or write to another disk with -o',
      about: 'The disk is full, or the quota of this user is used up. No half-written file is left.',
    },
  },
  'output-name-too-long': {
    severity: 'error',
    zh: {
      says: '文件名太长，系统存不下：“{file}”',
      fix: '用 -o 换一个短些的文件名',
      about: '多数系统的文件名最多 255 个字节，一个汉字占 3 个字节。',
    },
    en: {
      says: 'the file name is too long for the system: “{file}”',
      fix: 'choose a shorter name with -o',
      about: 'Most systems allow 255 bytes for a name; a Chinese character takes three.',
    },
  },
  'output-failed': {
    severity: 'error',
    zh: {
      says: '“{file}”没有写成，系统报告 {reason}，原来的文件没有动',
      fix: '检查磁盘和网络连接后再运行，或者用 -o 写到别处',
      about: '写入时系统报告了别的错误，比如网络盘断开。不会留下写了一半的文件。',
    },
    en: {
      says: '“{file}” was not written: the system reports {reason}; what was there is as it was',
      fix: 'check the disk or network and run again, or write elsewhere with -o',
      about:
        'The system reported another error while writing, for example a lost network drive. No half-written file is left.',
    },
  },
  'template-name': {
    severity: 'error',
    zh: {
      says: '“{key}”后面应当是模板的名字',
      fix: '写内置模板的名字，或一个 .md.hbs 文件的路径，例如 {key}: half-year-summary',
      about: '数据文件可以用 template（或 模板）指定模板；路径从数据文件所在的文件夹算起。命令行的 -t 优先。',
    },
    en: {
      says: 'after “{key}” the name of a template is wanted',
      fix: 'write the name of a built-in template or the path of a .md.hbs file, such as {key}: half-year-summary',
      about:
        'A data file may name its template under template (or 模板); a path starts from the data file’s folder. -t on the command line comes first.',
    },
    example: { bad: 'template: [a, b]', good: 'template: half-year-summary' },
  },
  'several-records': {
    severity: 'error',
    zh: {
      says: '这个文件里不止一份数据，这里只能用一份',
      fix: '一份数据存一个文件；要一次生成多份报告，用 -o 写成文件夹或带填写项的文件名，例如 -o out/{example}.docx',
      about:
        '标准输出只放得下一份报告，slots --data 也只看一份。YAML 里用 --- 隔开的每一段、表里的每一个地区都算一份。',
    },
    en: {
      says: 'this file holds the data of more than one report, and only one fits here',
      fix: 'keep the data of each report in a file of its own; to make many reports, give -o a folder or a name with a slot, such as -o out/{example}.docx',
      about:
        'Standard output holds one report, and slots --data looks at one. In YAML each part between lines of --- counts as one, in a sheet each district.',
    },
  },
} as const satisfies MessageTable;
