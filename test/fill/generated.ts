import fc from 'fast-check';
import type { Value } from './filling.ts';

/** A template and data for it, made at random. */
export interface Case {
  readonly template: string;
  readonly data: { readonly [key: string]: Value };
}

const FLAGS = ['甲', '乙', '丙'];
const NAMES = ['名一', '名二', '章.名三'];
const LISTS = ['单一', '单二'];
const TABLES = ['表一', '表二'];

export const DESCRIPTION = `填写项:
${FLAGS.map((key) => `  ${key}: { 类型: 是否 }`).join('\n')}
${NAMES.map((key) => `  ${key}: { 类型: 名 }`).join('\n')}
${LISTS.map((key) => `  ${key}: { 类型: 名单 }`).join('\n')}
${TABLES.map((key) => `  ${key}: { 类型: 表, 列: { 列一: { 类型: 名 }, 列二: { 类型: 量, 单位: 亿元 }, 列三: { 类型: 是否 } } }`).join('\n')}
  率一: { 类型: 率, 后缀: 以上 }
  量一: { 类型: 量, 单位: 亿元 }
`;

/** Words that Markdown might take for signs, and others. */
export const NASTY = [
  '*a*',
  '1. x',
  '1.',
  '12)',
  '# x',
  '## x ##',
  '- x',
  '+ x',
  '-',
  '+5G',
  '|',
  'a|b',
  '<b>',
  '~~x~~',
  '~x~',
  '[x](y)',
  '[x]',
  '[x]: y',
  'https://a.b/c_d_e',
  'http://a_b.cn',
  'www.a.cn',
  'www.a_b.cn/_x_',
  'a_b@c.cn',
  '&amp;',
  '&',
  '&#35;',
  '\\',
  '\\*字',
  '\\|',
  '---',
  '===',
  '![',
  '!',
  '`a`',
  '```',
  '~~~',
  '> x',
  '<!-- x -->',
  '<br>',
  '<mark>',
  '{{x}}',
  '_x_',
  '__x__',
  '**x**',
  '“快”',
  '。',
  'a\nb',
  'a\n\nb',
  'a\n- b',
  'a\n===',
  'a\n1. b',
  'a\n# b',
  'a\n| b',
  'a\tb',
  ':-:',
  '= x',
  '[^1]',
  '[ ] x',
  '5',
  '0',
  '乙区',
  '全\u3000区',
  '𠮷',
  'é',
  'e\u0301',
  '👍🏽',
  '\u200b字',
  'x\u00a0y',
  '$x$',
  ':a:',
  '^x^',
  '//a_b',
  '@a_b',
  '.',
  ') x',
  'a  \nb',
  'a\\\nb',
  'mailto:a_b@c.cn',
  'xmpp:a_b@c.cn',
  'ftp://a_b.c',
  '1https://a_b.cn/_c_',
  '\u2028x',
  'a\u0085b',
  '%',
  '&nbsp;',
  '&copy',
  'a&b;',
  '1. 一\n2. 二',
];

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((text) => text.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff\r]/g, '字'));

export const value: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 2, arbitrary: anyText },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map(([a, b]) => a + b),
    },
    { weight: 1, arbitrary: fc.constantFrom('云岭区', '东方红', '5G+医疗') },
  )
  .map((text) => text.trim())
  .map((text) => (text === '' ? '空' : text));

