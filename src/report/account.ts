import { type Diagnostic, isError, type Place } from '../diagnostics/diagnostic.ts';
import { argumentText } from '../diagnostics/words.ts';

/** What a run has to say, in the three ways that it is said. */
export interface Grouped {
  /** Errors and warnings, each shown at its place. */
  readonly findings: readonly Diagnostic[];
  /** Slots that nothing fills. */
  readonly missing: readonly Diagnostic[];
  /** Slots filled by their defaults. */
  readonly defaults: readonly Diagnostic[];
}

/** How much there is to say: every diagnostic counts in one of these. */
export interface Counts {
  /** Errors but for missing slots. */
  readonly errors: number;
  readonly missing: number;
  /** Warnings but for the defaults. */
  readonly warnings: number;
  readonly defaults: number;
}

/** How many diagnostics there are of each severity, as programs are told. */
export interface Severities {
  readonly errors: number;
  readonly warnings: number;
}

/** A default that was used, and by which records. */
export interface UsedDefault {
  readonly diagnostic: Diagnostic;
  readonly records: number;
  /** Of the first of them; none where all records of the run used it. */
  readonly names: readonly string[];
}

const MISSING: ReadonlySet<string> = new Set(['value-missing', 'value-blank', 'value-mark']);
const DEFAULT: ReadonlySet<string> = new Set(['default-used']);

export const isMissing = ({ code }: Diagnostic): boolean => MISSING.has(code);
const isDefault = ({ code }: Diagnostic): boolean => DEFAULT.has(code);

/** Sorts findings by place; missing slots and defaults keep the order of their slots in the document. */
export function grouped(diagnostics: readonly Diagnostic[]): Grouped {
  return {
    findings: inOrder(diagnostics.filter((each) => !isMissing(each) && !isDefault(each))),
    missing: diagnostics.filter(isMissing),
    defaults: diagnostics.filter(isDefault),
  };
}

/**
 * The diagnostics by place: files and sheets as they first come up, then as they are read. Those of a Word document come in
 * the order of reading, in which a table stands among the paragraphs that are counted apart from it.
 */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const names = new Map<string, number>();
  const rank = (name: string): number => {
    const known = names.get(name);
    if (known === undefined) names.set(name, names.size);
    return known ?? names.size - 1;
  };
  return diagnostics
    .map((d) => ({
      d,
      key: [rank(`f ${d.place.file}`), rank(`s ${d.place.sheet ?? ''}`), ...within(d.place)],
    }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ d }) => d);
}

/** Numbers that grow with the place within its file or sheet. */
function within(place: Place): [number, number, number] {
  if (place.part !== undefined) return [0, 0, 0];
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(place.cell ?? '') ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(row), column, place.start ?? -1];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** All of them in the order in which they are told. */
export function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { findings, missing, defaults } = grouped(diagnostics);
  return [...findings, ...missing, ...defaults];
}

/** All but the defaults, which are told once for all records. */
export function withoutDefaults(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((each) => !isDefault(each));
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const missing = diagnostics.filter(isMissing).length;
  const defaults = diagnostics.filter(isDefault).length;
  const errors = diagnostics.filter(isError).length;
  return { errors: errors - missing, missing, warnings: diagnostics.length - errors - defaults, defaults };
}

export function severitiesOf({ errors, missing, warnings, defaults }: Counts): Severities {
  return { errors: errors + missing, warnings: warnings + defaults };
}

/** Adds up what is said of many records; memory grows with the defaults used alone. */
export interface Account {
  /** @param record - what people call the record; absent for what is said of none */
  readonly add: (diagnostics: readonly Diagnostic[], record?: string) => Counts;
  readonly counts: () => Counts;
  /** Each value of each slot once. */
  readonly defaults: () => readonly UsedDefault[];
}

/** So many records that use a default are named. */
const MOST_NAMES = 20;

export function newAccount(): Account {
  const sum = { errors: 0, missing: 0, warnings: 0, defaults: 0 };
  const used = new Map<
    string,
    { readonly diagnostic: Diagnostic; records: number; readonly names: string[] }
  >();
  let records = 0;
  const use = (diagnostic: Diagnostic, record: string): void => {
    const key = `${diagnostic.slot ?? ''}\n${argumentText(diagnostic.args['value'] ?? '', 'zh')}`;
    const known = used.get(key) ?? { diagnostic, records: 0, names: [] };
    known.records += 1;
    if (known.names.length < MOST_NAMES) known.names.push(record);
    used.set(key, known);
  };
  return {
    add: (diagnostics, record) => {
      const counts = countsOf(diagnostics);
      for (const count of ['errors', 'missing', 'warnings', 'defaults'] as const) sum[count] += counts[count];
      if (record !== undefined) records += 1;
      for (const each of diagnostics) if (isDefault(each)) use(each, record ?? '');
      return counts;
    },
    counts: () => ({ ...sum }),
    defaults: () =>
      Array.from(used.values(), (each) => ({ ...each, names: each.records === records ? [] : each.names })),
  };
}
