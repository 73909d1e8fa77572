/*
 * Keys of the data: dotted paths, those for a person's own notes, those that the program keeps for itself.
 */

/** A key without its sections. */
export function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** The sections that a key stands in; '' for none. */
export function sectionOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}

/** The outermost of the sections that a key stands in; the key itself in none. */
export function outermost(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}

/** Keys for notes, in every section and row, as patterns for readers with and without the `u` flag. */
export const NOTE_PATTERNS = ['^_(?!_proto__$)', '^备注$'] as const;

const NOTE = new RegExp(NOTE_PATTERNS.join('|'), 'u');

/** Whether a key is one under which a person may note whatever they like. */
export function isNote(key: string): boolean {
  return NOTE.test(key);
}

/** The keys by which a record names its template, outside of all sections. */
export const TEMPLATE_KEYS: readonly string[] = ['template', '模板'];

/** The key by which a record says the level of a district whose name tells none, where the template has no such slot. */
export const LEVEL_KEY = '层级';

/** Names that reach into every object of the program when they are used as keys. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key, or a part of a dotted path, is one of them. */
export function hasHostileName(key: string): boolean {
  if (!key.includes('proto') && !key.includes('constructor')) return false;
  return key.split('.').some((part) => HOSTILE.has(part.trim()));
}

/** Whether no data file can give a slot of that key. */
export function isReserved(key: string): boolean {
  return TEMPLATE_KEYS.includes(key) || hasHostileName(key) || key.split('.').some(isNote);
}
