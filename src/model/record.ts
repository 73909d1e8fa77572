import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** A value as it was written, with the place where it stands. */
export type DataNode = ScalarNode | ListNode | MapNode | BrokenNode;

export interface ScalarNode {
  readonly type: 'scalar';
  /** Letter for letter as written (`12.50`), line ends as LF; a sheet's cell as it is shown. */
  readonly text: string;
  /** What the format itself takes it for: `true` unquoted is a bool, `~` and nothing at all are null, the rest is text. */
  readonly means: 'text' | 'bool' | 'null';
  readonly place: Place;
  /** A number for the format itself: a sheet's cell that holds one, JSON without quotation marks. */
  readonly isNumber?: true;
}

/** A text as a node. */
export function textNode(text: string, place: Place): ScalarNode {
  return { type: 'scalar', text, means: 'text', place };
}

/** Values by their keys as a node, all of them said to stand at one place. */
export function mapNode(values: Iterable<readonly [key: string, value: DataNode]>, place: Place): MapNode {
  const entries = Array.from(values, ([key, value]): MapEntry => ({ key, keyPlace: place, value }));
  return { type: 'map', entries, place };
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly DataNode[];
  readonly place: Place;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: readonly MapEntry[];
  readonly place: Place;
}

export interface MapEntry {
  /** The key as written: one name, or a dotted path. */
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: DataNode;
}

/** Stands where the reader has already said what is wrong, so that nobody says it again. */
export interface BrokenNode {
  readonly type: 'broken';
  /** As typed, shown highlighted in a draft. */
  readonly text: string;
  /** What is wrong with it: it stands in the record's list. */
  readonly diagnostic: Diagnostic;
  readonly place: Place;
}

/** The data of one report. */
export interface DataRecord {
  /** The file as the user named it. */
  readonly file: string;
  readonly root: MapNode;
  /** Where the record begins. */
  readonly place: Place;
  /** All that its reader has to say of it; absent for a record that no reader gave. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Of a sheet: whether a slot is a row or a column of it. */
  readonly slotsIn?: 'rows' | 'columns';
  /** A name from a sheet's name or a column's head, for when no cell gives the slot that names the record. */
  readonly district?: ScalarNode;
}

/** What a reader gives for each record of its input, in order. A record that could not be read at all has none. */
export interface ReadResult {
  readonly record?: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
}
