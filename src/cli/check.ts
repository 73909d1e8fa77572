import { checkedExtensions, expandInputs } from '../batch/inputs.ts';
import { checkFile } from '../check/file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { githubReport } from '../diagnostics/format/github.ts';
import { jsonLine, jsonReport } from '../diagnostics/format/json.ts';
import { textReport } from '../diagnostics/format/text.ts';
import { readInput } from '../read/input.ts';
import { findTemplates } from '../template/find.ts';
import type { Slot } from '../template/slot.ts';
import type { CheckOptions } from './check-program.ts';
import { checkTexts } from './check-texts.ts';
import type { Terminal } from './terminal.ts';
import { EXIT } from './usage.ts';

/** What was checked, and all that is to be said of it. */
interface Checked {
  readonly files: number;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `fill-report check`: data files, templates and finished documents. Gives the exit code. */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckOptions,
  screen: Terminal,
): Promise<number> {
  const checked = await checkAll(inputs, options);
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = checked.diagnostics.length - errors;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  const ok = errors === 0 && !tooMany;
  const summary = { files: checked.files, errors, warnings };
  const form = options.json === true ? 'json' : options.format;
  if (form === 'json') {
    await screen.out(
      jsonReport(checked.diagnostics, screen.lang) + jsonLine({ type: 'summary', ok, ...summary }),
    );
  } else if (form === 'github') await screen.out(githubReport(checked.diagnostics, screen.lang));
  else screen.say(textReport(checked.diagnostics, { ...screen, slots: checked.slots }));
  const words = checkTexts[screen.lang];
  if (form === 'text' && !options.quiet)
    screen.say(`${checked.diagnostics.length > 0 ? '\n' : ''}${words.account(summary)}\n`);
  if (tooMany && errors === 0 && form !== 'json')
    screen.say(`${words.tooMany(warnings, options.maxWarnings ?? 0)}\n`);
  return ok ? EXIT.done : EXIT.wrong;
}

async function checkAll(inputs: readonly string[], options: CheckOptions): Promise<Checked> {
  const templates = findTemplates(options.template);
  const off = new Set(options.off);
  const { files, diagnostics } = await expandInputs(inputs, checkedExtensions);
  const all = [...diagnostics];
  for (const file of files) {
    const input = await readInput(file);
    if ('diagnostic' in input) all.push(input.diagnostic);
    else all.push(...(await checkFile(file, input.bytes, templates, off)));
  }
  const { template } = await templates.asked();
  return { files: files.length, slots: template?.slots ?? new Map(), diagnostics: all };
}
