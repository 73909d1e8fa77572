import type { MessageTable } from '../../message.ts';

/** Getting at a file that is to be read: data, a template or a finished document. */
export const inputMessages = {
  'input-not-found': {
    severity: 'error',
    zh: {
      says: '没有“{file}”这个文件',
      fix: '检查文件名和所在的文件夹',
      about: '在给出的位置找不到这个文件。相对路径从当前文件夹算起。',
    },
    en: {
      says: 'there is no file “{file}”',
      fix: 'check the name and the folder',
      about: 'No file stands where the command looked. A relative path starts from the current folder.',
    },
  },
  'input-is-folder': {
    severity: 'error',
    zh: {
      says: '“{file}”是文件夹，这里要的是文件',
      fix: '写出文件夹里那个文件的名字',
      about: '这里只能是一个文件；fill 和 check 的输入才可以是文件夹。',
    },
    en: {
      says: '“{file}” is a folder, and a file is wanted here',
      fix: 'name the file in it',
      about: 'Only the inputs of fill and check may be folders.',
    },
  },
  'input-no-permission': {
    severity: 'error',
    zh: {
      says: '没有读取“{file}”的权限',
      fix: '请文件的主人或管理员开放读取权限，或把文件复制到自己的文件夹',
      about: '文件在，但系统不让读。',
    },
    en: {
      says: '“{file}” may not be read: permission was denied',
      fix: 'ask its owner for permission, or copy it to a folder of your own',
      about: 'The file is there, but the system does not let it be read.',
    },
  },
  'input-unreadable': {
    severity: 'error',
    zh: {
      says: '“{file}”读不出来（{reason}）',
      fix: '看看文件是否正被占用、磁盘或网络是否正常，再试一次',
      about: '系统在读取时报了错，括号里是系统给的代码。',
    },
    en: {
      says: '“{file}” could not be read ({reason})',
      fix: 'see whether another program holds the file and whether disk and network are well, and try again',
      about: 'The system reported a fault while reading; its code stands in brackets.',
    },
  },
  'input-too-large': {
    severity: 'error',
    zh: {
      says: '“{file}”太大了：{size} MB，最多 {limit} MB',
      fix: '分成几个文件',
      about: '文件要整个读进内存，超过上限就不读了。',
    },
    en: {
      says: '“{file}” is too large: {size} MB, of {limit} MB at most',
      fix: 'split it into several files',
      about: 'A file is held in memory as a whole; beyond this limit it is not read.',
    },
  },
} as const satisfies MessageTable;
