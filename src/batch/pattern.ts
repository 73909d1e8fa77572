import type { Values } from '../model/value.ts';
import { safeName, safeValue } from './safe-name.ts';

/** Where documents go: literal texts and slot keys, by folders. */
export interface Pattern {
  readonly segments: readonly (readonly PatternPiece[])[];
  /** Every key that it names. */
  readonly keys: readonly string[];
}

type PatternPiece = { readonly text: string } | { readonly key: string };

const TAG = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Whether a text for `-o` is a pattern: it holds `{{键}}`. */
export function isPattern(text: string): boolean {
  return text.search(TAG) >= 0;
}

/** Whether braces stand in a text for `-o` that make no `{{键}}`: one is missing, or they are full width. */
export function hasStrayBraces(text: string): boolean {
  return /[{｛]{2}|[}｝]{2}/.test(text.replace(TAG, ''));
}

function pieces(segment: string): PatternPiece[] {
  return segment
    .split(TAG)
    .map((text, at) => (at % 2 === 1 ? { key: text } : { text }))
    .filter((piece) => 'key' in piece || piece.text !== '');
}

/** Reads a pattern such as `out/{{地区}}{{年度}}年上半年总结.docx`; a key never holds a slash. */
export function readPattern(text: string): Pattern {
  const segments = text.split(/[/\\]/).map(pieces);
  return { segments, keys: segments.flat().flatMap((piece) => ('key' in piece ? [piece.key] : [])) };
}

/** The path for a record, without its extension if `extension` brings one; literal texts stay as the user wrote them. */
export function patternPath(pattern: Pattern, values: Values, extension: string): string {
  const last = pattern.segments.length - 1;
  return pattern.segments
    .map((segment, index) => {
      const name = segment
        .map((piece) => ('text' in piece ? piece.text : safeValue(values.get(piece.key)?.text ?? '')))
        .join('');
      const isLiteral = segment.every((piece) => 'text' in piece);
      if (index === last) return safeName(withoutExtension(name, extension), extension);
      return isLiteral ? name : safeName(name);
    })
    .join('/');
}

function withoutExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(extension) ? name.slice(0, name.length - extension.length) : name;
}
