import type { Element } from '../../xml/parse.ts';

/** How letters look, as far as it changes what they say. */
export interface FontLook {
  /** Crossed out by a line. */
  readonly struck: boolean;
  readonly position: 'line' | 'superscript' | 'subscript';
}

export const plainLook: FontLook = { struck: false, position: 'line' };

/** A look with a property of a font (`strike`, `vertAlign`); any other changes nothing. */
export function withProperty(look: FontLook, name: string, attribute: Element['attribute']): FontLook {
  const value = attribute('val');
  if (name === 'strike') return { ...look, struck: value !== '0' && value !== 'false' };
  if (name !== 'vertAlign') return look;
  return { ...look, position: value === 'superscript' || value === 'subscript' ? value : 'line' };
}
