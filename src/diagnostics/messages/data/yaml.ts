import type { MessageTable } from '../../message.ts';

/** Slips of the pen in YAML: most of them YAML itself passes over, or puts the blame elsewhere. */
export const yamlMessages = {
  'full-width-colon': {
    severity: 'error',
    zh: {
      says: '“{key}”后面的“{colon}”不是半角冒号{more}',
      fix: '改成半角冒号，后面空一格：{right}',
      about:
        'YAML 只认半角冒号。用了全角的，整行就成了一段文字，值也就丢了。同样的错有三处以上时只报第一处。',
    },
    en: {
      says: 'the “{colon}” after “{key}” is not a half-width colon{more}',
      fix: 'use a half-width colon and a space: {right}',
      about:
        'YAML knows only the half-width colon. With another one the whole line is a text and its value is lost. From three on, the same slip is told once.',
    },
    example: { bad: '地区：云岭区', good: '地区: 云岭区' },
  },
  'colon-without-space': {
    severity: 'error',
    zh: {
      says: '“{key}”的冒号后面没有半角空格{more}',
      fix: '冒号后面空一格（半角）：{right}',
      about: 'YAML 要求冒号后面有空格，否则整行是一段文字。时间（8:30）和网址里的冒号不算。',
    },
    en: {
      says: 'there is no space after the colon of “{key}”{more}',
      fix: 'put a space after the colon: {right}',
      about:
        'YAML wants a space after the colon, or else the line is a text. Times (8:30) and addresses are not meant.',
    },
    example: { bad: '地区:云岭区', good: '地区: 云岭区' },
  },
  'indent-not-spaces': {
    severity: 'error',
    zh: {
      says: '行首的空白里有{blank}{more}',
      fix: '删去它；行首的缩进只用半角空格，每级两个',
      about: 'YAML 的层次靠行首的半角空格。Tab 不允许；全角空格会被当成名称的一部分，使这一行跑到最外层去。',
    },
    en: {
      says: 'the blanks that this line begins with hold {blank}{more}',
      fix: 'delete it, and indent with half-width spaces only, two a level',
      about:
        'YAML’s levels are made by half-width spaces. A tab is not allowed; a full-width space becomes part of the key, and the line moves out to the top level.',
    },
    example: { bad: '综合:\n\t固定资产投资: 128.6', good: '综合:\n  固定资产投资: 128.6' },
  },
  'wrong-indent': {
    severity: 'error',
    zh: {
      says: '这一行前面有 {column} 个空格，与别的行对不齐（各级是 {levels} 个）',
      fix: '行首改为 {near} 个空格，与同级的行对齐',
      about: '同一级的各行，左边要对齐。多一个少一个空格，YAML 就不知道它属于哪一级。',
    },
    en: {
      says: 'this line begins with {column} spaces and fits none of the levels ({levels})',
      fix: 'begin the line with {near} spaces, like the others of its level',
      about:
        'Lines of one level begin in one column. One space more or less, and YAML cannot tell where a line belongs.',
    },
    example: {
      bad: '综合:\n  固定资产投资: 128.6\n 外贸进出口: 35.2',
      good: '综合:\n  固定资产投资: 128.6\n  外贸进出口: 35.2',
    },
  },
  'line-without-colon': {
    severity: 'error',
    zh: {
      says: '这一行没有冒号，看不出是哪一项的值：{text}',
      fix: '写成 {right}（每一行都是“名称: 值”，注释以 # 开头）',
      about: '除了注释，每一行都是“名称: 值”，或者列表里以“- ”开头的一条。',
    },
    en: {
      says: 'this line has no colon, so it is not clear what it gives: {text}',
      fix: 'write {right} (every line is “key: value”; a comment begins with #)',
      about: 'But for comments, every line is “key: value” or an item of a list, which begins with “- ”.',
    },
    example: { bad: '地区 云岭区\n年度: 2020', good: '地区: 云岭区\n年度: 2020' },
  },
  'value-over-lines': {
    severity: 'error',
    zh: {
      says: '没有引号的值写到了下一行',
      fix: '写在一行里：{right}；确要分行，在冒号后面写 |，各行缩进',
      about: 'YAML 会把几行连起来，中间加一个空格；下面写漏冒号的行也会被吞进来。',
    },
    en: {
      says: 'a value without quotation marks goes on to the next line',
      fix: 'write it on one line: {right}; if it needs several, write | after the colon and indent them',
      about: 'YAML joins the lines with a blank, and swallows a line below whose colon was forgotten.',
    },
    example: { bad: '备注: 数据由统计局\n  提供', good: '备注: 数据由统计局提供' },
  },
  'colon-in-value': {
    severity: 'error',
    zh: {
      says: '值里又有一个冒号：{value}',
      fix: '值里要有半角冒号加空格，就整个加上引号：{right}；若是两项，分成两行',
      about: '没有引号时，冒号加空格在 YAML 里总是名称的结尾。',
    },
    en: {
      says: 'there is another colon in the value: {value}',
      fix: 'put the value in quotation marks: {right}; if it is two keys, write two lines',
      about: 'Without quotation marks a colon and a space always end a key in YAML.',
    },
    example: { bad: '备注: 来源: 统计局', good: '备注: "来源: 统计局"' },
  },
  'dash-before-figure': {
    severity: 'error',
    zh: {
      says: '“{value}”里的减号后面有空格，YAML 会当成列表',
      fix: '负数的减号紧挨着数字：{right}',
      about: '减号加空格在 YAML 里是列表的一条，不是负数。',
    },
    en: {
      says: 'the minus sign of “{value}” has a space behind it, which makes it a list for YAML',
      fix: 'put the minus sign right before the digits: {right}',
      about: 'A dash and a space begin an item of a list in YAML, not a negative figure.',
    },
    example: { bad: '外贸进出口增长: - 3.2', good: '外贸进出口增长: -3.2' },
  },
  'dash-in-value': {
    severity: 'error',
    zh: {
      says: '列表的“- ”不能写在名称同一行：{value}',
      fix: '另起一行写“- ”，或用方括号：{right}',
      about: '列表的每一条各占一行，以“- ”开头，或者都写在半角方括号里。',
    },
    en: {
      says: 'the “- ” of a list cannot stand on the line of its key: {value}',
      fix: 'begin a new line with “- ”, or use brackets: {right}',
      about:
        'Each item of a list has a line of its own that begins with “- ”, or all stand in half-width brackets.',
    },
    example: { bad: '示范片: - 东片', good: '示范片: [东片]' },
  },
  'dash-without-space': {
    severity: 'error',
    zh: {
      says: '列表的横线后面没有空格，或者不是半角的横线',
      fix: '用半角横线，后面空一格：{right}',
      about: '列表的每一条以半角横线加空格开头，否则几行会连成一段文字。',
    },
    en: {
      says: 'the dash of a list has no space behind it, or is not a half-width one',
      fix: 'use a half-width dash and a space: {right}',
      about:
        'Every item of a list begins with a half-width dash and a space, or else the lines become one text.',
    },
    example: { bad: '示范片:\n  -东片\n  -西片', good: '示范片:\n  - 东片\n  - 西片' },
  },
  'full-width-comma': {
    severity: 'error',
    zh: {
      says: '方括号里的“{comma}”不能隔开各条',
      fix: '用半角逗号：{right}；若属于名称，给这个名称加引号',
      about: '方括号里只有半角逗号隔开各条。用了全角的，几条就成了一条。',
    },
    en: {
      says: 'the “{comma}” does not part the items in brackets',
      fix: 'use half-width commas: {right}; if it belongs to a name, put the name in quotation marks',
      about: 'Only half-width commas part items in brackets; with others several items become one.',
    },
    example: { bad: '示范片: [东片，西片]', good: '示范片: [东片, 西片]' },
  },
  'full-width-brackets': {
    severity: 'error',
    zh: {
      says: '“{brackets}”在 YAML 里不是列表的括号',
      fix: '列表用半角方括号和半角逗号：{right}；若括号要印出来，整个加引号',
      about: '用了别的括号，括号会和内容一起印进报告。',
    },
    en: {
      says: '“{brackets}” are not the brackets of a list in YAML',
      fix: 'use half-width brackets and commas: {right}; put it in quotation marks if they are to be printed',
      about: 'Other brackets would be printed in the report together with what they hold.',
    },
    example: { bad: '示范片: 【东片、西片】', good: '示范片: [东片, 西片]' },
  },
  'braces-without-colon': {
    severity: 'error',
    zh: {
      says: '花括号里的“{text}”没有“: 值”',
      fix: '写成 {right}；若是列表，用方括号 [ ]',
      about: '花括号里是“名称: 值”，半角冒号后面要有空格；列表用方括号。',
    },
    en: {
      says: '“{text}” in braces has no “: value”',
      fix: 'write {right}; use brackets [ ] for a list',
      about: 'Braces hold “key: value”, with a half-width colon and a space; a list stands in brackets.',
    },
    example: { bad: '示范片: {东片, 西片}', good: '示范片: [东片, 西片]' },
  },
  'bracket-not-closed': {
    severity: 'error',
    zh: {
      says: '这里的“{mark}”没有配上“{close}”',
      fix: '在末尾补上半角的“{close}”；若是文字，整个加引号',
      about: '括号不配对，后面的内容都会被吞进去。全角的括号不算。',
    },
    en: {
      says: 'this “{mark}” is not closed by a “{close}”',
      fix: 'add a half-width “{close}” at its end, or put the text in quotation marks',
      about: 'A bracket that is not closed swallows what follows. Full-width brackets do not count.',
    },
    example: { bad: '示范片: [东片, 西片', good: '示范片: [东片, 西片]' },
  },
  'quote-not-closed': {
    severity: 'error',
    zh: {
      says: '这里的引号（{mark}）没有结束',
      fix: '在末尾补上同样的半角引号：{right}',
      about: '以半角引号开头的值，要以同样的半角引号结束；中文引号不算。',
    },
    en: {
      says: 'the quotation mark ({mark}) that begins here is not closed',
      fix: 'add the same half-width mark at its end: {right}',
      about:
        'A value that begins with a half-width quotation mark ends with the same one; Chinese ones do not count.',
    },
    example: { bad: '火车站: "云岭站', good: '火车站: "云岭站"' },
  },
  'text-after-value': {
    severity: 'error',
    zh: {
      says: '引号或括号结束以后还有“{rest}”',
      fix: '引号本身也要印出来的话，整个再加一层引号：{right}；若是注释，在 # 前空一格；否则删去',
      about: '以半角引号或括号开头的值，到配对的那一个为止，后面只能有注释。',
    },
    en: {
      says: 'there is “{rest}” behind the closing quotation mark or bracket',
      fix: 'to print the marks too, quote the whole: {right}; put a space before # if it is a comment; else delete it',
      about:
        'A value that begins with a half-width quotation mark or bracket ends with its partner; only a comment may follow.',
    },
    example: { bad: '备注: "十四五"规划', good: '备注: \'"十四五"规划\'' },
  },
  'reserved-start': {
    severity: 'error',
    zh: {
      says: '值不能以“{mark}”开头，它在 YAML 里另有用处',
      fix: '整个加上引号：{right}',
      about: '@ ` % & | > 等符号开头的值，YAML 读不了，或者读成别的东西。',
    },
    en: {
      says: 'a value cannot begin with “{mark}”, which means something to YAML',
      fix: 'put it in quotation marks: {right}',
      about: 'YAML cannot read a value that begins with @ ` % & | > and the like, or reads something else.',
    },
    example: { bad: '备注: @统计局', good: '备注: "@统计局"' },
  },
  'unknown-alias': {
    severity: 'error',
    zh: {
      says: '“{text}”以 * 开头，YAML 会当成引用，而它引用的东西并不存在',
      fix: '要印出来就加上引号：{right}；还没有填的，把值空着',
      about: '以 * 开头的值在 YAML 里指别处用 & 标记的内容。用 *** 表示“还没有填”时常遇到。',
    },
    en: {
      says: '“{text}” begins with *, which YAML takes for an alias, and nothing has that name',
      fix: 'put it in quotation marks to print it: {right}; leave the value empty if it is not known yet',
      about:
        'A value that begins with * means content marked with & elsewhere. It often is *** for “not known yet”.',
    },
    example: { bad: '火车站: ***', good: '火车站:' },
  },
  'unused-anchor': {
    severity: 'error',
    zh: {
      says: '“{anchor}”在 YAML 里是标记，不会印出来，也没有地方引用它',
      fix: '是文字就加上引号：{right}；不要就删去',
      about: '以 & 开头的词在 YAML 里是给别处引用的标记，不算值。没有人引用它，多半是当成文字写的。',
    },
    en: {
      says: '“{anchor}” is an anchor for YAML: it would not be printed, and nothing refers to it',
      fix: 'put it in quotation marks if it is text: {right}; else delete it',
      about:
        'A word that begins with & is an anchor for aliases and no part of the value. Unused, it most likely is text.',
    },
    example: { bad: '火车站: &云岭站', good: '火车站: "&云岭站"' },
  },
  'explicit-tag': {
    severity: 'error',
    zh: {
      says: '这里不能用 YAML 的类型标记“{tag}”',
      fix: '删去它；若是文字，加上引号：{right}',
      about:
        '以 ! 开头的词在 YAML 里是类型标记（!!binary、!include 等）。数据都按写的样子读，用不着也不接受。',
    },
    en: {
      says: 'YAML’s tag “{tag}” cannot be used here',
      fix: 'delete it, or put it in quotation marks if it is text: {right}',
      about:
        'A word that begins with ! is a tag (!!binary, !include). Data is read as it is written: tags are not accepted.',
    },
    example: { bad: '年度: !!str 2020', good: '年度: 2020' },
  },
  'hash-without-space': {
    severity: 'error',
    zh: {
      says: '# 前面没有空格，后面的话会当成值印出来',
      fix: '若是注释，在 # 前面空一格：{right}；若要印出来，加上引号：{quoted}',
      about: 'YAML 的注释要在 # 前面留空格，否则 # 和后面的话都是值的一部分。',
    },
    en: {
      says: 'there is no space before #, so what follows would be printed as part of the value',
      fix: 'put a space before # if it is a comment: {right}; put it in quotation marks if it is to be printed: {quoted}',
      about: 'A comment of YAML has a space before its #; without one, both belong to the value.',
    },
    example: { bad: '火车站: 云岭站# 高铁', good: '火车站: 云岭站 # 高铁' },
  },
  'full-width-hash': {
    severity: 'error',
    zh: {
      says: '注释要用半角的 #',
      fix: '写成 {right}',
      about: '全角的＃在 YAML 里是普通文字。',
    },
    en: {
      says: 'a comment begins with a half-width #',
      fix: 'write {right}',
      about: 'The full-width ＃ is an ordinary character for YAML.',
    },
    example: { bad: '＃ 上半年数据', good: '# 上半年数据' },
  },
  'chinese-quotation-marks': {
    severity: 'warning',
    zh: {
      says: '值的两头有中文引号，会一起印出来：{text}',
      fix: '不要印就去掉：{right}；要印就在外面加半角引号：{keep}',
      about: '中文引号在 YAML 里是普通文字。模板里往往已经有引号，再印就重了。',
    },
    en: {
      says: 'the Chinese quotation marks around the value will be printed: {text}',
      fix: 'leave them out: {right}; to print them, put half-width ones around them: {keep}',
      about:
        'Chinese quotation marks are ordinary characters for YAML. Often the template has its own, and they would be doubled.',
    },
    example: { bad: '火车站: “云岭站”', good: '火车站: 云岭站' },
  },
  'unknown-escape': {
    severity: 'error',
    zh: {
      says: '双引号里的“{escape}”不是转义符',
      fix: '反斜线写两个：\\\\（在 YAML 里也可以改用单引号）',
      about: '双引号里的反斜线要和后面的字符合起来看（\\n 是换行）。单引号里没有这回事。',
    },
    en: {
      says: '“{escape}” is no escape in double quotation marks',
      fix: 'write the backslash twice: \\\\ (in YAML single quotation marks will do, too)',
      about:
        'In double quotation marks a backslash forms an escape with what follows (\\n is a line break); in single ones it does not.',
    },
    example: { bad: '备注: "D:\\数据"', good: "备注: 'D:\\数据'" },
  },
  'yaml-syntax': {
    severity: 'error',
    zh: {
      says: '这里不合 YAML 的写法，读不下去：{text}',
      fix: '一行写一个“名称: 值”；值里有特殊符号，就整个加上半角引号',
      about: '读到这里就不知道后面各行的意思了。只报第一处，改好再运行一次。',
    },
    en: {
      says: 'this is not written as YAML, and reading stops here: {text}',
      fix: 'write “key: value” on each line, with half-width quotation marks around a value that holds special characters',
      about:
        'From here on the meaning of the lines is not clear. Only the first place is told; correct it and run again.',
    },
  },
} as const satisfies MessageTable;
