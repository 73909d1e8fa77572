import type { RateWords } from '../figures/rate.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import type { Spot } from '../model/writer.ts';
import type { TagNode } from './blocks.ts';
import type { Expression } from './expression.ts';
import { defaultRateWords } from './helpers.ts';
import type { Placement } from './markdown/placement.ts';
import type { Piece } from './pieces.ts';
import type { Target } from './uses.ts';

/** One place at which a renderer puts something out; a renderer names it by its index. */
export interface Outlet extends Spot {
  readonly type: 'print' | 'rate' | 'level' | 'number';
  /** Key of the slot; '' for 序号. */
  readonly key: string;
  readonly column?: string;
  /** The words of a rate: the tag's own, else the description's, else the usual ones. */
  readonly words?: RateWords;
}

/** A renderer before it is compiled: a program for Handlebars in which every tag is a call of `slot` or `row`, or a plain block. */
export interface Program {
  readonly ast: hbs.AST.Program;
  readonly outlets: readonly Outlet[];
}

type Statement = hbs.AST.Statement;

interface Frame {
  readonly body: Statement[];
  /** Where the block's `else` part goes; set when it begins. */
  readonly block?: hbs.AST.BlockStatement;
  /** An `{{else if}}`: closed together with the block around it. */
  readonly chained?: boolean;
}

interface Assembly {
  readonly nodes: readonly TagNode[];
  readonly targets: ReadonlyMap<TagNode, Target>;
  readonly placements: ReadonlyMap<number, Placement>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly outlets: Outlet[];
  readonly frames: Frame[];
}

/** Nobody reads where in the template a node stood: what is wrong was said before. */
const NOWHERE = undefined;
const NO_STRIP: hbs.AST.StripFlags = { open: false, close: false };

function path(parts: readonly string[], data: boolean): hbs.AST.PathExpression {
  return {
    type: 'PathExpression',
    data,
    depth: 0,
    parts: [...parts],
    original: parts.join('/'),
    loc: NOWHERE,
  } as unknown as hbs.AST.PathExpression;
}

function number(value: number): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value, original: value, loc: NOWHERE } as unknown as hbs.AST.NumberLiteral;
}

function program(body: Statement[]): hbs.AST.Program {
  return { type: 'Program', body, blockParams: [], strip: {}, loc: NOWHERE } as unknown as hbs.AST.Program;
}

/** `{{slot index}}`, or in a loop `{{row index value}}` with what the row gives. */
function call(index: number, row: hbs.AST.PathExpression | undefined): Statement {
  const params = row ? [number(index), row] : [number(index)];
  return {
    type: 'MustacheStatement',
    path: path([row ? 'row' : 'slot'], false),
    params,
    hash: undefined,
    escaped: false,
    strip: NO_STRIP,
    loc: NOWHERE,
  } as unknown as Statement;
}

function block(name: string, subject: hbs.AST.PathExpression): hbs.AST.BlockStatement {
  return {
    type: 'BlockStatement',
    path: path([name], false),
    params: [subject],
    hash: undefined,
    program: program([]),
    openStrip: NO_STRIP,
    inverseStrip: NO_STRIP,
    closeStrip: NO_STRIP,
    loc: NOWHERE,
  } as unknown as hbs.AST.BlockStatement;
}

function rowPath(target: Target | undefined): hbs.AST.PathExpression | undefined {
  if (target?.type === 'item') return path([], false);
  return target?.type === 'column' ? path([target.column], false) : undefined;
}

function wordsOf({ slots }: Assembly, target: Target, own: Partial<RateWords>): RateWords {
  const { after } = slotAt(slots, target) ?? {};
  return { ...defaultRateWords, ...(after === undefined ? {} : { after }), ...own };
}

function outletOf(
  assembly: Assembly,
  index: number,
  expression: Expression,
  run: string,
): Outlet | undefined {
  const node = assembly.nodes[index];
  const target = node && assembly.targets.get(node);
  const context = assembly.placements.get(index)?.context;
  if (!context) return undefined;
  if (expression.type === 'number') return { type: 'number', key: '', run, context };
  if (!target || (expression.type !== 'print' && expression.type !== 'rate' && expression.type !== 'level'))
    return undefined;
  const column = target.type === 'column' ? { column: target.column } : {};
  const words = expression.type === 'rate' ? { words: wordsOf(assembly, target, expression.words) } : {};
  return { type: expression.type, key: target.key, ...column, ...words, run, context };
}

function subjectOf(assembly: Assembly, node: TagNode): hbs.AST.PathExpression {
  const { expression } = node;
  const target = assembly.targets.get(node);
  if (
    (expression?.type === 'if' || expression?.type === 'unless') &&
    typeof expression.subject === 'string'
  ) {
    return path([expression.subject], true);
  }
  return target?.type === 'column' ? path([target.column], false) : path(['root', target?.key ?? ''], true);
}

function openBlock(assembly: Assembly, node: TagNode, chained: boolean): void {
  const opened = block(node.expression?.type ?? 'if', subjectOf(assembly, node));
  assembly.frames.at(-1)?.body.push(opened);
  assembly.frames.push({ body: opened.program.body, block: opened, chained });
}

function beginElse(assembly: Assembly, node: TagNode): void {
  const frame = assembly.frames.pop();
  if (!frame?.block) return;
  frame.block.inverse = program([]);
  assembly.frames.push({ ...frame, body: frame.block.inverse.body });
  if (node.expression) openBlock(assembly, node, true);
}

function closeBlock(assembly: Assembly): void {
  while (assembly.frames.pop()?.chained);
}

function addTag(assembly: Assembly, index: number, run: string): void {
  const node = assembly.nodes[index];
  if (node?.tag.kind === 'open') openBlock(assembly, node, false);
  else if (node?.tag.kind === 'else') beginElse(assembly, node);
  else if (node?.tag.kind === 'close') closeBlock(assembly);
  else if (node?.expression) {
    const outlet = outletOf(assembly, index, node.expression, run);
    if (!outlet) return;
    const row = outlet.type === 'number' ? path(['index'], true) : rowPath(assembly.targets.get(node));
    assembly.frames.at(-1)?.body.push(call(assembly.outlets.length, row));
    assembly.outlets.push(outlet);
  }
}

/** Puts the tags back into a laid-out template. */
export function assemble(
  pieces: readonly Piece[],
  nodes: readonly TagNode[],
  targets: ReadonlyMap<TagNode, Target>,
  placements: ReadonlyMap<number, Placement>,
  slots: ReadonlyMap<string, Slot>,
): Program {
  const body: Statement[] = [];
  const assembly: Assembly = { nodes, targets, placements, slots, outlets: [], frames: [{ body }] };
  for (const piece of pieces) {
    if (typeof piece !== 'string') addTag(assembly, piece.tag, piece.run);
    else if (piece !== '') {
      const content = { type: 'ContentStatement', value: piece, original: piece, loc: NOWHERE };
      assembly.frames.at(-1)?.body.push(content as unknown as Statement);
    }
  }
  return { ast: program(body), outlets: assembly.outlets };
}
