import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** What a record gives a slot. */
export interface BoundValue {
  /**
   * given: by the data · default: by the slot's default · gap: nothing or still a mark, and no default ·
   * wrong: something that cannot stand there.
   */
  readonly state: 'given' | 'default' | 'gap' | 'wrong';
  /**
   * What is printed: words; a figure letter for letter, in the slot's unit and without it; names joined with 、; the
   * mark of a gap; a wrong value as typed.
   */
  readonly text: string;
  /** Where the data gives it; for a gap its blank or where it belongs; absent for a default. */
  readonly place?: Place;
  /** What is to be said of a default, a gap or a wrong value. */
  readonly diagnostic?: Diagnostic;
  /** Of a gap or a default: its number among those that count only where the document shows the value. */
  readonly ifShown?: number;
  /** Of a wrong value: the reader has said so. */
  readonly byReader?: true;
  /** 名单: the names (none for a gap). */
  readonly items?: readonly string[];
  /** 表: a row's values by column. */
  readonly rows?: readonly ReadonlyMap<string, BoundValue>[];
  /** 是否. */
  readonly flag?: boolean;
  /** A figure that was given in digits alone, without a unit or a word; `number`: as a number of the format itself. */
  readonly bare?: 'digits' | 'number';
}

/** Whether there is a value: given by the data or by default. */
export function hasValue({ state }: Pick<BoundValue, 'state'>): boolean {
  return state === 'given' || state === 'default';
}

/** A record's values, asked for by a slot's key. */
export type Values = Pick<ReadonlyMap<string, BoundValue>, 'get'>;

/** A record's values by slot key (every slot has one), and all that may be said of it. */
export interface Bound {
  readonly values: ReadonlyMap<string, BoundValue>;
  /** The reader's, then what is wrong with keys and values, whether or not they are shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** What counts only where the document shows a value: gaps and defaults, by the numbers that the values have. */
  readonly ifShown: readonly Diagnostic[];
}
