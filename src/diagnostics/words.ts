import type { Arg, Diagnostic } from './diagnostic.ts';
import type { MessageText } from './message.ts';
import { messageOf } from './messages.ts';

/** The languages that everything is said in. */
export type Lang = 'zh' | 'en';

/** A diagnostic in words: what is wrong, and what to do about it ('' where that is clear). */
export type Words = Pick<MessageText, 'says' | 'fix'>;

/** Beyond this many characters an argument is shown with its middle left out. */
const LONGEST_ARGUMENT = 200;
const KEPT_HEAD = 120;
const KEPT_TAIL = 60;

/** `{name}`; a template's tag, `{{name}}`, is not meant. */
const ARGUMENT = /(?<!\{)\{([A-Za-z]\w*)\}(?!\})/g;

/**
 * The words of a diagnostic. They hold no character that would do something to a terminal instead of showing there. What
 * is wrong is one line; what to do may be several, such as a piece of a data file.
 */
export function words(diagnostic: Diagnostic, lang: Lang): Words {
  const { says, fix } = messageOf(diagnostic.code)[lang];
  return {
    says: visible(filled(says, diagnostic.args, lang)),
    fix: visibleLines(filled(fix, diagnostic.args, lang)),
  };
}

/** What stops a document, in the few words that a table has room for. */
export function brief(diagnostic: Diagnostic, lang: Lang): string {
  return messageOf(diagnostic.code)[lang].brief ?? NOT_WRITTEN[lang];
}

const NOT_WRITTEN: Readonly<Record<Lang, string>> = { zh: '没有写成', en: 'not written' };

function filled(text: string, args: Readonly<Record<string, Arg>>, lang: Lang): string {
  return text.replace(ARGUMENT, (whole, name: string) => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    return arg === undefined ? whole : withoutMiddle(argumentText(arg, lang));
  });
}

/** `1 slot`, `3 slots`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An argument in the reader's language. */
export function argumentText(arg: Arg, lang: Lang): string {
  return typeof arg === 'object' ? arg[lang] : String(arg);
}

function withoutMiddle(text: string): string {
  if (text.length <= LONGEST_ARGUMENT) return text;
  const characters = Array.from(text);
  if (characters.length <= LONGEST_ARGUMENT) return text;
  return `${characters.slice(0, KEPT_HEAD).join('')}…${characters.slice(-KEPT_TAIL).join('')}`;
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Control and format characters (escape sequences, marks that turn the writing direction), lone surrogates, noncharacters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFDD0-\uFDEF\p{Noncharacter_Code_Point}]/gu;
const CONTROL_PICTURES = 0x2400;

/** `text` with every character that cannot be seen, or that a terminal would obey, replaced by a picture of it. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
