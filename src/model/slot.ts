import type { Place } from '../diagnostics/diagnostic.ts';

/**
 * What a slot holds. 名 words, 名单 names joined with 、, 数 a count, 量 an amount with a unit, 率 a rate of change in
 * percent (signed), 比 a share in percent, 是否 yes or no, 表 a list of records with columns.
 */
export type Kind = '名' | '名单' | '数' | '量' | '率' | '比' | '是否' | '表';

/** What a template does with a slot: print it, put a rate into words, name a district's level, ask for it, loop over it. */
export const USES = ['print', 'rate', 'level', 'test', 'loop'] as const;
export type Use = (typeof USES)[number];

/** One place in the document that a record fills. */
export interface Slot {
  /** Key path: `综合.固定资产投资`. */
  readonly key: string;
  readonly kind: Kind;
  /** `亿元`, `万户`, `人`; '%' for 率 and 比; '' where there is none. */
  readonly unit: string;
  /** What a draft shows while it is unfilled: `X`, `XX`, `XXX区`. */
  readonly mark: string;
  readonly meaning: string;
  /** Used, and said, when the data gives nothing; as a person would type it. A slot without one is required. */
  readonly default?: string;
  /** Bounds that `check` warns about: a figure in the slot's unit, or the key of another slot of the same unit. */
  readonly min?: string;
  readonly max?: string;
  /** Words after a rate that rises (`以上`); they go when it is zero or negative. */
  readonly after?: string;
  /** Whether the description says that it names the record (`对象`). */
  readonly isSubject?: true;
  /** Of a table's column: what stands in the cell where the data gives nothing, `` or `—`. A column without must be given. */
  readonly blank?: string;
  /** The columns of a 表, each a slot whose key is its name. */
  readonly columns?: readonly Slot[];
  /** Where it stands in the template. */
  readonly places: readonly Place[];
}

/** The slot that a key means, a column of it, or the column that a key with its table's before it means. */
export function slotAt(
  slots: ReadonlyMap<string, Slot>,
  { key, column }: { readonly key: string; readonly column?: string },
): Slot | undefined {
  const slot = slots.get(key) ?? columnAt(slots, key);
  return column === undefined ? slot : slot?.columns?.find((each) => each.key === column);
}

/** A column that is a list of its own, by its table's key and its name. */
function columnAt(slots: ReadonlyMap<string, Slot>, key: string): Slot | undefined {
  const at = key.lastIndexOf('.');
  return at < 0 ? undefined : slotAt(slots, { key: key.slice(0, at), column: key.slice(at + 1) });
}
