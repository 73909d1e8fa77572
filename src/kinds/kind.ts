import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Code } from '../diagnostics/messages.ts';
import type { ListNode } from '../model/record.ts';
import type { Kind, Slot, Use } from '../model/slot.ts';

/** What a text or a list gives a slot. */
export type Reading = Given | Refusal;

interface Given {
  readonly state: 'given';
  /** What is printed: a figure letter for letter, in the slot's unit and without it; names joined with 、. */
  readonly text: string;
  readonly place: Place;
  /** 名单: the names. */
  readonly items?: readonly string[];
  /** 是否. */
  readonly flag?: boolean;
  /** A figure that was given in digits alone. */
  readonly bare?: 'digits';
}

/** Nothing that could stand there: a gap for what is blank or still a mark, else wrong; and what is to be said of it. */
export interface Refusal {
  readonly state: 'gap' | 'wrong';
  readonly diagnostic: Diagnostic;
  /** The reader has said so. */
  readonly byReader?: true;
}

/** A JSON Schema, or a part of one. */
export type Schema = boolean | SchemaObject;
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/** What a sheet checks while a clerk types into a cell. */
type SheetRule =
  | { readonly type: 'list'; readonly values: readonly string[] }
  /** A formula over the steps of `sheet-rule.ts`; it asks, and does not forbid. */
  | { readonly type: 'formula'; readonly formula: string };

type OddityCode = Extract<Code, 'rate-below-minus-100' | 'name-divided' | 'value-unrounded'>;

export type ShapeCode = Extract<Code, 'names-not-list' | 'value-not-single' | 'table-not-list'>;

/** Everything there is to know of one kind of slot. Whoever does something with a slot asks its kind. */
export interface SlotKind {
  readonly name: Kind;
  /** What it holds, for those who do not write templates. */
  readonly title: { readonly zh: string; readonly en: string };

  // In a template.
  /** What a template may do with it. */
  readonly uses: readonly Use[];
  /** What a loop over it goes through. */
  readonly loops?: 'names' | 'rows';
  /** `%` where nothing else can be its unit, else ''. */
  readonly unit: '%' | '';
  /** What a slot without a mark of its own shows in a draft. */
  readonly mark: string;
  /** Characters that a value is taken to have when a table's columns share its width. */
  readonly width: number;
  /** What it has when nothing is given, as it would be typed; a kind with one is never missing. */
  readonly otherwise?: string;

  // In the data.
  readonly isFigure: boolean;
  /** What a text gives a slot, blanks around it dropped. Absent for what no text can give. */
  readonly read?: (slot: Slot, text: string, place: Place) => Reading;
  /** What a list gives a slot. */
  readonly readList?: (slot: Slot, list: ListNode) => Reading;
  /** Whether YAML's true and false are what they look like, and not a word gone wrong. */
  readonly takesBool: boolean;
  /** What is said of a list, a group of keys or a text where it cannot stand. */
  readonly shapeMistake: ShapeCode;
  /** What a value looks like in a line of data: `…亿元`. */
  readonly hint: (slot: Slot) => string;
  /** What is odd about a figure or a name that can stand. */
  readonly oddity?: (text: string) => OddityCode | undefined;

  // In an editor and in a sheet.
  /** What may be typed for it, but for a 表, whose rows are the columns' affair. */
  readonly schema: (slot: Slot) => SchemaObject;
  /** What an editor tells who types it. */
  readonly typing: string;
  /** What a sheet tells who types it. `range` says the slot's bounds, or nothing. */
  readonly advice: (slot: Slot, range: string) => string;
  /** What a sheet checks. Absent where any text will do. */
  readonly rule?: (slot: Slot) => SheetRule;
}
