import type { Kind } from '../../model/slot.ts';
import type { CellLabels } from '../cell-labels.ts';

/** A word of rise before a mark, and what stands behind its percent sign. */
export interface ImportedRate {
  readonly word: string;
  readonly after: string;
  /** Both words as they are written, the rate taking the place of both: 增长（下降）. */
  readonly written?: string;
}

/** What the words around a mark tell of the slot that belongs there. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: Kind;
  readonly unit: string;
  /** A rate whose word of rise stands before the mark: it follows the sign. */
  readonly rate?: ImportedRate;
  /** Words around that belong to the value: the 区 of `XXX区`. */
  readonly suffix: string;
  /** The same name with more of the words around, for when it is not the only one. */
  readonly longer: string;
  /** How sure the name is: a name of the field or words of a whole phrase, or only a guess. */
  readonly sure: boolean;
  /** Two places are one slot only where this is the same and not ''. */
  readonly same: string;
  /** What the rest of the sentence speaks of after it; absent where it says nothing new. */
  readonly subject?: string;
}

/** What stands around a mark. */
export interface Around {
  /** The words before, back to the mark before (and its unit) or the paragraph's beginning. */
  readonly before: string;
  /** The words behind, to the next mark or the paragraph's end. */
  readonly behind: string;
  /** All of the paragraph before and behind, other marks as `GAP`. */
  readonly upTo: string;
  readonly from: string;
  readonly mark: string;
  /** What the sentence has spoken of, in order. */
  readonly subjects: readonly string[];
  /** The name of the mark before in a list with 、, '' outside one. */
  readonly listed: string;
  /** In a table: the words of the cell to the left, and of the cell above. */
  readonly cell?: CellLabels;
}

/** Stands for another mark in the words around one. */
export const GAP = '\uFFFC';

/** A name for a place that holds words. */
export function wordsPlace(name: string, more: Partial<NamedPlace> = {}): NamedPlace {
  return { name, kind: '名', unit: '', suffix: '', longer: name, sure: true, same: '', ...more };
}
