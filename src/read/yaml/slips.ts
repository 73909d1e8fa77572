import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineColumn } from '../../model/source.ts';
import type { Origin, Span } from '../nodes.ts';
import { colonSlip } from './colon-slips.ts';

import { indentSlips } from './indent-slips.ts';
import type { Line } from './lines.ts';
import { valueSlip } from './value-slips.ts';

/** A slip of the pen that YAML would misread, or would blame something else for. */
export interface Slip {
  readonly said: Diagnostic;
  /** How to read on as if only this one value were lost; without it the document cannot be read. */
  readonly repair?: Repair;
}

interface Repair {
  /** Where a colon belongs that YAML takes for one. */
  readonly colon?: number;
  /** The value, which is blanked out. */
  readonly value: Span;
  /** Offset behind the colon or dash that the value belongs to: where the parser then finds nothing. */
  readonly after: number;
}

/** What the rules look at. */
export interface Scanned {
  readonly origin: Origin;
  readonly text: string;
  readonly lines: readonly Line[];
}

/** All slips of a document in order, one a line. */
export function findSlips(scanned: Scanned): Slip[] {
  const indented = new Map(indentSlips(scanned).map(({ line, slip }) => [line, slip]));
  const slips = scanned.lines.flatMap(
    (line, index) => indented.get(line) ?? colonSlip(line, scanned) ?? valueSlip(line, index, scanned) ?? [],
  );
  return joinRepeated(slips);
}

/** From so many on, the same slip is told once: whoever writes one colon full-width often writes all of them so. */
const REPEATED = 3;

/** How many further lines are named. */
const NAMED = 8;

function joinRepeated(slips: readonly Slip[]): Slip[] {
  const joined = new Map<string, Diagnostic>();
  for (const code of new Set(slips.map(({ said }) => said.code))) {
    const [first, ...others] = slips.flatMap(({ said }) => (said.code === code ? said : []));
    if (first === undefined || !('more' in first.args) || others.length + 1 < REPEATED) continue;
    joined.set(code, { ...first, args: { ...first.args, more: furtherLines(others) } });
  }
  return slips.map(({ said, ...rest }) => ({ said: joined.get(said.code) ?? said, ...rest }));
}

function furtherLines(others: readonly Diagnostic[]): { zh: string; en: string } {
  const numbers = others.slice(0, NAMED).map(({ place }) => {
    return place.source ? lineColumn(place.source, place.start ?? 0).line : 0;
  });
  const isCut = others.length > NAMED;
  return {
    zh: `；第 ${numbers.join('、')} ${isCut ? `等 ${others.length} ` : ''}行也是这样`,
    en: `; so are lines ${numbers.join(', ')}${isCut ? ` and others, ${others.length} in all` : ''}`,
  };
}
