import { amount } from '../kinds/amount.ts';
import { count } from '../kinds/count.ts';
import { share } from '../kinds/share.ts';
import { BARE_SCALE, UNIT } from '../text/units.ts';
import type { TagNode } from './blocks.ts';
import { type Description, type Entry, readDescription } from './description.ts';
import type { Path } from './expression.ts';
import { askedOf } from './uses.ts';

/** Units of things that are counted one by one: a figure before them is whole. */
const COUNTED = /^[个家人名户项件次条位所座辆台套只头株棵处场批起宗份篇部张艘架列班]$|^(?:人次|户次)$/;

/** What stands behind names as often as behind figures: 东桥村, 省级, 三号, 宣传部. */
const NAMED = /^[级村镇号组门期届层班部类种步排道口集]$/;

/**
 * What a template without a description says of its slots: the unit that stands behind a slot makes a figure of it, of
 * which the unit tells the kind; what stands within a loop is a column. All else follows from how the slot is used.
 */
export function inferDescription(nodes: readonly TagNode[]): Description {
  const root: Columns = new Map();
  for (const node of nodes) {
    const path = node.expression?.type === 'number' ? undefined : askedOf(node)?.path;
    if (path === undefined || path.key === '') continue;
    const tables = tablesAround(node, path);
    const unit = unitOf(node);
    if (tables.length === 0 ? !unit : path.key.includes('.')) continue;
    noteEntry(root, [...tables, path.key], { ...unit, place: node.place, values: {} });
  }
  return { ...readDescription(undefined), entries: root, isInferred: true };
}

/** The keys of the tables in whose row a name stands, the outermost first: by `../` those of a loop around, for loops too. */
function tablesAround({ within }: TagNode, { up }: Path): readonly string[] {
  const loops: (readonly string[])[] = [];
  for (const { expression } of within)
    if (expression?.type === 'each')
      loops.push([...(loops[loops.length - 1 - expression.path.up] ?? []), expression.path.key]);
  return loops[loops.length - 1 - up] ?? [];
}

interface Growing extends Omit<Entry, 'columns'> {
  readonly columns?: Columns;
}
type Columns = Map<string, Growing>;

/** What is taken for the description of one slot that a description leaves out: the figure told by the unit behind it. */
export function inferEntry(prints: readonly TagNode[]): Entry | undefined {
  for (const node of prints) {
    const unit = unitOf(node);
    if (unit) return { ...unit, place: node.place, values: {} };
  }
  return undefined;
}

/** Notes a slot, or a column of the tables before it; the first unit that is told counts. */
function noteEntry(level: Columns, [key = '', ...columns]: readonly string[], entry: Growing): void {
  const known = level.get(key);
  if (columns.length === 0) {
    if (known === undefined) level.set(key, entry);
    else if (known.unit === undefined)
      level.set(key, { ...entry, ...(known.columns && { columns: known.columns }) });
    return;
  }
  const own: Columns = known?.columns ?? new Map();
  noteEntry(own, columns, entry);
  level.set(key, { ...(known ?? { place: entry.place, values: {} }), columns: own });
}

/** The kind of a figure, and its unit, by the words behind its tag. */
function unitOf({ expression, place, tag }: TagNode): Pick<Entry, 'kind' | 'unit'> | undefined {
  if (expression?.type !== 'print' || place.source === undefined) return undefined;
  const { text } = place.source;
  return text.charAt(tag.start - 1) === '第' ? undefined : unitBehind(text.slice(tag.end));
}

/** As behind a figure; 年, 月 and 日 make dates. Tokens would take longer than all the rest of a short template. */
const BEHIND = new RegExp(`^[余多]?(?![年月日])(${UNIT}|${BARE_SCALE})`, 'u');

/** The unit that a text begins with, as if a figure stood before it. */
function unitBehind(text: string): Pick<Entry, 'kind' | 'unit'> | undefined {
  const unit = BEHIND.exec(text)?.[1];
  if (unit === undefined || NAMED.test(unit)) return undefined;
  if (unit === '%' || unit === '％') return { kind: share.name, unit: share.unit };
  return { kind: (COUNTED.test(unit) ? count : amount).name, unit };
}
