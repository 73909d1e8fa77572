import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** What a run has to say, in the three ways that it is said. */
export interface Grouped {
  /** Errors and warnings, each shown at its place. */
  readonly findings: readonly Diagnostic[];
  /** Slots that nothing fills. */
  readonly missing: readonly Diagnostic[];
  /** Slots filled by their defaults. */
  readonly defaults: readonly Diagnostic[];
}

const MISSING: ReadonlySet<string> = new Set(['value-missing', 'value-blank', 'value-mark']);
const DEFAULT: ReadonlySet<string> = new Set(['default-used']);

/** Sorts findings by place; missing slots and defaults keep the order of their slots in the document. */
export function grouped(diagnostics: readonly Diagnostic[]): Grouped {
  const missing = diagnostics.filter((d) => MISSING.has(d.code));
  const defaults = diagnostics.filter((d) => DEFAULT.has(d.code));
  const findings = diagnostics.filter((d) => !MISSING.has(d.code) && !DEFAULT.has(d.code));
  return { findings: inOrder(findings), missing, defaults };
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
