import type { Heading, List, Nodes, Parents, Root, Table, Text } from 'mdast';
import { type Arg, type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { childrenOf, endOf, isBreak, startOf } from '../../text/markdown.ts';
import type { ParsedTemplate } from './parse.ts';

/** Markdown that has no place in an official document, by node type. */
const UNSUPPORTED: Readonly<Record<string, Arg>> = {
  blockquote: { zh: '引用（>）', en: 'a quotation (>)' },
  code: {
    zh: '代码块（行首空了四格或者有 ```）',
    en: 'a code block (four blanks at the start of a line, or ```)',
  },
  definition: { zh: '链接定义（[名称]: 网址）', en: 'a link definition ([name]: address)' },
  html: { zh: 'HTML', en: 'HTML' },
  image: { zh: '图片', en: 'an image' },
  imageReference: { zh: '图片', en: 'an image' },
  thematicBreak: { zh: '分隔线', en: 'a rule line' },
};
const DEEPEST_HEADING = 5;
const DEEP_HEADING = { zh: '六级标题', en: 'a heading of level 6' };
const IN_ITEM = { zh: '列表项里的标题或表格', en: 'a heading or table inside a list item' };
const INERT = {
  zh: '没有起作用的 **（** 里侧是标点、外侧是文字时不算加粗；把标点移到 ** 外面）',
  en: '** that does nothing (with punctuation inside it and a word outside it is no bold; put the punctuation outside)',
};
/** A pair of ** that Markdown has left among the words, none of it escaped; after a digit it is a mark (20**年). */
const INERT_BOLD = /(?<![\\*\d])\*\*(?!\*)[^*\n]+(?<![\\*])\*\*(?!\*)/g;
/** Blanks that people put before a paragraph to indent it. */
const INDENT = /^[\u3000\u00a0\u2002\u2003]+/;

interface Check extends ParsedTemplate {
  readonly report: Diagnostic[];
  /** Whether a row is a block's mark alone. */
  readonly isMark: (row: Nodes) => boolean;
}

export function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--(?:(?!-->)[\s\S])*-->$/.test(node.value.trim());
}

/** The beginning of a node: enough to find it by. */
function placeOf({ placeAt }: Check, node: Nodes): Place {
  const start = startOf(node);
  return placeAt(start, Math.min(endOf(node), start + 20));
}

function refuse(check: Check, node: Nodes, what: Arg): void {
  check.report.push(diagnostic('template-markdown', placeOf(check, node), { what }));
}

function checkTable(check: Check, table: Table): void {
  const wanted = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const found = row.children.length;
    if (found === wanted || check.isMark(row)) continue;
    check.report.push(diagnostic('template-table-cells', placeOf(check, row), { found, wanted }));
  }
}

function checkList(check: Check, list: List): void {
  for (const child of list.children.flatMap((item) => item.children)) {
    if (child.type === 'heading' || child.type === 'table') refuse(check, child, IN_ITEM);
  }
}

function checkNode(check: Check, node: Nodes, parent: Parents): void {
  const amongWords = !['root', 'listItem', 'containerDirective'].includes(parent.type);
  if (isComment(node) || (amongWords && isBreak(node))) return;
  const what = UNSUPPORTED[node.type];
  if (what !== undefined) return refuse(check, node, what);
  if (node.type === 'heading' && node.depth > DEEPEST_HEADING) refuse(check, node, DEEP_HEADING);
  if (node.type === 'table') checkTable(check, node);
  if (node.type === 'list') checkList(check, node);
  if (node.type === 'text') checkBold(check, node);
  if (node.type === 'paragraph') checkIndent(check, node.children[0]);
  if ('children' in node) for (const child of node.children) checkNode(check, child, node);
}

function checkBold({ prepared: { text }, report, placeAt }: Check, node: Text): void {
  const start = startOf(node);
  for (const { 0: bold, index } of text.slice(start, endOf(node)).matchAll(INERT_BOLD)) {
    const place = placeAt(start + index, start + index + bold.length);
    report.push(diagnostic('template-markdown', place, { what: INERT }));
  }
}

function checkIndent(check: Check, first: Nodes | undefined): void {
  if (first?.type !== 'text' || !INDENT.test(first.value)) return;
  check.report.push(diagnostic('template-indent', placeOf(check, first), {}));
}

/** A document has one title, the heading of level 1; whoever writes `#` for 一、 gets many. */
function checkTitle(check: Check): void {
  const titles = check.root.children.filter(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  if (titles.length === 0) check.report.push(diagnostic('template-title-missing', check.placeAt(0, 0), {}));
  for (const title of titles.slice(1)) {
    check.report.push(diagnostic('template-title-twice', placeOf(check, title), {}));
  }
}

/** Lists in lists, quotations in quotations: far more than a document needs, far less than would exhaust the stack. */
const DEEPEST = 64;

/** The first node that stands too deep in others for the walks through the tree, which are recursive. */
export function findTooDeep(root: Root): Nodes | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

/** Finds Markdown that has no place in an official document, and what offices do in it that comes out otherwise than meant. */
export function checkStructure(parsed: ParsedTemplate, isMark: Check['isMark']): Diagnostic[] {
  const check: Check = { ...parsed, report: [], isMark };
  for (const child of parsed.root.children) checkNode(check, child, parsed.root);
  checkTitle(check);
  return check.report;
}
