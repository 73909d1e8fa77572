import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Use } from '../model/slot.ts';
import type { Target } from '../model/template.ts';
import { type TagNode, tagText } from './blocks.ts';
import type { Description } from './description.ts';
import type { Path } from './expression.ts';

/** How a template uses one slot or column. */
export type Uses = Record<Use, TagNode[]>;

export interface SlotUses {
  readonly uses: Uses;
  readonly columns: Map<string, Uses>;
}

/** Every tag's target, and how each slot is used, in the order in which the slots first stand. */
export interface TemplateUses {
  readonly targets: ReadonlyMap<TagNode, Target>;
  readonly slots: ReadonlyMap<string, SlotUses>;
  readonly diagnostics: readonly Diagnostic[];
}

const noUses = (): Uses => ({ print: [], rate: [], level: [], test: [], loop: [] });

function pathOf({ expression }: TagNode): { path: Path; use: Use } | undefined {
  switch (expression?.type) {
    case 'print':
    case 'rate':
    case 'level':
      return { path: expression.path, use: expression.type };
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

/** The key of the innermost loop around a tag. */
function loopKey(node: TagNode, targets: ReadonlyMap<TagNode, Target>): string | undefined {
  const loop = node.within.findLast((outer) => outer.expression?.type === 'each');
  return loop && targets.get(loop)?.key;
}

function targetOf(
  path: Path,
  use: Use,
  loop: string | undefined,
  description: Description,
): Target | undefined {
  const { key, outer } = path;
  if (loop === undefined || outer) return key === '' ? undefined : { type: 'slot', key };
  const described = description.entries.get(loop);
  const loops = described?.kind && kinds[described.kind].loops;
  if (key === '') return loops === 'rows' ? undefined : { type: 'item', key: loop };
  const isColumn = described?.columns
    ? described.columns.has(key) || !(key.includes('.') || description.entries.has(key))
    : !key.includes('.');
  if (isColumn && loops !== 'names' && use !== 'loop') return { type: 'column', key: loop, column: key };
  return { type: 'slot', key };
}

function note(target: Target, use: Use, node: TagNode, slots: Map<string, SlotUses>): void {
  const slot = slots.get(target.key) ?? { uses: noUses(), columns: new Map<string, Uses>() };
  slots.set(target.key, slot);
  if (target.type === 'slot') slot.uses[use].push(node);
  if (target.type === 'item') slot.uses.print.push(node);
  if (target.type !== 'column') return;
  const column = slot.columns.get(target.column) ?? noUses();
  slot.columns.set(target.column, column);
  column[use].push(node);
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
    const asked = pathOf(node);
    if (!asked) continue;
    const target = targetOf(asked.path, asked.use, loopKey(node, targets), description);
    if (!target) {
      diagnostics.push(diagnostic('template-this', node.place, { tag: tagText(node.tag) }));
      continue;
    }
    targets.set(node, target);
    note(target, asked.use, node, slots);
  }
  return { targets, slots, diagnostics };
}
