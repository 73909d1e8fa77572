import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/**
 * The diagnostics by place: files and sheets as they first come up, then as they are read. Those of a Word document come in
 * the order of reading, in which a table stands among the paragraphs that are counted apart from it.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
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
