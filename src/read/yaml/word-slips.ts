import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../nodes.ts';
import type { Line } from './lines.ts';
import { brief, quoted } from './quote.ts';
import type { Scanned } from './slips.ts';

/** An unquoted value that YAML cannot read, and its line. */
interface Unread {
  readonly line: Line;
  readonly words: string;
  readonly scanned: Scanned;
}

const RULES: readonly ((unread: Unread) => Diagnostic | undefined)[] = [
  tag,
  alias,
  item,
  reservedStart,
  dashWithoutSpace,
  colon,
];

/** What is wrong with an unquoted value, so that YAML cannot read it or takes it for something else. */
export function wordSlip(line: Line, scanned: Scanned): Diagnostic | undefined {
  const words = scanned.text.slice(line.value.start, line.value.end);
  for (const rule of RULES) {
    const said = rule({ line, words, scanned });
    if (said) return said;
  }
  return undefined;
}

/** The place of the characters `from` to `to` of the value. */
function within({ line, words, scanned }: Unread, from = 0, to = words.length) {
  return placeAt(scanned.origin, line.value.start + from, line.value.start + to);
}

function inQuotes({ words }: Unread): string {
  return brief(quoted(words));
}

function tag(unread: Unread): Diagnostic | undefined {
  const found = /^!\S*/.exec(unread.words)?.[0];
  if (found === undefined) return undefined;
  return diagnostic('explicit-tag', within(unread, 0, found.length), {
    tag: brief(found),
    right: inQuotes(unread),
  });
}

/** A proper alias may well have its anchor: that is seen later. */
function alias(unread: Unread): Diagnostic | undefined {
  const { words } = unread;
  if (!words.startsWith('*') || /^\*[^\s,*[\]{}]+$/.test(words)) return undefined;
  return diagnostic('unknown-alias', within(unread), { text: brief(words), right: inQuotes(unread) });
}

function item(unread: Unread): Diagnostic | undefined {
  const { line, words, scanned } = unread;
  if (line.role !== 'entry' || !/^-(?:\s|$)/.test(words)) return undefined;
  const key = line.key ? scanned.text.slice(line.key.start, line.key.end) : '';
  const rest = words.slice(1).trim();
  const value = brief(words);
  if (/^\d/.test(rest))
    return diagnostic('dash-before-figure', within(unread), { value, right: brief(`${key}: -${rest}`) });
  return diagnostic('dash-in-value', within(unread), { value, right: brief(`${key}: [${rest}]`) });
}

function reservedStart(unread: Unread): Diagnostic | undefined {
  const mark = /^[@`%&,\]}]|^\?(?=\s)/.exec(unread.words)?.[0];
  return mark === undefined
    ? undefined
    : diagnostic('reserved-start', within(unread, 0, 1), { mark, right: inQuotes(unread) });
}

/** A list whose dashes have no blank behind them, or are not half-width: YAML sees a text of several lines. */
export const UNSPACED_DASH = /^[-－—–•·](?=[^ \t\d-])/;

function dashWithoutSpace(unread: Unread): Diagnostic | undefined {
  const { line, words } = unread;
  if (line.role !== 'below' || !UNSPACED_DASH.test(words)) return undefined;
  return diagnostic('dash-without-space', within(unread, 0, 1), {
    right: brief(`- ${words.slice(1).trim()}`),
  });
}

function colon(unread: Unread): Diagnostic | undefined {
  const at = unread.words.search(/:(?:[ \t]|$)/);
  if (at < 0) return undefined;
  return diagnostic('colon-in-value', within(unread, at, at + 1), {
    value: brief(unread.words),
    right: inQuotes(unread),
  });
}
