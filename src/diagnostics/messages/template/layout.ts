import type { MessageTable } from '../../message.ts';

/** What may be said of a template's Markdown and of its own words. */
export const templateLayoutMessages = {
  'template-tag-touches': {
    severity: 'error',
    zh: {
      says: '填写项紧挨着符号“{sign}”',
      fix: '中间隔一个字，或者去掉这个符号',
    },
    en: {
      says: 'the tag touches the sign “{sign}”',
      fix: 'put a character between them, or take the sign away',
    },
  },
  'template-tag-place': {
    severity: 'error',
    zh: {
      says: '填写项不能放在这里：{tag}',
      fix: '放到正文、标题、列表或表格的文字里',
    },
    en: {
      says: 'a slot cannot stand here: {tag}',
      fix: 'put it among the words of a paragraph, heading, list or table',
    },
  },
  'template-markdown': {
    severity: 'error',
    zh: {
      says: '公文里排不了{what}',
      fix: '改用段落、标题、列表或表格',
    },
    en: {
      says: 'an official document has no place for {what}',
      fix: 'use paragraphs, headings, lists or tables',
    },
  },
  'template-part-unknown': {
    severity: 'error',
    zh: { says: '公文里没有“{name}”这个部分', fix: '可以写：{known}' },
    en: { says: 'an official paper has no part “{name}”', fix: 'write one of: {known}' },
  },
  'template-part': {
    severity: 'error',
    zh: { says: '“{name}”{what}', fix: '{fix}' },
    en: { says: '“{name}” {what}', fix: '{fix}' },
  },
  'template-table-cells': {
    severity: 'error',
    zh: {
      says: '这一行有 {found} 格，表头有 {wanted} 格',
      fix: '补齐或删去多出的格；空着的格也要写竖线',
    },
    en: {
      says: 'this row has {found} cells, the head of the table {wanted}',
      fix: 'write as many cells as the head has, empty ones too',
    },
  },
  'template-title-missing': {
    severity: 'warning',
    zh: {
      says: '模板没有题目',
      fix: '在开头写一行 # 题目',
    },
    en: {
      says: 'the template has no title',
      fix: 'begin it with a line # Title',
    },
  },
  'template-title-twice': {
    severity: 'warning',
    zh: {
      says: '又有一个一级标题（#）',
      fix: '“一、”用 ##，“（一）”用 ###，“1.”用 ####',
    },
    en: {
      says: 'another heading of level 1 (#)',
      fix: 'write ## for 一、, ### for （一） and #### for 1.',
    },
  },
  'template-indent': {
    severity: 'warning',
    zh: {
      says: '段落开头有空格',
      fix: '删去；首行空两字由排版来做',
    },
    en: {
      says: 'a paragraph begins with blanks',
      fix: 'take them out: the layout indents every paragraph by two characters',
    },
  },
  'template-mark': {
    severity: 'error',
    zh: {
      says: '模板的文字里还有记号“{mark}”',
      fix: '改成填写项，如 {{键}}；不是空白就换个写法',
    },
    en: {
      says: 'the mark “{mark}” still stands in the template’s words',
      fix: 'make it a slot, such as {{key}}',
    },
  },
  'template-mark-likely': {
    severity: 'warning',
    zh: {
      says: '模板的文字里可能还有记号“{mark}”',
      fix: '是空白就改成填写项；不是就不用管',
    },
    en: {
      says: 'a mark may still stand in the template’s words: “{mark}”',
      fix: 'make it a slot if it stands for a blank',
    },
  },
  'template-private-use': {
    severity: 'error',
    zh: {
      says: '模板里有私用区字符',
      fix: '删去它',
    },
    en: {
      says: 'a private-use character stands in the template',
      fix: 'take it out',
    },
  },
  'template-field-words': {
    severity: 'error',
    zh: {
      says: '合并域“{key}”的开关 {written} 会在数字前后加字或改写格式，填写时不照它写',
      fix: '把要加的字写在域的外面，再删去这个开关',
    },
    en: {
      says: 'the merge field “{key}” has the switch {written}, which adds words to the value or changes its form; filling does not',
      fix: 'write the words outside the field, and take the switch out',
    },
  },
  'template-tag-elsewhere': {
    severity: 'error',
    zh: {
      says: '标签“{tag}”写在{where}里，那里填不了',
      fix: '移到正文、表格、页眉页脚、脚注或文本框里，或者删去',
    },
    en: {
      says: 'the tag “{tag}” stands in {where}, where nothing can be filled in',
      fix: 'move it into the text, a table, a header, a note or a text box, or delete it',
    },
  },
  'template-signed': {
    severity: 'warning',
    zh: {
      says: '“{file}”带有数字签名，填写以后签名会失效',
      fix: '用没有签名的文件做模板，生成以后再签',
    },
    en: {
      says: '“{file}” is signed, and the signature breaks once it is filled',
      fix: 'make the template of a file without a signature, and sign what comes out',
    },
  },
  'template-character': {
    severity: 'error',
    zh: {
      says: '模板里有看不见的控制字符 {character}',
      fix: '删去它',
    },
    en: {
      says: 'a control character, {character}, stands in the template',
      fix: 'take it out',
    },
  },
} as const satisfies MessageTable;
