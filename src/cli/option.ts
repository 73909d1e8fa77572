import { type Command, Option } from 'commander';
import type { Lang } from '../diagnostics/words.ts';
import { type Texts, texts } from './texts.ts';
import { usageError } from './usage.ts';

/** What every command understands. */
export interface CommonOptions {
  readonly format: 'text' | 'json';
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: Lang;
}

/** Whether a command speaks to a program. */
export function isJson({ json, format }: { readonly json?: true; readonly format: string }): boolean {
  return json === true || format === 'json';
}

/** Describes a command to commander; `run` is given its arguments and its options, those of all commands too. */
export type AddCommand<Given extends readonly unknown[]> = (
  root: Command,
  lang: Lang,
  run: (...given: Given) => Promise<void>,
) => void;

/** The template to work with: the same option for all commands that have one. */
export function templateOption(lang: Lang): Option {
  const { names, options } = texts[lang];
  return new Option(`-t, --template <${names.template}>`, options.template);
}

/** What stands behind a command's one argument is most likely the rest of a name with blanks in it. */
export function refuseMore({ args }: Command, lang: Lang): void {
  const [, more] = args;
  if (more !== undefined) throw usageError(texts[lang].wrong.excessArguments(more));
}

/** An option that takes one of some words. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  { wrong }: Texts,
): Option {
  const option = new Option(flags, description);
  option.argParser((given) => {
    if (!choices.includes(given)) throw usageError(wrong.choice(option.long ?? flags, given, choices));
    return given;
  });
  // For completion. Commander's own `choices` would say what is wrong in English.
  option.argChoices = [...choices];
  return option;
}

/** An option that takes some of some words, with commas between them. */
export function choices(flags: string, description: string, known: readonly string[], words: Texts): Option {
  const one = choice(flags, description, known, words);
  const parse = one.parseArg;
  return one.argParser((given) => [...new Set(given.split(','))].map((word) => parse?.(word, undefined)));
}
