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
 * which the unit tells the kind. All else follows from how the slot is used.
 */
export function inferDescription(nodes: readonly TagNode[]): Description {
  const entries = new Map<string, Entry>();
  for (const { expression, place, tag } of nodes) {
    const { key, outer } = expression?.type === 'print' ? expression.path : { key: '', outer: false };
    if (key === '' || outer || entries.has(key) || place.source === undefined) continue;
    const found = unitBehind(place.source.text.slice(tag.end));
    if (found !== undefined) entries.set(key, { place, values: {}, ...found });
  }
  return { ...readDescription(undefined), entries };
}

/** The unit that a text begins with, as if a figure stood before it. */
function unitBehind(text: string): Pick<Entry, 'kind' | 'unit'> | undefined {
  const [figure] = tokens(`1${text.slice(0, 12)}`);
  if (figure?.type !== 'figure' || figure.unit === '' || figure.digits !== '1') return undefined;
  const { unit } = figure;
  if (unit === '%' || unit === '％') return { kind: share.name, unit: share.unit };
  return { kind: (COUNTED.test(unit) ? count : amount).name, unit };
}
