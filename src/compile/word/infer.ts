import { amount } from '../../kinds/amount.ts';
import { count } from '../../kinds/count.ts';
import { share } from '../../kinds/share.ts';
import { tokens } from '../../text/tokens.ts';
import type { TagNode } from '../blocks.ts';
import { type Description, type Entry, readDescription } from '../description.ts';

/** Units of things that are counted one by one: a figure before them is whole. */
const COUNTED = /^[个家人名户项件次条位所座辆台套只头株棵处场批起宗份篇部张艘架列班]$|^(?:人次|户次)$/;

/**
 * What a template without a description says of its slots: the unit that stands behind a slot makes a figure of it, of
 * which the unit tells the kind; what stands within a loop is a column. All else follows from how the slot is used.
 */
export function inferDescription(nodes: readonly TagNode[]): Description {
  const entries = new Map<string, Entry>();
  for (const node of nodes) {
    const key = keyOf(node);
    const loops = node.within.filter(({ expression }) => expression?.type === 'each');
    const table = loops[0] && keyOf(loops[0]);
    if (key === undefined || loops.length > 1) continue;
    const unit = unitOf(node);
    if (table !== undefined && !key.includes('.'))
      noteColumn(entries, table, key, { ...unit, ...bare(node) });
    else if (unit && !entries.has(key)) entries.set(key, { ...unit, ...bare(node) });
  }
  return { ...readDescription(undefined), entries };
}

/** The name that a tag gives; none for `this`, and for what it takes from outside its loop. */
function keyOf({ expression }: TagNode): string | undefined {
  if (!expression || expression.type === 'number') return undefined;
  const path = 'path' in expression ? expression.path : expression.subject;
  return typeof path === 'string' || path.outer || path.key === '' ? undefined : path.key;
}

const bare = ({ place }: TagNode): Pick<Entry, 'place' | 'values'> => ({ place, values: {} });

function noteColumn(entries: Map<string, Entry>, table: string, key: string, column: Entry): void {
  const entry = entries.get(table) ?? { place: column.place, values: {} };
  const columns = new Map(entry.columns);
  const known = columns.get(key);
  columns.set(key, known?.unit === undefined ? column : known);
  entries.set(table, { ...entry, columns });
}

function unitOf({ expression, place, tag }: TagNode): Pick<Entry, 'kind' | 'unit'> | undefined {
  if (expression?.type !== 'print' || place.source === undefined) return undefined;
  return unitBehind(place.source.text.slice(tag.end));
}

/** The unit that a text begins with, as if a figure stood before it. */
function unitBehind(text: string): Pick<Entry, 'kind' | 'unit'> | undefined {
  const [figure] = tokens(`1${text.slice(0, 12)}`);
  if (figure?.type !== 'figure' || figure.unit === '' || figure.digits !== '1') return undefined;
  const { unit } = figure;
  if (unit === '%' || unit === '％') return { kind: share.name, unit: share.unit };
  return { kind: (COUNTED.test(unit) ? count : amount).name, unit };
}
