import type { MessageTable } from '../../message.ts';

/** Slips of the pen in YAML: most of them YAML itself passes over, or puts the blame elsewhere. */
export const yamlMessages = {
  'full-width-colon': {
    severity: 'error',
    zh: {
      says: '“{key}”后面的“{colon}”不是半角冒号{more}',
      fix: '改成半角冒号，后面空一格：{right}',
    },
    en: {
      says: 'the “{colon}” after “{key}” is not a half-width colon{more}',
      fix: 'use a half-width colon and a space: {right}',
    },
  },
  'colon-without-space': {
    severity: 'error',
    zh: {
      says: '“{key}”的冒号后面没有半角空格{more}',
      fix: '冒号后面空一格（半角）：{right}',
    },
    en: {
      says: 'there is no space after the colon of “{key}”{more}',
      fix: 'put a space after the colon: {right}',
    },
  },
  'indent-not-spaces': {
    severity: 'error',
    zh: {
      says: '行首的空白里有{blank}{more}',
      fix: '删去它；行首的缩进只用半角空格，每级两个',
    },
    en: {
      says: 'the blanks that this line begins with hold {blank}{more}',
      fix: 'delete it, and indent with half-width spaces only, two a level',
    },
  },
  'wrong-indent': {
    severity: 'error',
    zh: {
      says: '这一行前面有 {column} 个空格，与别的行对不齐（各级是 {levels} 个）',
      fix: '行首改为 {near} 个空格，与同级的行对齐',
    },
    en: {
      says: 'this line begins with {column} spaces and fits none of the levels ({levels})',
      fix: 'begin the line with {near} spaces, like the others of its level',
    },
  },
  'line-without-colon': {
    severity: 'error',
    zh: {
      says: '这一行没有冒号，看不出是哪一项的值：{text}',
      fix: '写成 {right}（每一行都是“名称: 值”，注释以 # 开头）',
    },
    en: {
      says: 'this line has no colon, so it is not clear what it gives: {text}',
      fix: 'write {right} (every line is “key: value”; a comment begins with #)',
    },
  },
  'value-over-lines': {
    severity: 'error',
    zh: {
      says: '没有引号的值写到了下一行',
      fix: '写在一行里：{right}；确要分行，在冒号后面写 |，各行缩进',
    },
    en: {
      says: 'a value without quotation marks goes on to the next line',
      fix: 'write it on one line: {right}; if it needs several, write | after the colon and indent them',
    },
  },
  'colon-in-value': {
    severity: 'error',
    zh: {
      says: '值里又有一个冒号：{value}',
      fix: '值里要有半角冒号加空格，就整个加上引号：{right}；若是两项，分成两行',
    },
    en: {
      says: 'there is another colon in the value: {value}',
      fix: 'put the value in quotation marks: {right}; if it is two keys, write two lines',
    },
  },
  'dash-before-figure': {
    severity: 'error',
    zh: {
      says: '“{value}”里的减号后面有空格，YAML 会当成列表',
      fix: '负数的减号紧挨着数字：{right}',
    },
    en: {
      says: 'the minus sign of “{value}” has a space behind it, which makes it a list for YAML',
      fix: 'put the minus sign right before the digits: {right}',
    },
  },
  'dash-in-value': {
    severity: 'error',
    zh: {
      says: '列表的“- ”不能写在名称同一行：{value}',
      fix: '另起一行写“- ”，或用方括号：{right}',
    },
    en: {
      says: 'the “- ” of a list cannot stand on the line of its key: {value}',
      fix: 'begin a new line with “- ”, or use brackets: {right}',
    },
  },
  'dash-without-space': {
    severity: 'error',
    zh: {
      says: '列表的横线后面没有空格，或者不是半角的横线',
      fix: '用半角横线，后面空一格：{right}',
    },
    en: {
      says: 'the dash of a list has no space behind it, or is not a half-width one',
      fix: 'use a half-width dash and a space: {right}',
    },
  },
  'full-width-comma': {
    severity: 'error',
    zh: {
      says: '方括号里的“{comma}”不能隔开各条',
      fix: '用半角逗号：{right}；若属于名称，给这个名称加引号',
    },
    en: {
      says: 'the “{comma}” does not part the items in brackets',
      fix: 'use half-width commas: {right}; if it belongs to a name, put the name in quotation marks',
    },
  },
  'full-width-brackets': {
    severity: 'error',
    zh: {
      says: '“{brackets}”在 YAML 里不是列表的括号',
      fix: '列表用半角方括号和半角逗号：{right}；若括号要印出来，整个加引号',
    },
    en: {
      says: '“{brackets}” are not the brackets of a list in YAML',
      fix: 'use half-width brackets and commas: {right}; put it in quotation marks if they are to be printed',
    },
  },
  'braces-without-colon': {
    severity: 'error',
    zh: {
      says: '花括号里的“{text}”没有“: 值”',
      fix: '写成 {right}；若是列表，用方括号 [ ]',
    },
    en: {
      says: '“{text}” in braces has no “: value”',
      fix: 'write {right}; use brackets [ ] for a list',
    },
  },
  'bracket-not-closed': {
    severity: 'error',
    zh: {
      says: '这里的“{mark}”没有配上“{close}”',
      fix: '在末尾补上半角的“{close}”；若是文字，整个加引号',
    },
    en: {
      says: 'this “{mark}” is not closed by a “{close}”',
      fix: 'add a half-width “{close}” at its end, or put the text in quotation marks',
    },
  },
  'quote-not-closed': {
    severity: 'error',
    zh: {
      says: '这里的引号（{mark}）没有结束',
      fix: '在末尾补上同样的半角引号：{right}',
    },
    en: {
      says: 'the quotation mark ({mark}) that begins here is not closed',
      fix: 'add the same half-width mark at its end: {right}',
    },
  },
  'text-after-value': {
    severity: 'error',
    zh: {
      says: '引号或括号结束以后还有“{rest}”',
      fix: '引号本身也要印出来的话，整个再加一层引号：{right}；若是注释，在 # 前空一格；否则删去',
    },
    en: {
      says: 'there is “{rest}” behind the closing quotation mark or bracket',
      fix: 'to print the marks too, quote the whole: {right}; put a space before # if it is a comment; else delete it',
    },
  },
  'reserved-start': {
    severity: 'error',
    zh: {
      says: '值不能以“{mark}”开头，它在 YAML 里另有用处',
      fix: '整个加上引号：{right}',
    },
    en: {
      says: 'a value cannot begin with “{mark}”, which means something to YAML',
      fix: 'put it in quotation marks: {right}',
    },
  },
  'unknown-alias': {
    severity: 'error',
    zh: {
      says: '“{text}”以 * 开头，YAML 会当成引用，而它引用的东西并不存在',
      fix: '要印出来就加上引号：{right}；还没有填的，把值空着',
    },
    en: {
      says: '“{text}” begins with *, which YAML takes for an alias, and nothing has that name',
      fix: 'put it in quotation marks to print it: {right}; leave the value empty if it is not known yet',
    },
  },
  'unused-anchor': {
    severity: 'error',
    zh: {
      says: '“{anchor}”在 YAML 里是标记，不会印出来，也没有地方引用它',
      fix: '是文字就加上引号：{right}；不要就删去',
    },
    en: {
      says: '“{anchor}” is an anchor for YAML: it would not be printed, and nothing refers to it',
      fix: 'put it in quotation marks if it is text: {right}; else delete it',
    },
  },
  'explicit-tag': {
    severity: 'error',
    zh: {
      says: '这里不能用 YAML 的类型标记“{tag}”',
      fix: '删去它；若是文字，加上引号：{right}',
    },
    en: {
      says: 'YAML’s tag “{tag}” cannot be used here',
      fix: 'delete it, or put it in quotation marks if it is text: {right}',
    },
  },
  'hash-without-space': {
    severity: 'error',
    zh: {
      says: '# 前面没有空格，后面的话会当成值印出来',
      fix: '若是注释，在 # 前面空一格：{right}；若要印出来，加上引号：{quoted}',
    },
    en: {
      says: 'there is no space before #, so what follows would be printed as part of the value',
      fix: 'put a space before # if it is a comment: {right}; put it in quotation marks if it is to be printed: {quoted}',
    },
  },
  'full-width-hash': {
    severity: 'error',
    zh: {
      says: '注释要用半角的 #',
      fix: '写成 {right}',
    },
    en: {
      says: 'a comment begins with a half-width #',
      fix: 'write {right}',
    },
  },
  'chinese-quotation-marks': {
    severity: 'warning',
    zh: {
      says: '值的两头有中文引号，会一起印出来：{text}',
      fix: '不要印就去掉：{right}；要印就在外面加半角引号：{keep}',
    },
    en: {
      says: 'the Chinese quotation marks around the value will be printed: {text}',
      fix: 'leave them out: {right}; to print them, put half-width ones around them: {keep}',
    },
  },
  'unknown-escape': {
    severity: 'error',
    zh: {
      says: '双引号里的“{escape}”不是转义符',
      fix: '反斜线写两个：\\\\（在 YAML 里也可以改用单引号）',
    },
    en: {
      says: '“{escape}” is no escape in double quotation marks',
      fix: 'write the backslash twice: \\\\ (in YAML single quotation marks will do, too)',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    zh: {
      says: '这里不合 YAML 的写法，读不下去：{text}',
      fix: '一行写一个“名称: 值”；值里有特殊符号，就整个加上半角引号',
    },
    en: {
      says: 'this is not written as YAML, and reading stops here: {text}',
      fix: 'write “key: value” on each line, with half-width quotation marks around a value that holds special characters',
    },
  },
} as const satisfies MessageTable;
