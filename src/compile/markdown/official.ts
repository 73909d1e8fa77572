import type { Nodes, Parents } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { type Arg, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  type OfficialPart,
  officialPart,
  officialParts,
  partLabels,
  partSettings,
} from '../../model/official.ts';
import { childrenOf, endOf, startOf } from '../../text/markdown.ts';
import { nearest } from '../../text/near.ts';
import { PLACEHOLDER } from '../placeholders.ts';
import type { ParsedTemplate } from './parse.ts';

type Directive = ContainerDirective | LeafDirective;

interface Check {
  readonly text: string;
  readonly report: Diagnostic[];
  readonly placeAt: ParsedTemplate['placeAt'];
  /** Whether a node is a block's mark alone. */
  readonly isMark: (node: Nodes) => boolean;
}

function isDirective(node: Nodes | undefined): node is Directive {
  return node?.type === 'containerDirective' || node?.type === 'leafDirective';
}

/** The line with which a directive begins: all there is of `::分页`. */
function openingLine(text: string, node: Directive): Line {
  const start = startOf(node);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** The line that ends a part; undefined where there is none. */
function closingLine(text: string, node: ContainerDirective): Line | undefined {
  const end = endOf(node);
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start > startOf(node) && /^[ \t]*:{3,}[ \t]*$/.test(text.slice(start, end))
    ? { start, end }
    : undefined;
}

/** A change to the template's Markdown, by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Line = Readonly<Record<'start' | 'end', number>>;

/**
 * Takes out the line with which a part begins. A blank line, or a fence that becomes one, must part it from what
 * stands before.
 */
function openingEdit(text: string, { start, end }: Line, label: string): Edit {
  const isParted = /(?:^|\n)[ \t]*(?:(?::{3,}|::分页)[ \t]*)?\n$|^$/.test(text.slice(0, start));
  const gap = isParted ? '' : '\n';
  if (label !== '') return { start, end, text: `${gap}${label}\n` };
  return { start, end: Math.min(text.length, end + 1), text: gap };
}

/** The line with which a part ends goes, and leaves a blank line where there is none. */
function closingEdit(text: string, { start, end }: Line): Edit {
  const isParted = /^(?:\n[ \t]*\n|\s*$)/.test(text.slice(end));
  return { start, end: Math.min(text.length, end + 1), text: isParted ? '' : '\n' };
}

/** What a part's fences become in Markdown, where its words stand as they are: labels that the form wants, else nothing. */
export function fenceEdits(text: string, node: Directive): readonly Edit[] {
  const name = officialPart(node.name);
  const label = name === '附件' ? node.name : '';
  const words = (name && partLabels[name]) ?? '';
  const open = openingEdit(text, openingLine(text, node), label);
  if (node.type === 'leafDirective') return [open];
  const close = closingLine(text, node);
  const closed = close ? [closingEdit(text, close)] : [];
  if (words === '') return [open, ...closed];
  // Before a list the label is a paragraph, before a paragraph its beginning.
  const [first] = node.children;
  const line = first?.type === 'paragraph' ? words : `${words}\n\n`;
  return [{ ...open, text: `${open.text}${line}` }, ...closed];
}

const NO_WORDS = { zh: '里面没有文字', en: 'has no words' };

/** What is wrong with a part, and what is meant. */
interface Fault {
  readonly what: Arg;
  readonly fix: Arg;
}

const isContainer = (name: OfficialPart): boolean => name !== '分页';
/** Parts that hold text of their own: heads, tables, lists. */
const TEXTS: readonly OfficialPart[] = ['附件', '横排'];
/** Parts that are one paragraph. */
const SINGLE: readonly OfficialPart[] = ['份号', '密级', '紧急程度', '发文字号', '签发人', '主送'];

function formFault({ text }: Check, node: Directive, name: OfficialPart): Fault | undefined {
  if (!isContainer(name) && node.type === 'containerDirective') {
    const fix = { zh: `写成 ::${name}，单独一行`, en: `write ::${name} on a line of its own` };
    return { what: { zh: '没有内容，不用 :::', en: 'has no content, and takes no :::' }, fix };
  }
  if (isContainer(name) && node.type === 'leafDirective') {
    const fix = {
      zh: `写成三行：:::${node.name}、内容、:::`,
      en: `write three lines: :::${node.name}, its words, :::`,
    };
    return { what: { zh: '要有内容', en: 'must have words' }, fix };
  }
  if (node.type === 'containerDirective' && !closingLine(text, node)) {
    const fix = { zh: '在内容后面加一行 :::', en: 'add a line ::: behind its words' };
    return { what: { zh: '没有结束', en: 'does not end' }, fix };
  }
  const setting = partSettings[name];
  const wrong = Object.keys(node.attributes ?? {}).find((key) => key !== setting);
  if (wrong !== undefined) {
    const only = setting === undefined ? '' : `{${setting}}`;
    const fix = setting
      ? { zh: `大括号里只能写 ${only}`, en: `only ${only} may stand in braces` }
      : { zh: '去掉大括号', en: 'take the braces away' };
    return { what: { zh: `不认识 {${wrong}}`, en: `does not know {${wrong}}` }, fix };
  }
  return undefined;
}

function contentFault(
  { text, isMark }: Check,
  node: ContainerDirective,
  name: OfficialPart,
): Fault | undefined {
  if (node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel)) {
    const fix = { zh: '写在下一行', en: 'write them on the next line' };
    return { what: { zh: '的文字不写在方括号里', en: 'takes no words in square brackets' }, fix };
  }
  const shown = node.children.filter((child) => !isMark(child));
  if (shown.length === 0) {
    return {
      what: NO_WORDS,
      fix: { zh: '在两行 ::: 之间写内容', en: 'write words between the two ::: lines' },
    };
  }
  if (TEXTS.includes(name)) return undefined;
  const wrong = shown.find(
    (child) => child.type !== 'paragraph' && !(child.type === 'list' && name === '附件说明'),
  );
  if (wrong) {
    const fix = { zh: '只写段落', en: 'write paragraphs only' };
    return { what: { zh: '里不能有标题、表格或列表', en: 'holds no headings, tables or lists' }, fix };
  }
  const lines = shown.find(
    (child) => child.type === 'paragraph' && text.slice(startOf(child), endOf(child)).includes('\n'),
  );
  if (lines) {
    const fix = { zh: '每一行之间空一行', en: 'put an empty line between the lines' };
    return { what: { zh: '里的几行会连成一行', en: 'holds lines that would run into one' }, fix };
  }
  return countFault(shown.length, name);
}