/** The template's own words: what Markdown lets stand for itself. */
const WORD = fc.constantFrom(
  '完成',
  '投资',
  '亿元',
  '，',
  '。',
  '“',
  '”',
  '全区',
  '3',
  'GDP ',
  '1',
  '. ',
  '（',
  '）',
  '是',
  '：',
  ' ',
  '、',
  '—',
  '；',
  '2020年',
  '+',
  '-',
  '#',
  '5~6月',
  '1～5月',
  '!',
  '&P',
  '.',
  ')',
  'http:',
  'www',
  '@',
  'https://a.cn/b',
  'a@b.cn',
  '=',
  '[',
  ']',
  '~',
);
const words = fc.array(WORD, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
/** Words with which a line may begin and end whatever follows. */
const SOLID = fc.constantFrom('今年', '全区', '工作', '情况', '项目');

interface Scope {
  /** Keys of the loop around: names may be printed, columns. */
  readonly loop: 'none' | '名单' | '表';
  readonly depth: number;
}

function tag({ loop }: Scope): fc.Arbitrary<string> {
  const outer = loop === 'none' ? '' : '@root.';
  const plain = fc.constantFrom(
    ...[...NAMES, ...LISTS, '量一'].map((key) => `{{${outer}${key}}}`),
    `{{增长 ${outer}率一}}`,
    `{{层级 ${outer}名一}}`,
  );
  if (loop === '名单') return fc.oneof(plain, fc.constantFrom('{{this}}', '{{序号}}'));
  if (loop === '表') return fc.oneof(plain, fc.constantFrom('{{列一}}', '{{列二}}', '{{序号}}'));
  return plain;
}

function test({ loop }: Scope): fc.Arbitrary<string> {
  const outer = loop === 'none' ? '' : '@root.';
  const all = [...FLAGS, ...TABLES].map((key) => outer + key);
  if (loop !== 'none') all.push('@first', '@last');
  if (loop === '表') all.push('列三');
  return fc.constantFrom(...all);
}

function inlineBlock(scope: Scope): fc.Arbitrary<string> {
  const inside = inlines({ ...scope, depth: scope.depth + 1 });
  const condition = fc
    .tuple(fc.constantFrom('if', 'unless'), test(scope), inside, fc.option(inside, { nil: undefined }))
    .map(
      ([name, on, then, or]) =>
        `{{#${name} ${on}}}${then}${or === undefined ? '' : `{{else}}${or}`}{{/${name}}}`,
    );
  const rows = fc
    .tuple(fc.constantFrom(...TABLES), inlines({ loop: '表', depth: scope.depth + 1 }))
    .map(([key, body]) => `{{#each ${scope.loop === 'none' ? '' : '@root.'}${key}}}${body}{{/each}}`);
  const names = fc
    .tuple(fc.constantFrom(...LISTS), inlines({ loop: '名单', depth: scope.depth + 1 }))
    .map(([key, body]) => `{{#each ${scope.loop === 'none' ? '' : '@root.'}${key}}}${body}{{/each}}`);
  return fc.oneof({ weight: 3, arbitrary: condition }, rows, names);
}

function inlines(scope: Scope): fc.Arbitrary<string> {
  const bold = fc
    .tuple(fc.constantFrom('**', '*', '***'), words, tag(scope), SOLID)
    .map(([sign, a, t, b]) => ` ${sign}字${a}${t}${b}${sign} `);
  const parts: fc.WeightedArbitrary<string>[] = [
    { weight: 4, arbitrary: words },
    { weight: 4, arbitrary: tag(scope) },
    { weight: 1, arbitrary: bold },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<br>',
        '&nbsp;',
        '<!-- 注 -->',
        '{{! 注 }}',
        '[文](https://a.cn/b_c)',
        '<https://a.cn/b_c>',
        '字`x_y`字',
        '&#42;',
        '\\*字',
        '\\~字',
      ),
    },
  ];
  if (scope.depth < 2) parts.push({ weight: 2, arbitrary: fc.memo(() => inlineBlock(scope))() });
  return fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
}

/** Words of a paragraph: something solid stands in it, else it could come out empty. */
function line(scope: Scope): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.option(SOLID, { nil: '' }),
      inlines({ ...scope, depth: 1 }),
      fc.option(SOLID, { nil: '' }),
      SOLID,
    )
    .map(([a, b, c, d]) => (a === '' && c === '' ? b + d : a + b + c));
}

function paragraph(scope: Scope): fc.Arbitrary<string> {
  return fc
    .array(line(scope), { minLength: 1, maxLength: 3 })
    .chain((lines) =>
      fc
        .constantFrom('\n', '\\\n', '  \n', '\n  ', '\n{{!-- 注 --}}\n')
        .map((end) => lines.map((each) => each.trim()).join(end)),
    );
}

function list(scope: Scope): fc.Arbitrary<string> {
  const item = fc.tuple(
    line(scope),
    fc.option(fc.array(line(scope), { minLength: 1, maxLength: 2 }), { nil: [] }),
  );
  return fc
    .tuple(fc.boolean(), fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, orderedIn, items]) =>
      items
        .map(([text, inner], at) => {
          const nested = inner.map((each, index) => `   ${orderedIn ? `${index + 1}.` : '-'} ${each.trim()}`);
          return [`${ordered ? `${at + 1}.` : '- '} ${text.trim()}`, ...nested].join('\n');
        })
        .join('\n'),
    );
}

