import type { Command } from 'commander';
import type { Lang } from '../../diagnostics/words.ts';
import type { CommonOptions } from '../option.ts';
import { texts } from '../texts.ts';
import { diffTexts } from './texts.ts';

export interface DiffOptions extends Omit<CommonOptions, 'format'> {
  readonly template?: string;
  readonly format: 'text' | 'json' | 'md';
}

/** `fill-report diff`. */
export function addDiff(
  root: Command,
  lang: Lang,
  run: (before: string, after: string, options: DiffOptions) => Promise<void>,
): void {
  const { diff, usage, names, before, after } = diffTexts[lang];
  const shared = texts[lang];
  root
    .command('diff')
    .usage(usage)
    .description(diff)
    .argument(`<${names.before}>`, before)
    .argument(`<${names.after}>`, after)
    .option(`-t, --template <${shared.names.template}>`, shared.options.template)
    .action((old: string, now: string, _: object, command: Command) =>
      run(old, now, command.optsWithGlobals<DiffOptions>()),
    );
}
