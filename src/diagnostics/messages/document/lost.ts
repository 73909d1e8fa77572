import type { MessageTable } from '../../message.ts';

/** Words whose value is gone. */
export const lostMessages = {
  'figure-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”前面缺数字',
      fix: '补上数字，例如“完成35.6亿元”“增长5.2%”',
      about:
        '单位和百分号前面应当有数字。没有数字，多半是取数时那一项是空的。表格的表头（增长%）不算；以上、左右前面的只提醒。',
    },
    en: {
      says: 'no figure stands before “{text}”',
      fix: 'write the figure, such as 完成35.6亿元 or 增长5.2%',
      about:
        'A unit or percent sign wants a figure before it; mostly the data had none. Heads of tables (增长%) are not meant; before 以上 and 左右 it is a warning.',
    },
    example: { bad: '完成投资亿元，同比增长5.2%', good: '完成投资35.6亿元，同比增长5.2%' },
  },
  'list-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”前面缺列举的内容',
      fix: '在“等”前面写出名称，例如“高端装备、新材料等产业”',
      about:
        '“等”前面应当有列举的名称。分句开头的“等”也可能是等待的意思，只提醒。等级、等待、等于一类的词不算。',
    },
    en: {
      says: 'what “{text}” refers to is missing before it',
      fix: 'name it before 等, such as 高端装备、新材料等产业',
      about:
        'Before 等 (and others) stand names. At the start of a clause it may mean “wait”, which is a warning. 等级, 等待, 等于 are words.',
    },
    example: { bad: '培育了等一批产业', good: '培育了高端装备等一批产业' },
  },
  'title-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”中间缺标题的内容',
      fix: '写全文件名，例如“关于做好防汛工作的通知”',
      about: '“关于”和“的通知”之间应当写明事项，空着就是标题没有填。',
    },
    en: {
      says: 'the subject is missing in “{text}”',
      fix: 'give the full title, such as 关于做好防汛工作的通知',
      about: 'Between 关于 and 的通知 stands what the document is about.',
    },
    example: { bad: '关于的通知', good: '关于做好防汛工作的通知' },
  },
  'pair-empty': {
    severity: 'error',
    zh: {
      says: '{text} 里面是空的',
      fix: '填上内容，或者删去这对符号',
      about: '引号、书名号、括号里应当有内容。表格和表单里留空的圆括号有时是有意的，只提醒。',
    },
    en: {
      says: 'nothing stands within {text}',
      fix: 'fill it in, or delete the pair',
      about:
        'Quotation marks, title marks and brackets enclose something. Empty round brackets may be meant in a form, and are a warning.',
    },
    example: { bad: '打造“”党建品牌', good: '打造“红领”党建品牌' },
  },
  'value-lost': {
    severity: 'error',
    zh: {
      says: '“{text}”后面缺内容',
      fix: '补上数字或者名称，例如“由区财政局牵头”',
      about: '话说到一半就断了：分别为、占比为后面没有数，由牵头中间没有单位。',
    },
    en: {
      says: 'what “{text}” announces is missing',
      fix: 'write the figure or name, such as 由区财政局牵头',
      about: 'The sentence breaks off: no figure follows 分别为 or 占比为, no office stands in 由…牵头.',
    },
    example: { bad: '增速分别为，', good: '增速分别为5.2%和6.1%，' },
  },
} as const satisfies MessageTable;
