import type { Place } from '../diagnostics/diagnostic.ts';
import type { BaseOutput } from '../fill/base.ts';
import type { Doubt } from './align.ts';
import type { Fixed } from './edited.ts';

/**
 * What becomes of a printed value. replaced: by the new one · same: the new one is what stands there · changed: a person
 * changed it, and it is kept · unsure: it is not certain where it stands, and it is left · gone: it is not there any more ·
 * absent: the new data prints it, and the document has no place for it · added, removed: with its row.
 */
export type UpdateState =
  | 'replaced'
  | 'same'
  | 'changed'
  | 'unsure'
  | 'gone'
  | 'absent'
  | 'added'
  | 'removed';

/**
 * Why a value is left. data: the new data prints no such value · rows: its row is not to be found in the new data ·
 * merged: cells of its table are merged, so that no row comes or goes.
 */
export type Reason = Doubt | Fixed | 'data' | 'rows' | 'merged';

/** What is told of a printed value. */
export interface Updated {
  readonly state: UpdateState;
  /** The slot's key; of a row `重点项目[2].名称`, counted from 1. Without a slot ('') it is words of the template. */
  readonly key: string;
  readonly old?: string;
  readonly theirs?: string;
  readonly new?: string;
  readonly reason?: Reason;
  /** Where it stands in the document. */
  readonly place?: Place;
}

/** A slot's key as it is told; a row's with its number. */
export function keyOf({ output: { target }, rounds }: BaseOutput): string {
  if (!target) return '';
  const numbers = rounds.map(({ index }) => index + 1);
  if (target.type === 'slot') return target.key;
  if (target.type === 'item') return `${target.key}[${numbers.at(-1) ?? 1}]`;
  return `${target.key}[${numbers.at(-1) ?? 1}].${target.column}`;
}
