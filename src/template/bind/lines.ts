import { valueHint } from '../../diagnostics/messages/value/words.ts';
import type { Slot } from '../slot.ts';

/** How a value is written under its section: `固定资产投资: …亿元`, with a first row where it is a table. */
export function exampleLine(slot: Slot): string {
  const name = slot.key.slice(slot.key.lastIndexOf('.') + 1);
  if (slot.kind !== '表') return `${name}: ${valueHint(slot)}`;
  return `${name}:\n  - ${exampleRow(slot).replaceAll('\n', '\n    ')}`;
}

/** How a row of a table is written. */
export function exampleRow(table: Slot): string {
  return (table.columns ?? []).map(exampleLine).join('\n');
}

/** How a value is written with its sections around it, each indented by two blanks. */
export function exampleLines(slot: Slot): string {
  const sections = slot.key.split('.').slice(0, -1);
  const head = sections.map((section, depth) => `${'  '.repeat(depth)}${section}:\n`).join('');
  const indent = '  '.repeat(sections.length);
  return head + indent + exampleLine(slot).replaceAll('\n', `\n${indent}`);
}
