/*
 * How a value is written in YAML, for messages: where it takes several lines, it begins on a line of its own.
 */
import { nameOf } from '../model/keys.ts';
import type { Slot } from '../model/slot.ts';
import { isTable, kindOf } from './kinds.ts';

/** A value under its section: `固定资产投资: …亿元`; with a first row where it is a table. */
export function exampleLine(slot: Slot): string {
  return block(line(slot));
}

/** A row of a table. */
export function exampleRow(table: Slot): string {
  return block(row(table));
}

/** A value with its sections around it, each indented by two blanks. */
export function exampleLines(slot: Slot): string {
  const sections = slot.key.split('.').slice(0, -1);
  const head = sections.map((section, depth) => `${'  '.repeat(depth)}${section}:\n`).join('');
  return block(head + indented(line(slot), '  '.repeat(sections.length)));
}

function line(slot: Slot): string {
  const name = nameOf(slot.key);
  if (!isTable(slot)) return `${name}: ${kindOf(slot).hint(slot)}`;
  return `${name}:\n  - ${indented(row(slot), '    ').trimStart()}`;
}

function row(table: Slot): string {
  return (table.columns ?? []).map(line).join('\n');
}

function indented(lines: string, indent: string): string {
  return lines.replace(/^/gmu, indent);
}

function block(lines: string): string {
  return lines.includes('\n') ? `\n${lines}` : lines;
}
