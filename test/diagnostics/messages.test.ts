import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { allCodes, families, messageOf } from '../../src/diagnostics/messages.ts';
import { diagnosticsReference, explanations } from './reference.ts';

const all = allCodes().map((code) => [code, messageOf(code)] as const);

/** What is said of a file as a whole, of options, or of the system: nothing can be typed into a file that shows it. */
const WITHOUT_EXAMPLE =
  /^(?:input|output|workbook|document)-|^(?:data-sheet|data-document|gb18030-text|unsupported-encoding|damaged-text|not-a-text-file|nested-too-deep|too-many-aliases|record-too-large|list-(?:too-large|kept)|beside-kept|record-without-document|record-(?:twice|again)|form-left-alone|yaml-syntax|csv-empty|csv-without-table|csv-form-without-table|(?:prompt|highlight|comment)-left|off-unknown|several-records|folder-without-data|glob-without-data|no-records|sheets-left-alone|sheet-(?:hidden|total|note)-left-alone|sheet-total-differs|sheet-table-(?:total|note|without-holders|holder-\w+)|sheet-(?:formula-uncomputed|formulas-rounded|name-unclear)|unit-unwanted|value-repeats-(?:words|likely)|value-stops|row-copied|level-(?:unknown|wrong)|template-(?:unknown|field-words|tag-elsewhere|too-deep|too-many|signed|block-(?:crossing|section|note|rows)))$/;

describe('the tables of messages', () => {
  it('have each code once', () => {
    const codes = Object.values(families).flatMap((table) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes).toHaveLength(all.length);
  });

  it.each(all)('%s is said in both languages, in one style', (_, { zh, en }) => {
    for (const text of [zh.says, zh.fix, en.says, en.fix]) expect(text).not.toBe('');
    for (const text of [zh.says, zh.fix]) expect(text).not.toMatch(/[。.]$/);
    for (const text of [en.says, en.fix]) expect(text).not.toMatch(/(?<!for 1)\.$/);
    for (const text of [en.says, en.fix]) expect(text).not.toMatch(/^[A-Z](?!xcel|ord\b|AML|SON|SV)/);
    for (const text of [en.says, en.fix]) expect(text).not.toMatch(/[a-z]'[a-z]/);
    for (const text of [zh.says, en.says]) expect(text).not.toContain('"');
  });

  it('are explained, each code beside its table', () => {
    expect(new Set(explanations.keys())).toEqual(new Set(allCodes()));
    for (const { zh, en } of explanations.values()) {
      expect(zh).toMatch(/\p{Script=Han}.*[。）]$/u);
      expect(en).toMatch(/[a-z].*\.$/);
      expect(en).not.toMatch(/[a-z]'[a-z]/);
    }
  });

  it('have an example where something is typed', () => {
    const without = [...explanations.values()].filter(({ examples }) => examples.length === 0);
    for (const { code } of without) expect(code).toMatch(WITHOUT_EXAMPLE);
  });

  it('have no code that nobody uses', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/diagnostics[/\\]messages/.test(name))
      .map((name) => readFileSync(join('src', name), 'utf8'))
      .join('\n');
    // A figure's slips are named without their family: `figure-${slip}`.
    const isUsed = (code: string): boolean =>
      sources.includes(`'${code}'`) || sources.includes(`'${code.replace(/^figure-/, '')}'`);
    expect(all.map(([code]) => code).filter((code) => !isUsed(code))).toEqual([]);
  });
});

describe('docs/diagnostics.md', () => {
  const path = 'docs/diagnostics.md';

  /** `FILL_REPORT_DOCS=write npx vitest run test/diagnostics/messages.test.ts` writes it anew. */
  it('is what the tables say', () => {
    if (process.env['FILL_REPORT_DOCS'] === 'write') writeFileSync(path, diagnosticsReference());
    expect(readFileSync(path, 'utf8')).toBe(diagnosticsReference());
  });

  it('has a heading for every link, and no sign of a text that is taken for markup', () => {
    const heads = new Set<string>();
    const links = new Set<string>();
    const walk = (node: object): void => {
      if ('type' in node && node.type === 'heading' && 'depth' in node && node.depth === 3)
        heads.add(textOf(node));
      if ('url' in node) links.add(String(node.url).slice(1));
      if ('type' in node) expect(node.type).not.toMatch(/^(?:emphasis|html|image|linkReference)$/);
      if ('children' in node) for (const child of node.children as object[]) walk(child);
    };
    const markdown = diagnosticsReference().replace(/^<a id="\w+"><\/a>$/gm, '');
    walk(fromMarkdown(markdown));
    for (const family of Object.keys(families)) links.delete(family);
    expect(links).toEqual(heads);
    expect(heads).toEqual(new Set(allCodes()));
  });
});

function textOf(node: object): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as object[]).map(textOf).join('') : '';
}