function countFault(count: number, name: OfficialPart): Fault | undefined {
  if (SINGLE.includes(name) && count > 1) {
    const fix = { zh: '写成一段', en: 'write one paragraph' };
    return { what: { zh: `有 ${count} 段`, en: `has ${count} paragraphs` }, fix };
  }
  if (name === '落款' && count < 2) {
    const fix = { zh: '先写署名，空一行，再写成文日期', en: 'write the name, an empty line, and the date' };
    return { what: { zh: '只有一段', en: 'has one paragraph' }, fix };
  }
  return undefined;
}

/** An addressee ends in a colon; what a value ends it with cannot be known. */
function wordsFault({ text }: Check, node: ContainerDirective, name: OfficialPart): Fault | undefined {
  const words = text.slice(startOf(node.children[0] ?? node), endOf(node.children.at(-1) ?? node)).trim();
  if (name === '主送' && !words.endsWith('：') && !PLACEHOLDER.test(Array.from(words).at(-1) ?? '')) {
    const fix = { zh: '在最后加上全角冒号', en: 'end it with a full-width colon' };
    return { what: { zh: '不以“：”结束', en: 'does not end in ：' }, fix };
  }
  if (name === '附注' && !/^（[^]*）$/.test(words)) {
    const fix = { zh: '写在全角括号（ ）里', en: 'put it in full-width brackets （ ）' };
    return { what: { zh: '没有括号', en: 'has no brackets' }, fix };
  }
  return undefined;
}

/** What must stand around a part. */
function placeFault(
  parent: Parents,
  at: number,
  name: OfficialPart,
  isMark: Check['isMark'],
): Fault | undefined {
  const siblings = childrenOf(parent);
  const previous = siblings[at - 1];
  const inAttachment = parent.type === 'containerDirective' && officialPart(parent.name) === '附件';
  if (parent.type !== 'root' && !(name === '分页' && inAttachment)) {
    const fix = { zh: '移到外面来', en: 'move it outside' };
    return { what: { zh: '不能放在别的部分或列表里', en: 'cannot stand in another part or in a list' }, fix };
  }
  if (name === '签发人' && !(isDirective(previous) && previous.name === '发文字号')) {
    const fix = { zh: '紧接着写在 :::发文字号 的后面', en: 'write it right behind :::发文字号' };
    return { what: { zh: '和发文字号排在一行', en: 'stands on the line of the number' }, fix };
  }
  if (name === '版记' && siblings.slice(at + 1).some((node) => !isMark(node) && node.type !== 'html')) {
    const fix = { zh: '移到模板的最后', en: 'move it to the end of the template' };
    return {
      what: {
        zh: '排在最后一页的下端，后面不能再有内容',
        en: 'stands at the foot of the last page, and nothing behind it',
      },
      fix,
    };
  }
  return undefined;
}

function checkDirective(check: Check, parent: Parents, at: number, node: Directive): void {
  const { start, end } = openingLine(check.text, node);
  const place = check.placeAt(start, end);
  const name = officialPart(node.name);
  if (!name) {
    const known = nearest(node.name, officialParts) ?? officialParts.join('、');
    check.report.push(diagnostic('template-part-unknown', place, { name: node.name, known }));
    return;
  }
  const fault =
    placeFault(parent, at, name, check.isMark) ??
    formFault(check, node, name) ??
    (node.type === 'containerDirective'
      ? (contentFault(check, node, name) ?? wordsFault(check, node, name))
      : undefined);
  if (fault) check.report.push(diagnostic('template-part', place, { name: node.name, ...fault }));
}

/** Finds parts of an official paper that are not such, or not as they must be written. */
export function checkParts(
  { root, prepared: { text }, placeAt }: ParsedTemplate,
  isMark: Check['isMark'],
): Diagnostic[] {
  const check: Check = { text, report: [], placeAt, isMark };
  const walk = (parent: Parents): void => {
    for (const [at, node] of childrenOf(parent).entries()) {
      if (isDirective(node)) checkDirective(check, parent, at, node);
      if ('children' in node) walk(node);
    }
  };
  walk(root);
  return check.report;
}
