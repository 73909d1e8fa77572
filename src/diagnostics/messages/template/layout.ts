import type { MessageTable } from '../../message.ts';

/** What may be said of a template's Markdown and of its own words. */
export const layoutMessages = {
  'template-tag-touches': {
    severity: 'error',
    zh: {
      says: '填写项紧挨着符号“{sign}”',
      fix: '中间隔一个字，或者去掉这个符号',
      about: '值换了，紧挨着的加粗、斜体、代码符号就可能失效，印成星号。',
    },
    en: {
      says: 'the tag touches the sign “{sign}”',
      fix: 'put a character between them, or take the sign away',
      about:
        'Whether a mark of emphasis works depends on the character beside it, and a value may begin with any.',
    },
    example: {
      bad: '增长**{{增长 综合.外贸进出口增长}}**',
      good: '**增长情况：{{增长 综合.外贸进出口增长}}。**',
    },
  },
  'template-tag-place': {
    severity: 'error',
    zh: {
      says: '填写项不能放在这里：{tag}',
      fix: '放到正文、标题、列表或表格的文字里',
      about: '代码、HTML、链接地址和引用定义里不能放填写项。',
    },
    en: {
      says: 'a slot cannot stand here: {tag}',
      fix: 'put it among the words of a paragraph, heading, list or table',
      about: 'Code, HTML, link targets and reference definitions hold no slots.',
    },
    example: { bad: '`{{地区}}`', good: '{{地区}}' },
  },
  'template-markdown': {
    severity: 'error',
    zh: {
      says: '公文里排不了{what}',
      fix: '改用段落、标题、列表或表格',
      about:
        '公文只有题目、各级标题、正文、列表和表格。行首空四格会被当作代码；首行缩进不用空格，由排版来做。',
    },
    en: {
      says: 'an official document has no place for {what}',
      fix: 'use paragraphs, headings, lists or tables',
      about:
        'An official document has a title, headings, text, lists and tables. Four blanks before a paragraph make it code; the layout indents paragraphs by itself.',
    },
    example: { bad: '    今年以来，……', good: '今年以来，……' },
  },
  'template-table-cells': {
    severity: 'error',
    zh: {
      says: '这一行有 {found} 格，表头有 {wanted} 格',
      fix: '补齐或删去多出的格；空着的格也要写竖线',
      about: '少一道竖线，后面的数就会错到别的列里；多出的格在有的软件里不显示。',
    },
    en: {
      says: 'this row has {found} cells, the head of the table {wanted}',
      fix: 'write as many cells as the head has, empty ones too',
      about:
        'A bar too few puts figures into the wrong columns; cells beyond the head are not shown by every program.',
    },
    example: {
      bad: '| 指标 | 数值 |\n| --- | --- |\n| 投资 |',
      good: '| 指标 | 数值 |\n| --- | --- |\n| 投资 | 5 |',
    },
  },
  'template-title-missing': {
    severity: 'warning',
    zh: {
      says: '模板没有题目',
      fix: '在开头写一行 # 题目',
      about: '一级标题（#）是文件的题目，印在最上面，也写进 Word 文件的属性里。',
    },
    en: {
      says: 'the template has no title',
      fix: 'begin it with a line # Title',
      about: 'The heading of level 1 (#) is the document’s title, also in the Word file’s properties.',
    },
    example: { bad: '今年以来，……', good: '# 上半年工作总结\n\n今年以来，……' },
  },
  'template-title-twice': {
    severity: 'warning',
    zh: {
      says: '又有一个一级标题（#）',
      fix: '“一、”用 ##，“（一）”用 ###，“1.”用 ####',
      about: '一级标题是文件的题目，用小标宋居中，一份文件只有一个。',
    },
    en: {
      says: 'another heading of level 1 (#)',
      fix: 'write ## for 一、, ### for （一） and #### for 1.',
      about: 'The heading of level 1 is the document’s title, set large and centred; a document has one.',
    },
    example: { bad: '# 上半年工作总结\n\n# 一、疫情防控', good: '# 上半年工作总结\n\n## 一、疫情防控' },
  },
  'template-indent': {
    severity: 'warning',
    zh: {
      says: '段落开头有空格',
      fix: '删去；首行空两字由排版来做',
      about: '再加空格，Word 里就空了四个字。',
    },
    en: {
      says: 'a paragraph begins with blanks',
      fix: 'take them out: the layout indents every paragraph by two characters',
      about: 'With blanks of its own the paragraph would be indented twice.',
    },
    example: { bad: '　　今年以来，……', good: '今年以来，……' },
  },
  'template-mark': {
    severity: 'error',
    zh: {
      says: '模板的文字里还有记号“{mark}”',
      fix: '改成填写项，如 {{键}}；不是空白就换个写法',
      about: '模板里的 X 会原样印进每一份总结。',
    },
    en: {
      says: 'the mark “{mark}” still stands in the template’s words',
      fix: 'make it a slot, such as {{key}}',
      about: 'An X in the template would stand in every report.',
    },
    example: { bad: '完成投资XX亿元', good: '完成投资{{综合.固定资产投资}}亿元' },
  },
  'template-mark-likely': {
    severity: 'warning',
    zh: {
      says: '模板的文字里可能还有记号“{mark}”',
      fix: '是空白就改成填写项；不是就不用管',
      about: '模板里的记号会原样印进每一份总结。',
    },
    en: {
      says: 'a mark may still stand in the template’s words: “{mark}”',
      fix: 'make it a slot if it stands for a blank',
      about: 'A mark in the template would stand in every report.',
    },
    example: { bad: '完成投资（待定）', good: '完成投资{{综合.固定资产投资}}亿元' },
  },
  'template-private-use': {
    severity: 'error',
    zh: {
      says: '模板里有私用区字符',
      fix: '删去它',
      about: '多半是从特殊字体里复制来的，别的电脑上显示不出来。',
    },
    en: {
      says: 'a private-use character stands in the template',
      fix: 'take it out',
      about: 'It usually comes from a special font and shows nowhere else.',
    },
    example: { bad: '全区\u{f0001}政府', good: '全区政府' },
  },
  'template-character': {
    severity: 'error',
    zh: {
      says: '模板里有看不见的控制字符 {character}',
      fix: '删去它',
      about: 'Word 文件里不许有这种字符，有了就打不开。多半是从别的软件里复制来的。',
    },
    en: {
      says: 'a control character, {character}, stands in the template',
      fix: 'take it out',
      about: 'A Word file that held it could not be opened. It usually comes from another program.',
    },
    example: { bad: '全区\\u0002政府', good: '全区政府' },
  },
} as const satisfies MessageTable;