function cell(scope: Scope): fc.Arbitrary<string> {
  return fc.oneof(words, tag(scope), inlines({ ...scope, depth: 1 })).map((text) => text.replace(/\n/g, ' '));
}

function table(scope: Scope): fc.Arbitrary<string> {
  const row = (of: Scope): fc.Arbitrary<string> =>
    fc.array(cell(of), { minLength: 2, maxLength: 2 }).map((cells) => `| ${cells.join(' | ')} |`);
  const outer = scope.loop === 'none' ? '' : '@root.';
  const conditional = fc
    .tuple(test(scope), row(scope))
    .map(([on, inner]) => `{{#if ${on}}}\n${inner}\n{{/if}}`);
  const loop = fc
    .tuple(fc.constantFrom(...TABLES), row({ loop: '表', depth: 1 }))
    .map(([key, inner]) => `{{#each ${outer}${key}}}\n${inner}\n{{/each}}`);
  const piped = loop.map((text) =>
    text.replace(/^\{\{#each.*$|^\{\{\/each\}\}$/gm, (tagLine) => `| ${tagLine} |`),
  );
  const names = fc
    .tuple(fc.constantFrom(...LISTS), row({ loop: '名单', depth: 1 }))
    .map(([key, inner]) => `{{#each ${outer}${key}}}\n${inner}\n{{/each}}`);
  return fc
    .tuple(
      row(scope),
      fc.array(fc.oneof(row(scope), conditional, loop, piped, names), { minLength: 1, maxLength: 3 }),
    )
    .map(([head, rows]) => [head, '| --- | ---: |', ...rows].join('\n'));
}

function block(scope: Scope): fc.Arbitrary<string> {
  const inner = (of: Scope): fc.Arbitrary<string> => blocks({ ...of, depth: scope.depth + 1 }, 2);
  const outer = scope.loop === 'none' ? '' : '@root.';
  const heading = fc
    .tuple(fc.constantFrom('##', '###', '####', '#####'), line(scope))
    .map(([signs, text]) => `${signs} ${text}`);
  const simple: fc.WeightedArbitrary<string>[] = [
    { weight: 5, arbitrary: paragraph(scope) },
    { weight: 2, arbitrary: heading },
    { weight: 3, arbitrary: list(scope) },
    { weight: 3, arbitrary: table(scope) },
  ];
  if (scope.depth >= 2) return fc.oneof(...simple);
  const condition = fc
    .tuple(
      fc.constantFrom('if', 'unless'),
      test(scope),
      inner(scope),
      fc.option(inner(scope), { nil: undefined }),
    )
    .map(
      ([name, on, then, or]) =>
        `{{#${name} ${on}}}\n\n${then}\n\n${or === undefined ? '' : `{{else}}\n\n${or}\n\n`}{{/${name}}}`,
    );
  const loop = fc
    .tuple(fc.constantFrom(...TABLES), inner({ loop: '表', depth: 0 }))
    .map(([key, body]) => `{{#each ${outer}${key}}}\n\n${body}\n\n{{/each}}`);
  const names = fc
    .tuple(fc.constantFrom(...LISTS), inner({ loop: '名单', depth: 0 }))
    .map(([key, body]) => `{{#each ${outer}${key}}}\n\n${body}\n\n{{/each}}`);
  return fc.oneof(...simple, { weight: 3, arbitrary: condition }, loop, names);
}

function blocks(scope: Scope, most: number): fc.Arbitrary<string> {
  return fc.array(block(scope), { minLength: 1, maxLength: most }).map((all) => all.join('\n\n'));
}

const figure = fc.constantFrom('5.2', '-3.2', '0', '12.50', '0.10');
const flag = fc.constantFrom('是', '否');
const rows = fc.array(fc.record({ 列一: value, 列二: figure, 列三: flag }), { maxLength: 3 });
const names = fc.array(
  value.filter((text) => !/[、，]/.test(text)),
  { minLength: 1, maxLength: 3 },
);

const data: fc.Arbitrary<Case['data']> = fc.record({
  甲: flag,
  乙: flag,
  丙: flag,
  名一: value,
  名二: value,
  '章.名三': value,
  单一: names,
  单二: names,
  表一: rows,
  表二: rows,
  率一: figure,
  量一: figure,
});

export const generated: fc.Arbitrary<Case> = fc
  .tuple(blocks({ loop: 'none', depth: 0 }, 4), data)
  .map(([body, values]) => ({ template: `# 题目\n\n${body}\n`, data: values }));
