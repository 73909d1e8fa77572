import type { MessageTable } from '../message.ts';

/** What may be said of a template and of the description of its slots. */
export const templateMessages = {
  'template-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的模板',
      fix: '现有模板：{known}；用自己的模板就写文件名，如 ./我的总结.md.hbs',
      about: '模板可以是内置模板的名称，也可以是一个 .md.hbs 文件的路径。',
    },
    en: {
      says: 'There is no template named “{name}”',
      fix: 'Built-in templates: {known}; for one of your own give the file, such as ./mine.md.hbs',
      about: 'A template is a built-in name or the path of a .md.hbs file.',
    },
    example: {
      bad: 'fill-report data.yaml -t half-year',
      good: 'fill-report data.yaml -t half-year-summary',
    },
  },
  'template-tag-unclosed': {
    severity: 'error',
    zh: {
      says: '花括号没有成对：“{tag}”后面找不到“}}”',
      fix: '在填写项后面补上 }}',
      about: '一个填写项要写在一对双花括号里，不能跨到另一个填写项。',
    },
    en: {
      says: 'Braces do not pair: no “}}” after “{tag}”',
      fix: 'Put }} after the slot',
      about: 'A tag stands between two pairs of braces and ends before the next one begins.',
    },
    example: { bad: '{{综合.固定资产投资 亿元', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-tag-empty': {
    severity: 'error',
    zh: { says: '花括号里是空的：{tag}', fix: '写上填写项的键，如 {{地区}}', about: '' },
    en: { says: 'Nothing stands in the braces: {tag}', fix: 'Name a slot, such as {{地区}}', about: '' },
    example: { bad: '{{ }}', good: '{{地区}}' },
  },
  'template-raw': {
    severity: 'error',
    zh: {
      says: '模板里不用三个花括号：{tag}',
      fix: '改为 {fix}',
      about: '填进去的值都是文字，不当作标记语言处理，所以没有“原样输出”的写法。',
    },
    en: {
      says: 'Three braces are not used: {tag}',
      fix: 'Write {fix}',
      about: 'Values are words, never markup, so there is no way to put one out raw.',
    },
    example: { bad: '{{{地区}}}', good: '{{地区}}' },
  },
  'template-construct': {
    severity: 'error',
    zh: {
      says: '模板里不能用 {construct} 这种写法',
      fix: '只用 {{键}}、{{#if}}、{{#unless}}、{{#each}} 和列出的助手',
      about: '部分模板、装饰器、空白控制、反斜杠转义和块参数都不支持：模板要让不写程序的人也看得懂。',
    },
    en: {
      says: 'A template cannot use {construct}',
      fix: 'Use {{key}}, {{#if}}, {{#unless}}, {{#each}} and the helpers that are listed',
      about:
        'Partials, decorators, whitespace control, escaped tags and block parameters are left out: a template must be readable to people who do not program.',
    },
    example: { bad: '{{> 页眉}}', good: '{{地区}}' },
  },
  'template-fullwidth': {
    severity: 'error',
    zh: {
      says: '花括号里有全角符号“{sign}”：{tag}',
      fix: '改用半角符号',
      about: 'Handlebars 会把全角引号当作名字的一部分，不报错，却得不到想要的结果。',
    },
    en: {
      says: 'A full-width sign “{sign}” stands in a tag: {tag}',
      fix: 'Use the ASCII sign',
      about: 'Handlebars takes Chinese quotation marks for part of a name and says nothing.',
    },
    example: {
      bad: '{{增长 综合.外贸进出口增长 后=“以上”}}',
      good: '{{增长 综合.外贸进出口增长 后="以上"}}',
    },
  },
  'template-syntax': {
    severity: 'error',
    zh: {
      says: '这个写法读不懂：{tag}',
      fix: '照 {{键}}、{{助手 键}}、{{#if 键}} 的样子写（{detail}）',
      about: '',
    },
    en: {
      says: 'This tag cannot be read: {tag}',
      fix: 'Write {{key}}, {{helper key}} or {{#if key}} ({detail})',
      about: '',
    },
    example: { bad: '{{增长 综合 = 5}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-helper-unknown': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '可用的有：{known}',
      about: '助手很少，所有模板都一样，见说明文档。',
    },
    en: {
      says: 'There is no helper named “{name}”',
      fix: 'There are: {known}',
      about: 'Helpers are few and the same in every template.',
    },
    example: { bad: '{{大写 地区}}', good: '{{地区}}' },
  },
  'template-helper-near': {
    severity: 'error',
    zh: {
      says: '没有叫“{name}”的助手',
      fix: '是不是 {near}？',
      about: '助手很少，所有模板都一样，见说明文档。',
    },
    en: {
      says: 'There is no helper named “{name}”',
      fix: 'Did you mean {near}?',
      about: 'Helpers are few and the same in every template.',
    },
    example: { bad: '{{增涨 综合.外贸进出口增长}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-helper-use': {
    severity: 'error',
    zh: { says: '助手用得不对：{tag}', fix: '照这样写：{example}', about: '' },
    en: {
      says: 'The helper is not used as it should be: {tag}',
      fix: 'Write it like this: {example}',
      about: '',
    },
    example: { bad: '{{增长}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-this': {
    severity: 'error',
    zh: {
      says: '这里没有可以指的名称：{tag}',
      fix: '{{this}} 只用在名单的循环里；表的循环里写列名',
      about: '',
    },
    en: {
      says: 'Nothing here is meant by {tag}',
      fix: '{{this}} stands in a loop over a 名单; in a loop over a 表 name a column',
      about: '',
    },
    example: { bad: '{{this}}', good: '{{#each 城乡融合.示范片}}{{this}}{{/each}}' },
  },
  'template-else-outside': {
    severity: 'error',
    zh: { says: '{tag} 不在任何 {{#if}} 或 {{#each}} 里', fix: '删去，或在前面补上开头', about: '' },
    en: { says: '{tag} stands in no block', fix: 'Take it out, or open the block before it', about: '' },
    example: { bad: '{{else}}', good: '{{#if 指标表}}见附表{{else}}略{{/if}}' },
  },
  'template-block-unopened': {
    severity: 'error',
    zh: { says: '{tag} 前面没有对应的开头', fix: '删去，或在前面补上开头', about: '' },
    en: {
      says: 'Nothing was opened for {tag} to close',
      fix: 'Take it out, or open the block before it',
      about: '',
    },
    example: { bad: '{{/if}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-mismatch': {
    severity: 'error',
    zh: { says: '{tag} 与开头 {opened} 对不上', fix: '这里应写 {fix}', about: '' },
    en: { says: '{tag} does not close {opened}', fix: 'Write {fix} here', about: '' },
    example: { bad: '{{#if 指标表}}见附表{{/each}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-unclosed': {
    severity: 'error',
    zh: { says: '{tag} 没有结尾', fix: '在该结束的地方写 {fix}', about: '' },
    en: { says: '{tag} is never closed', fix: 'Write {fix} where it ends', about: '' },
    example: { bad: '{{#if 指标表}}见附表', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-lines': {
    severity: 'error',
    zh: {
      says: '{tag} 单独占一行，前后却没有空行',
      fix: '前后各空一行，才管得住整段；只管几个字就写在句子里',
      about:
        '单独成行、前后空行的 {{#if}} 管整段，在表格里管整行；写在句子里的只管其中的字。介于两者之间的写法，各种软件的理解不一样。',
    },
    en: {
      says: '{tag} stands alone on its line without blank lines around it',
      fix: 'Put a blank line before and after it to cover paragraphs, or write it within a line to cover words',
      about:
        'A block tag alone between blank lines covers paragraphs, in a table rows; within a line it covers words.',
    },
    example: { bad: '文字\n{{#if 指标表}}\n文字', good: '文字\n\n{{#if 指标表}}\n\n文字' },
  },
  'template-block-levels': {
    severity: 'error',
    zh: {
      says: '“{name}”的开头和结尾不在同一层',
      fix: '开头、else 和结尾要么都单独成行（前后空行），要么都在同一段的文字里，要么都在同一张表里',
      about: '',
    },
    en: {
      says: 'The tags of “{name}” do not stand on one level',
      fix: 'All of them alone between blank lines, or all within one paragraph, or all as rows of one table',
      about: '',
    },
  },
  'template-paragraph-emptiable': {
    severity: 'error',
    zh: {
      says: '这一段只有条件，可能整段都空着：{name}',
      fix: '把 {{#if}} 单独放一行，前后各空一行，让它管整段',
      about: '条件不成立时，Word 里会留下一个空段。',
    },
    en: {
      says: 'This paragraph is nothing but a condition and may come out empty: {name}',
      fix: 'Put the block tags alone on lines between blank lines, so that they cover the paragraph',
      about: 'When the condition fails, an empty paragraph would stand in Word.',
    },
    example: { bad: '{{#if 指标表}}见下表。{{/if}}', good: '{{#if 指标表}}\n\n见下表。\n\n{{/if}}' },
  },
  'template-tag-touches': {
    severity: 'error',
    zh: {
      says: '填写项紧挨着符号“{sign}”',
      fix: '中间隔一个字，或者去掉这个符号',
      about: '值换了，紧挨着的加粗、斜体、代码符号就可能失效，印成星号。',
    },
    en: {
      says: 'The tag touches the sign “{sign}”',
      fix: 'Put a character between them, or take the sign away',
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
      says: 'A slot cannot stand here: {tag}',
      fix: 'Put it among the words of a paragraph, heading, list or table',
      about: 'Code, HTML, link targets and reference definitions hold no slots.',
    },
    example: { bad: '`{{地区}}`', good: '{{地区}}' },
  },
  'template-markdown': {
    severity: 'error',
    zh: { says: '公文里排不了{what}', fix: '改用段落、标题、列表或表格', about: '' },
    en: {
      says: 'An official document has no place for {what}',
      fix: 'Use paragraphs, headings, lists or tables',
      about: '',
    },
  },
  'template-condition-printed': {
    severity: 'error',
    zh: {
      says: '“{key}”在正文里要印出来，不能又当条件',
      fix: '删去这个条件；要让整段可有可无，另设一个是否填写项',
      about: '没填的值会随条件一起消失，没有人会发现。',
    },
    en: {
      says: '“{key}” is printed, so it cannot be a condition as well',
      fix: 'Take the condition away; for a paragraph that may be left out use a slot of kind 是否',
      about: 'An unfilled slot would vanish with its condition, and nobody would see it.',
    },
    example: {
      bad: '{{#if 城市品质.火车站}}{{城市品质.火车站}}站{{/if}}',
      good: '{{#if 城市品质.途经铁路}}……{{/if}}',
    },
  },
  'template-condition-kind': {
    severity: 'error',
    zh: { says: '“{key}”是{kind}，不能当条件', fix: '条件只能用是否或表', about: '' },
    en: {
      says: '“{key}” is of kind {kind} and cannot be a condition',
      fix: 'Only a 是否 or a 表 can',
      about: '',
    },
    example: { bad: '{{#if 地区}}……{{/if}}', good: '{{#if 指标表}}……{{/if}}' },
  },
  'template-loop-kind': {
    severity: 'error',
    zh: { says: '“{key}”是{kind}，不能循环', fix: '循环只能用名单或表', about: '' },
    en: {
      says: '“{key}” is of kind {kind} and cannot be looped over',
      fix: 'Only a 名单 or a 表 can',
      about: '',
    },
    example: { bad: '{{#each 地区}}……{{/each}}', good: '{{#each 重点项目}}……{{/each}}' },
  },
  'template-rate-kind': {
    severity: 'error',
    zh: { says: '“{key}”是{kind}，不是率', fix: '{{增长 键}} 只用于率；其他数直接写 {{键}}', about: '' },
    en: {
      says: '“{key}” is of kind {kind}, not 率',
      fix: '{{增长 key}} is for rates; write others as they are',
      about: '',
    },
    example: { bad: '{{增长 综合.固定资产投资}}', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-level-kind': {
    severity: 'error',
    zh: { says: '“{key}”是{kind}，没有层级', fix: '{{层级 键}} 只用于地区名称', about: '' },
    en: {
      says: '“{key}” is of kind {kind} and has no level',
      fix: '{{层级 key}} is for the name of a district',
      about: '',
    },
    example: { bad: '{{层级 综合.固定资产投资}}', good: '{{层级 地区}}' },
  },
  'template-print-kind': {
    severity: 'error',
    zh: { says: '“{key}”是{kind}，不能直接印出来', fix: '是否用 {{#if}}，表用 {{#each}}', about: '' },
    en: {
      says: '“{key}” is of kind {kind} and cannot be printed',
      fix: 'Use {{#if}} for a 是否, {{#each}} for a 表',
      about: '',
    },
    example: { bad: '{{重点项目}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-column-unknown': {
    severity: 'error',
    zh: { says: '表“{key}”没有“{column}”这一列', fix: '是不是 {near}？', about: '' },
    en: { says: 'The 表 “{key}” has no column “{column}”', fix: 'Did you mean {near}?', about: '' },
    example: { bad: '{{#each 重点项目}}{{名字}}{{/each}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-slot-undescribed': {
    severity: 'warning',
    zh: {
      says: '“{key}”在说明文件里没有写',
      fix: '在 .slots.yaml 的“填写项”下补一行，写明类型、单位和含义',
      about: '没有说明的填写项当作必填的名，填表的人不知道要填什么。',
    },
    en: {
      says: '“{key}” is not described',
      fix: 'Add it under 填写项 in the .slots.yaml file, with its kind, unit and meaning',
      about: 'A slot without a description is a required 名, and nobody is told what belongs there.',
    },
    example: {
      bad: '{{综合.财政收入}}',
      good: '填写项: { 综合.财政收入: { 类型: 量, 单位: 亿元, 含义: …… } }',
    },
  },
  'template-slot-near': {
    severity: 'error',
    zh: {
      says: '“{key}”在说明文件里没有，最接近的是“{near}”',
      fix: '改为 {{{near}}}；确实是另一项，就在说明文件里补上',
      about: '',
    },
    en: {
      says: '“{key}” is not described; the nearest is “{near}”',
      fix: 'Write {{{near}}}, or describe it if it is another',
      about: '',
    },
    example: { bad: '{{综合.固定资产投贷}}', good: '{{综合.固定资产投资}}' },
  },
  'template-mark': {
    severity: 'error',
    zh: {
      says: '模板的文字里还有记号“{mark}”',
      fix: '改成填写项，如 {{键}}；不是空白就换个写法',
      about: '模板里的 X 会原样印进每一份总结。',
    },
    en: {
      says: "The mark “{mark}” still stands in the template's words",
      fix: 'Make it a slot, such as {{key}}',
      about: 'An X in the template would stand in every report.',
    },
    example: { bad: '完成投资XX亿元', good: '完成投资{{综合.固定资产投资}}亿元' },
  },
  'template-private-use': {
    severity: 'error',
    zh: {
      says: '模板里有私用区字符',
      fix: '删去它',
      about: '多半是从特殊字体里复制来的，别的电脑上显示不出来。',
    },
    en: {
      says: 'A private-use character stands in the template',
      fix: 'Take it out',
      about: 'It usually comes from a special font and shows nowhere else.',
    },
  },
  'template-default': {
    severity: 'error',
    zh: { says: '“{key}”的默认值“{value}”不合要求：{why}', fix: '改说明文件里的默认值', about: '' },
    en: {
      says: 'The default “{value}” of “{key}” cannot stand: {why}',
      fix: 'Mend the default in the description',
      about: '',
    },
    example: { bad: '默认: 1,234', good: '默认: 1234' },
  },
  'template-default-bounds': {
    severity: 'error',
    zh: { says: '“{key}”的默认值“{value}”超出了它自己的上下限', fix: '改默认值，或者改上下限', about: '' },
    en: {
      says: 'The default “{value}” of “{key}” is outside its own bounds',
      fix: 'Mend the default or the bounds',
      about: '',
    },
    example: { bad: '{ 默认: 120, 上限: 100 }', good: '{ 默认: 80, 上限: 100 }' },
  },
  'template-rate-figure': {
    severity: 'warning',
    zh: {
      says: '率“{key}”直接印成带正负号的数',
      fix: '在句子里写 {{增长 {key}}}；只在表格里直接印',
      about: '“增长-3.2%”就是这样来的。',
    },
    en: {
      says: 'The rate “{key}” is printed as a signed figure',
      fix: 'In a sentence write {{增长 {key}}}; print the figure in tables only',
      about: 'This is where 增长-3.2% comes from.',
    },
    example: { bad: '同比增长{{综合.外贸进出口增长}}%', good: '同比{{增长 综合.外贸进出口增长}}' },
  },
  'description-key': {
    severity: 'error',
    zh: { says: '说明文件里没有“{key}”这个写法', fix: '可以写：{known}', about: '' },
    en: { says: 'A description has no “{key}”', fix: 'There is: {known}', about: '' },
    example: { bad: '类形: 量', good: '类型: 量' },
  },
  'description-value': {
    severity: 'error',
    zh: { says: '“{key}”不能写“{value}”', fix: '应写{wanted}', about: '' },
    en: { says: '“{key}” cannot be “{value}”', fix: 'Write {wanted}', about: '' },
    example: { bad: '类型: 金额', good: '类型: 量' },
  },
  'description-twice': {
    severity: 'error',
    zh: { says: '“{key}”说明了两次', fix: '删去一处', about: '' },
    en: { says: '“{key}” is described twice', fix: 'Take one away', about: '' },
  },
  'description-unused': {
    severity: 'warning',
    zh: { says: '“{key}”有说明，模板里却没有用', fix: '模板里补上，或删去这条说明', about: '' },
    en: {
      says: '“{key}” is described, but the template does not use it',
      fix: 'Use it in the template, or take the description away',
      about: '',
    },
  },
} as const satisfies MessageTable;
