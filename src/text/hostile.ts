/** Names that reach into every object of the program when they are used as keys. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key, or a part of a dotted path, is one of them. */
export function hasHostileName(key: string): boolean {
  if (!key.includes('proto') && !key.includes('constructor')) return false;
  return key.split('.').some((part) => HOSTILE.has(part.trim()));
}
