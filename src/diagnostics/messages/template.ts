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
    zh: {
      says: '花括号里是空的：{tag}',
      fix: '写上填写项的键，如 {{地区}}',
      about: '花括号里要写清楚填哪一项；删掉了内容的，连花括号一起删。',
    },
    en: {
      says: 'Nothing stands in the braces: {tag}',
      fix: 'Name a slot, such as {{地区}}',
      about: 'A tag names the slot to fill; if the words in it were taken out, the braces go too.',
    },
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
      fix: '照 {{键}}、{{助手 键}}、{{#if 键}} 的样子写；键里不能有空格、括号、%、/ 和减号，句点后面不能全是数字',
      about: '花括号里只认填写项的键、助手和条件；算式、引号里的文字、@index 都不认。',
    },
    en: {
      says: 'This tag cannot be read: {tag}',
      fix: 'Write {{key}}, {{helper key}} or {{#if key}}; a key has no blanks, brackets, %, / or -, and no part that is a number',
      about: 'A tag holds a key, a helper or a condition; sums, quoted words and @index are not understood.',
    },
    example: { bad: '{{综合.外贸进出口增长%}}', good: '{{增长 综合.外贸进出口增长}}' },
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
    zh: {
      says: '助手用得不对：{tag}',
      fix: '照这样写：{example}',
      about: '助手后面跟填写项的键，别的参数要写成 名字="值"。',
    },
    en: {
      says: 'The helper is not used as it should be: {tag}',
      fix: 'Write it like this: {example}',
      about: 'A helper is followed by the key of a slot, and by parameters of the form name="value".',
    },
    example: { bad: '{{增长}}', good: '{{增长 综合.外贸进出口增长}}' },
  },
  'template-this': {
    severity: 'error',
    zh: {
      says: '这里没有可以指的名称：{tag}',
      fix: '{{this}} 只用在名单的循环里；表的循环里写列名',
      about: '{{this}} 指循环到的那个名称，所以只在名单的循环里才有所指。',
    },
    en: {
      says: 'Nothing here is meant by {tag}',
      fix: '{{this}} stands in a loop over a 名单; in a loop over a 表 name a column',
      about:
        '{{this}} is the name that a loop has come to, so it means something only in a loop over a 名单.',
    },
    example: { bad: '{{this}}', good: '{{#each 城乡融合.示范片}}{{this}}{{/each}}' },
  },
  'template-else-outside': {
    severity: 'error',
    zh: {
      says: '{tag} 不在任何 {{#if}} 或 {{#each}} 里',
      fix: '删去，或在前面补上开头',
      about: '多半是前面的 {{#if}} 删掉了，或者 {{/if}} 写早了。',
    },
    en: {
      says: '{tag} stands in no block',
      fix: 'Take it out, or open the block before it',
      about: 'Most often its {{#if}} was taken out, or an {{/if}} stands too early.',
    },
    example: { bad: '{{else}}', good: '{{#if 指标表}}见附表{{else}}略{{/if}}' },
  },
  'template-block-unopened': {
    severity: 'error',
    zh: {
      says: '{tag} 前面没有对应的开头',
      fix: '删去，或在前面补上开头',
      about: '多半是开头删掉了，或者同一个结尾写了两遍。',
    },
    en: {
      says: 'Nothing was opened for {tag} to close',
      fix: 'Take it out, or open the block before it',
      about: 'Most often the opening tag was taken out, or the closing one stands there twice.',
    },
    example: { bad: '{{/if}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-mismatch': {
    severity: 'error',
    zh: {
      says: '{tag} 与开头 {opened} 对不上',
      fix: '这里应写 {fix}',
      about: '条件和循环要一层一层地关：后开的先关。',
    },
    en: {
      says: '{tag} does not close {opened}',
      fix: 'Write {fix} here',
      about: 'Blocks close in the reverse order in which they were opened.',
    },
    example: { bad: '{{#if 指标表}}见附表{{/each}}', good: '{{#if 指标表}}见附表{{/if}}' },
  },
  'template-block-unclosed': {
    severity: 'error',
    zh: {
      says: '{tag} 没有结尾',
      fix: '在该结束的地方写 {fix}',
      about: '没有结尾，就不知道条件管到哪里为止。',
    },
    en: {
      says: '{tag} is never closed',
      fix: 'Write {fix} where it ends',
      about: 'Without an end nobody knows how far the block reaches.',
    },
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
      about: '一个条件要么管几个整段，要么管一段里的几个字，要么管一张表里的几行，不能从这里跨到那里。',
    },
    en: {
      says: 'The tags of “{name}” do not stand on one level',
      fix: 'All of them alone between blank lines, or all within one paragraph, or all as rows of one table',
      about:
        'A block covers whole paragraphs, words of one paragraph, or rows of one table; it cannot reach from one into another.',
    },
    example: { bad: '{{#if 指标表}}\n\n见下表。{{/if}}', good: '{{#if 指标表}}\n\n见下表。\n\n{{/if}}' },
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
    zh: {
      says: '公文里排不了{what}',
      fix: '改用段落、标题、列表或表格',
      about:
        '公文只有题目、各级标题、正文、列表和表格。行首空四格会被当作代码；首行缩进不用空格，由排版来做。',
    },
    en: {
      says: 'An official document has no place for {what}',
      fix: 'Use paragraphs, headings, lists or tables',
      about:
        'An official document has a title, headings, text, lists and tables. Four blanks before a paragraph make it code; the layout indents paragraphs by itself.',
    },
    example: { bad: '    今年以来，……', good: '今年以来，……' },
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
    zh: {
      says: '“{key}”是{kind}，不能当条件',
      fix: '条件只能用是否或表',
      about: '文字和数没有“是”“否”之分；一段话要不要写，另设一个是否填写项。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be a condition',
      fix: 'Only a 是否 or a 表 can',
      about: 'Words and figures are neither yes nor no; for a part that may be left out describe a 是否.',
    },
    example: { bad: '{{#if 地区}}……{{/if}}', good: '{{#if 指标表}}……{{/if}}' },
  },
  'template-loop-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能循环',
      fix: '循环只能用名单或表',
      about: '循环是一个一个地写，只有名单和表才有“一个一个”。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be looped over',
      fix: 'Only a 名单 or a 表 can',
      about: 'A loop writes once for each, and only a 名单 and a 表 have several.',
    },
    example: { bad: '{{#each 地区}}……{{/each}}', good: '{{#each 重点项目}}……{{/each}}' },
  },
  'template-rate-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不是率',
      fix: '{{增长 键}} 只用于率；其他数直接写 {{键}}',
      about: '“增长”“下降”由正负号来定，别的数没有这个意思。',
    },
    en: {
      says: '“{key}” is of kind {kind}, not 率',
      fix: '{{增长 key}} is for rates; write others as they are',
      about: 'The words follow the sign of a rate of change; other figures have none.',
    },
    example: { bad: '{{增长 综合.固定资产投资}}', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-level-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，没有层级',
      fix: '{{层级 键}} 只用于地区名称',
      about: '层级取地区名称的最后一个字：区、县、市或旗。',
    },
    en: {
      says: '“{key}” is of kind {kind} and has no level',
      fix: '{{层级 key}} is for the name of a district',
      about: 'The level is the last character of a name: 区, 县, 市 or 旗.',
    },
    example: { bad: '{{层级 综合.固定资产投资}}', good: '{{层级 地区}}' },
  },
  'template-print-kind': {
    severity: 'error',
    zh: {
      says: '“{key}”是{kind}，不能直接印出来',
      fix: '是否用 {{#if}}，表用 {{#each}}',
      about: '是否只决定写不写，表要一行一行地写，都没有一个值可以印。',
    },
    en: {
      says: '“{key}” is of kind {kind} and cannot be printed',
      fix: 'Use {{#if}} for a 是否, {{#each}} for a 表',
      about: 'A 是否 only decides, and a 表 has rows: neither has a single value to print.',
    },
    example: { bad: '{{重点项目}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-column-unknown': {
    severity: 'error',
    zh: {
      says: '表“{key}”没有“{column}”这一列',
      fix: '是不是 {near}？',
      about: '表的列以说明文件里的“列”为准；循环里也可以写表外的填写项。',
    },
    en: {
      says: 'The 表 “{key}” has no column “{column}”',
      fix: 'Did you mean {near}?',
      about: 'The columns of a 表 are those in its description; a loop may also print slots of the report.',
    },
    example: { bad: '{{#each 重点项目}}{{名字}}{{/each}}', good: '{{#each 重点项目}}{{名称}}{{/each}}' },
  },
  'template-key-reserved': {
    severity: 'error',
    zh: {
      says: '“{key}”不能当填写项的键',
      fix: '换一个键',
      about:
        '数据文件里，“备注”和下划线开头的键留给人随意写，“模板”用来指定模板，程序自用的名字一律不收；用这些作键，永远填不进来。',
    },
    en: {
      says: '“{key}” cannot be the key of a slot',
      fix: 'Choose another key',
      about:
        'In data files 备注 and keys that begin with _ are free for notes, template names the template, and names that programs use are refused: no data could fill such a slot.',
    },
    example: { bad: '{{备注}}', good: '{{说明}}' },
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
      about: '键差一个字就是另一项，会平白多出一个没人填的空。',
    },
    en: {
      says: '“{key}” is not described; the nearest is “{near}”',
      fix: 'Write {{{near}}}, or describe it if it is another',
      about: 'One character off makes another slot, which nobody would fill.',
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
    example: { bad: '全区\u{f0001}政府', good: '全区政府' },
  },
  'template-default': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”不合要求：{why}',
      fix: '改说明文件里的默认值',
      about: '默认值要守的规矩和数据一样；不合要求的默认值不会用，这一项就成了必填。',
    },
    en: {
      says: 'The default “{value}” of “{key}” cannot stand: {why}',
      fix: 'Mend the default in the description',
      about:
        'A default keeps the same rules as data; one that cannot stand is not used, and the slot must then be given.',
    },
    example: { bad: '默认: 1,234', good: '默认: 1234' },
  },
  'template-default-bounds': {
    severity: 'error',
    zh: {
      says: '“{key}”的默认值“{value}”超出了它自己的上下限',
      fix: '改默认值，或者改上下限',
      about: '没人填的时候，印出来的就是这个超限的数。',
    },
    en: {
      says: 'The default “{value}” of “{key}” is outside its own bounds',
      fix: 'Mend the default or the bounds',
      about: 'When nobody fills the slot, this is the figure that is printed.',
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
  'template-loop-only': {
    severity: 'error',
    zh: {
      says: '{tag} 不在 {{#each}} 循环里',
      fix: '移到 {{#each}} 和 {{/each}} 之间，或者删去',
      about: '序号、@first、@last 说的是循环到了第几个；循环外面，以及循环的 {{else}} 后面，没有第几个可说。',
    },
    en: {
      says: '{tag} stands in no {{#each}} loop',
      fix: 'Move it between {{#each}} and {{/each}}, or take it out',
      about:
        '序号, @first and @last tell which round of a loop it is; outside a loop, and after its {{else}}, there is none.',
    },
    example: { bad: '第{{序号}}项', good: '{{#each 重点项目}}第{{序号}}项{{/each}}' },
  },
  'template-else-twice': {
    severity: 'error',
    zh: {
      says: '{opened} 里已经有过 {{else}}，又写了 {tag}',
      fix: '一个条件只留最后一个 {{else}}',
      about: '两个 {{else}} 只有一个管用，另一个后面的字会不声不响地丢掉。',
    },
    en: {
      says: '{opened} has had its {{else}}, and here is {tag}',
      fix: 'Keep one {{else}}, the last of the block',
      about: 'Only one of two would count, and the words after the other would be lost without a sound.',
    },
    example: {
      bad: '{{#if 指标表}}甲{{else}}乙{{else}}丙{{/if}}',
      good: '{{#if 指标表}}甲{{else}}乙{{/if}}',
    },
  },
  'template-too-deep': {
    severity: 'error',
    zh: {
      says: '条件和循环一层套一层，超过了 32 层',
      fix: '拆开来写；{{else if}} 也算一层',
      about: '套得太深，多半是少了 {{/if}}；32 层以内才排得了版。',
    },
    en: {
      says: 'Blocks stand within blocks more than 32 deep',
      fix: 'Take them apart; each {{else if}} counts as one',
      about: 'Most often an {{/if}} is missing further up.',
    },
    example: { bad: '{{#if 甲}}{{#if 甲}}{{#if 甲}}……', good: '{{#if 甲}}……{{/if}}' },
  },
  'template-too-many': {
    severity: 'error',
    zh: {
      says: '模板里的花括号太多，超过了 65,000 个',
      fix: '拆成几个模板',
      about: '一份公文用不了这么多填写项，多半是重复粘贴了。',
    },
    en: {
      says: 'The template has more than 65,000 tags',
      fix: 'Make several templates of it',
      about: 'No document needs that many; something was probably pasted again and again.',
    },
    example: { bad: '{{地区}}{{地区}}{{地区}}……', good: '{{地区}}' },
  },
  'template-character': {
    severity: 'error',
    zh: {
      says: '模板里有看不见的控制字符 {character}',
      fix: '删去它',
      about: 'Word 文件里不许有这种字符，有了就打不开。多半是从别的软件里复制来的。',
    },
    en: {
      says: 'A control character, {character}, stands in the template',
      fix: 'Take it out',
      about: 'A Word file that held it could not be opened. It usually comes from another program.',
    },
    example: { bad: '全区\\u0002政府', good: '全区政府' },
  },
  'template-braces': {
    severity: 'warning',
    zh: {
      says: '这里的花括号不成填写项：{braces}',
      fix: '填写项用两对半角花括号：{tag}；只是文字就换用别的括号',
      about: '单层的或者全角的花括号不起作用，会原样印进每一份总结。',
    },
    en: {
      says: 'These braces make no slot: {braces}',
      fix: 'A slot has two pairs of ASCII braces: {tag}; for mere words use other brackets',
      about: 'Single and full-width braces do nothing and would be printed in every report.',
    },
    example: { bad: '{地区}政府', good: '{{地区}}政府' },
  },
  'template-block-item': {
    severity: 'error',
    zh: {
      says: '列表项里不能有管整段的 {tag}',
      fix: '要么写在列表项的句子里，要么移到列表外面，单独成行，管整个列表项',
      about: '列表项有没有编号、缩进多少，会随条件变化，Word 和 Markdown 的结果不一样。',
    },
    en: {
      says: 'A list item holds no block that covers paragraphs: {tag}',
      fix: 'Write it within the words of the item, or on a line of its own outside the list, around whole items',
      about:
        'The number and the indent of an item would change with the condition, in Word otherwise than in Markdown.',
    },
    example: {
      bad: '- 甲\n\n  {{#if 指标表}}\n\n  乙\n\n  {{/if}}',
      good: '- 甲{{#if 指标表}}，乙{{/if}}',
    },
  },
  'template-list-numbers': {
    severity: 'error',
    zh: {
      says: '这个编号列表从几数起，要看前面的条件或循环，Word 和 Markdown 会不一样',
      fix: '在列表前写一段总会有的文字；循环里不要既有编号列表又有别的段落，改用 {{序号}}',
      about:
        'Markdown 里相邻的编号列表连着数，Word 里的编号在排版时就定了。隐去中间的段落、或者循环第二轮时，两边的号就对不上；从 1 写起、紧挨着的列表没有这个问题。',
    },
    en: {
      says: 'Where this numbered list begins to count depends on conditions or loops before it, in Word otherwise than in Markdown',
      fix: 'Put words that always stand before the list; in a loop use {{序号}} where other paragraphs stand beside the list',
      about:
        'In Markdown neighbouring lists count on; in Word numbers are settled when the template is laid out. Lists that follow each other directly and begin with 1 are no trouble.',
    },
    example: {
      bad: '1. 甲\n\n{{#if 指标表}}\n\n见下表。\n\n{{/if}}\n\n1. 乙',
      good: '1. 甲\n\n{{#if 指标表}}\n\n1. 见下表。\n\n{{/if}}\n\n1. 乙',
    },
  },
  'template-table-cells': {
    severity: 'error',
    zh: {
      says: '这一行有 {found} 格，表头有 {wanted} 格',
      fix: '补齐或删去多出的格；空着的格也要写竖线',
      about: '少一道竖线，后面的数就会错到别的列里；多出的格在有的软件里不显示。',
    },
    en: {
      says: 'This row has {found} cells, the head of the table {wanted}',
      fix: 'Write as many cells as the head has, empty ones too',
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
      says: 'The template has no title',
      fix: 'Begin it with a line # Title',
      about: "The heading of level 1 (#) is the document's title, also in the Word file's properties.",
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
      says: 'Another heading of level 1 (#)',
      fix: 'Write ## for 一、, ### for （一） and #### for 1.',
      about: "The heading of level 1 is the document's title, set large and centred; a document has one.",
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
      says: 'A paragraph begins with blanks',
      fix: 'Take them out: the layout indents every paragraph by two characters',
      about: 'With blanks of its own the paragraph would be indented twice.',
    },
    example: { bad: '　　今年以来，……', good: '今年以来，……' },
  },
  'template-mark-likely': {
    severity: 'warning',
    zh: {
      says: '模板的文字里可能还有记号“{mark}”',
      fix: '是空白就改成填写项；不是就不用管',
      about: '模板里的记号会原样印进每一份总结。',
    },
    en: {
      says: "A mark may still stand in the template's words: “{mark}”",
      fix: 'Make it a slot if it stands for a blank',
      about: 'A mark in the template would stand in every report.',
    },
    example: { bad: '完成投资（待定）', good: '完成投资{{综合.固定资产投资}}亿元' },
  },
  'template-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，后面却写着“{written}”',
      fix: '改为“{unit}”；单位确实不同，就改说明文件，或者另设一个填写项',
      about: '填进去的数一律换算成填写项的单位，后面的单位写错了，数就错了成百上千倍。',
    },
    en: {
      says: '“{key}” is in {unit}, but “{written}” follows it',
      fix: 'Write “{unit}”; if it is another figure, describe a slot for it',
      about:
        'Every figure is turned into the unit of its slot: with another unit after it, it is wrong by a factor.',
    },
    example: { bad: '完成{{综合.固定资产投资}}万元', good: '完成{{综合.固定资产投资}}亿元' },
  },
  'template-unit-missing': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面没有写单位{unit}',
      fix: '写成 {{{key}}}{unit}',
      about: '填进去的只是数，单位要写在模板里。',
    },
    en: {
      says: 'The unit {unit} of “{key}” does not follow it',
      fix: 'Write {{{key}}}{unit}',
      about: 'Only the figure is put in; its unit belongs to the template.',
    },
    example: { bad: '完成{{综合.固定资产投资}}，', good: '完成{{综合.固定资产投资}}亿元，' },
  },
  'template-unit-twice': {
    severity: 'warning',
    zh: {
      says: '“{key}”后面的单位写了两遍：{written}',
      fix: '只写一遍“{unit}”',
      about: '“5亿元亿元”“5.6%%”就是这样来的；{{增长 键}} 已经带了 %。',
    },
    en: {
      says: 'The unit after “{key}” stands there twice: {written}',
      fix: 'Write “{unit}” once',
      about: 'This is where 5亿元亿元 and 5.6%% come from; {{增长 key}} brings its own %.',
    },
    example: { bad: '{{综合.固定资产投资}}亿元亿元', good: '{{综合.固定资产投资}}亿元' },
  },
  'template-bound-unknown': {
    severity: 'error',
    zh: {
      says: '“{key}”的上下限写的是“{bound}”，没有这个填写项',
      fix: '写一个数，或者同单位的另一个填写项的键',
      about: '上下限指向不存在的填写项，就等于没有上下限，check 什么也不会提醒。',
    },
    en: {
      says: 'A bound of “{key}” is “{bound}”, and there is no such slot',
      fix: 'Write a figure, or the key of another slot of the same unit',
      about: 'A bound that names nothing bounds nothing, and check would say nothing.',
    },
    example: { bad: '上限: 复产达产.受信金额', good: '上限: 复产达产.授信金额' },
  },
  'template-bound-unit': {
    severity: 'error',
    zh: {
      says: '“{key}”的单位是{unit}，上下限“{bound}”的单位是{other}',
      fix: '只能与同单位的填写项比',
      about: '单位不同的两个数不能直接比大小。',
    },
    en: {
      says: '“{key}” is in {unit}, its bound “{bound}” in {other}',
      fix: 'Only slots of the same unit can be compared',
      about: 'Figures of different units cannot be compared as they stand.',
    },
    example: { bad: '上限: 复产达产.授信企业数', good: '上限: 复产达产.授信金额' },
  },
  'description-key': {
    severity: 'error',
    zh: {
      says: '说明文件里没有“{key}”这个写法',
      fix: '可以写：{known}',
      about: '写错的字段不起作用，说明就等于没写。下划线开头的键和“备注”可以随意写。',
    },
    en: {
      says: 'A description has no “{key}”',
      fix: 'There is: {known}',
      about: 'A misspelt field does nothing. Keys that begin with _ and 备注 are free.',
    },
    example: { bad: '类形: 量', good: '类型: 量' },
  },
  'description-value': {
    severity: 'error',
    zh: {
      says: '“{key}”不能写“{value}”',
      fix: '应写{wanted}',
      about: '类型、单位、页边距这些只认规定的写法，写错了就排不了版、也核对不了数据。',
    },
    en: {
      says: '“{key}” cannot be “{value}”',
      fix: 'Write {wanted}',
      about: 'Kinds, units and margins have set forms; with others data cannot be checked nor pages set.',
    },
    example: { bad: '类型: 金额', good: '类型: 量' },
  },
  'description-twice': {
    severity: 'error',
    zh: {
      says: '“{key}”说明了两次',
      fix: '删去一处',
      about: '分层写法和点号写法可能指同一项；两处不一样时，不知道以哪处为准。',
    },
    en: {
      says: '“{key}” is described twice',
      fix: 'Take one away',
      about:
        'The nested and the dotted form of a key are the same slot; if they differ, nobody knows which counts.',
    },
    example: {
      bad: '综合: { 总值: { 类型: 量 } }\n综合.总值: { 类型: 量 }',
      good: '综合: { 总值: { 类型: 量 } }',
    },
  },
  'description-unused': {
    severity: 'warning',
    zh: {
      says: '“{key}”有说明，模板里却没有用',
      fix: '模板里补上，或删去这条说明',
      about: '多半是模板里删了这一项，或者键改了名；留着它，填表的人会白填。',
    },
    en: {
      says: '“{key}” is described, but the template does not use it',
      fix: 'Use it in the template, or take the description away',
      about: 'Most often the template dropped the slot or renamed it; people would fill it in for nothing.',
    },
    example: { bad: '综合.旧指标: { 类型: 量, 单位: 亿元 }', good: '（删去这一行）' },
  },
} as const satisfies MessageTable;
