import { Option } from 'commander';
import type { Lang } from '../diagnostics/words.ts';
import type { Texts } from './texts.ts';
import { usageError } from './usage.ts';

/** What every command understands. */
export interface CommonOptions {
  readonly format: 'text' | 'json';
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: Lang;
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
export function choices(flags: string, description: string, known: readonly string[], texts: Texts): Option {
  const one = choice(flags, description, known, texts);
  const parse = one.parseArg;
  return one.argParser((given) => [...new Set(given.split(','))].map((word) => parse?.(word, undefined)));
}
