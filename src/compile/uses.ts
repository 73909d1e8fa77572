import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Use } from '../model/slot.ts';
import { type Target, targetKey } from '../model/template.ts';
import type { TagNode } from './blocks.ts';
import type { Description, Entry } from './description.ts';
import type { Path } from './expression.ts';
import { tagText } from './scan.ts';

/** How a template uses one slot or column. */
export type Uses = Record<Use, TagNode[]>;

export interface SlotUses {
  readonly uses: Uses;
  /** Of a 表: its columns, which may be tables in turn. */
  readonly columns: Map<string, SlotUses>;
}

/** Every tag's target, and how each slot is used, in the order in which the slots first stand. */
export interface TemplateUses {
  readonly targets: ReadonlyMap<TagNode, Target>;
  readonly slots: ReadonlyMap<string, SlotUses>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a slot is used that is not used yet. */
export const noUses = (): Uses => ({ print: [], rate: [], level: [], test: [], loop: [] });

/** What a tag names, and for what. */
export function askedOf({ expression }: TagNode): { path: Path; use: Use } | undefined {
  switch (expression?.type) {
    case 'print':
    case 'rate':
    case 'level':
      return { path: expression.path, use: expression.type };
    case 'number':
      // A table's own column of that name is the data's.
      return expression.han ? undefined : { path: { up: 0, key: '序号' }, use: 'print' };
    case 'if':
    case 'unless':
      return typeof expression.subject === 'string' ? undefined : { path: expression.subject, use: 'test' };
    case 'each':
      return { path: expression.path, use: 'loop' };
    default:
      return undefined;
  }
}

/** Whether a tag asks for the round of a loop: 序号, @first, @last. */
function isOfLoop({ expression }: TagNode): boolean {
  if (expression?.type === 'number') return true;
  return expression !== undefined && 'subject' in expression && typeof expression.subject === 'string';
}

function isInLoop(node: TagNode): boolean {
  return node.within.some((outer) => outer.expression?.type === 'each');
}

/** What the loops around a tag go through, the innermost first. */
function loopsAround(node: TagNode, targets: ReadonlyMap<TagNode, Target>): Target[] {
  const loops = node.within.filter((outer) => outer.expression?.type === 'each');
  return loops.toReversed().flatMap((loop) => targets.get(loop) ?? []);
}

/** What a description says of a list: of a slot, or of a column that is one. */
function entryOf(target: Target, { entries }: Description): Entry | undefined {
  const [first, ...columns] = pathTo(targetKey(target), entries);
  return columns.reduce((entry, column) => entry?.columns?.get(column), entries.get(first ?? ''));
}

/** A slot's key, which may have dots, and the columns behind it. */
function pathTo(key: string, entries: Description['entries']): string[] {
  if (entries.has(key) || !key.includes('.')) return [key];
  const at = key.lastIndexOf('.');
  return [...pathTo(key.slice(0, at), entries), key.slice(at + 1)];
}

function targetOf(
  path: Path,
  use: Use,
  loops: readonly Target[],
  description: Description,
): Target | undefined {
  const { key, up } = path;
  if (key !== '') return columnOf(key, use, loops.slice(up), description) ?? { type: 'slot', key };
  const [loop] = loops;
  if (loop === undefined || up > 0) return undefined;
  const kind = entryOf(loop, description)?.kind;
  return kind && kinds[kind].loops === 'rows' ? undefined : { type: 'item', key: targetKey(loop) };
}

/** The column of a loop's row that a name means: of the innermost loop first. */
function columnOf(
  key: string,
  use: Use,
  loops: readonly Target[],
  description: Description,
): Target | undefined {
  for (const [depth, loop] of loops.entries()) {
    const entry = entryOf(loop, description);
    if (entry?.kind && kinds[entry.kind].loops === 'names') continue;
    const column: Target = { type: 'column', key: targetKey(loop), column: key };
    if (entry?.columns?.has(key)) return column;
    if (key.includes('.') || description.entries.has(key) || depth > 0) continue;
    // A list that nobody has described as a column was a slot of the report before columns could be lists.
    if (use !== 'loop' || (entry?.columns === undefined && !description.entries.has(key))) return column;
  }
  return undefined;
}

function hasColumn(loop: Target | undefined, key: string, description: Description): boolean {
  return loop !== undefined && entryOf(loop, description)?.columns?.has(key) === true;
}

function note(target: Target, use: Use, node: TagNode, slots: Map<string, SlotUses>): void {
  const isColumn = target.type === 'column';
  const keys = isColumn ? [...keysOf(target.key, slots), target.column] : keysOf(target.key, slots);
  const found = descend(keys, slots);
  found.uses[target.type === 'item' ? 'print' : use].push(node);
}

/** A list's key cut into its slot's and those of the columns: the loops over them stand around, so they are known. */
function keysOf(key: string, slots: ReadonlyMap<string, SlotUses>): string[] {
  const at = key.lastIndexOf('.');
  if (slots.has(key) || at < 0) return [key];
  const before = keysOf(key.slice(0, at), slots);
  return before.length > 1 || slots.get(before[0] ?? '')?.columns.has(key.slice(at + 1))
    ? [...before, key.slice(at + 1)]
    : [key];
}

function descend(keys: readonly string[], slots: Map<string, SlotUses>): SlotUses {
  let level = slots;
  let found: SlotUses = { uses: noUses(), columns: level };
  for (const key of keys) {
    found = level.get(key) ?? { uses: noUses(), columns: new Map<string, SlotUses>() };
    level.set(key, found);
    level = found.columns;
  }
  return found;
}

/** Says of every tag which slot it means (inside a loop, names are columns of the row first), and gathers the uses. */
export function gatherUses(nodes: readonly TagNode[], description: Description): TemplateUses {
  const targets = new Map<TagNode, Target>();
  const slots = new Map<string, SlotUses>();
  const diagnostics: Diagnostic[] = [];
  for (const node of nodes) {
    if (isOfLoop(node) && !isInLoop(node)) {
      diagnostics.push(diagnostic('template-loop-only', node.place, { tag: tagText(node.tag) }));
    }
    const asked = askedOf(node);
    if (!asked) continue;
    const loops = loopsAround(node, targets);
    if (node.expression?.type === 'number' && !hasColumn(loops[0], asked.path.key, description)) continue;
    const target = targetOf(asked.path, asked.use, loops, description);
    if (!target) {
      diagnostics.push(diagnostic('template-this', node.place, { tag: tagText(node.tag) }));
      continue;
    }
    targets.set(node, target);
    note(target, asked.use, node, slots);
  }
  return { targets, slots, diagnostics };
}
