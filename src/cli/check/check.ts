import { type Checked, checkFiles } from '../../check/file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { allCodes, isCode } from '../../diagnostics/messages.ts';
import { checkedExtensions, expandInputs } from '../../host/expand-inputs.ts';
import { findTemplates } from '../../host/find-template.ts';
import { readInput } from '../../host/input.ts';
import { DESCRIPTION_NAME } from '../../text/file-name.ts';
import { nearest } from '../../text/near.ts';
import { problemListFor } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, usageError } from '../usage.ts';
import type { CheckOptions } from './program.ts';
import { checkReport } from './report.ts';
import { checkTexts } from './texts.ts';

/** `fill-report check`: data files, templates and finished documents. Gives the exit code. */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckOptions,
  screen: Terminal,
): Promise<number> {
  const off = knownCodes(options.off, screen);
  const form = options.json === true ? 'json' : options.format;
  const { maxWarnings, quiet = false } = options;
  const report = checkReport({ form, quiet, ...(maxWarnings !== undefined && { maxWarnings }) }, screen);
  const { files, diagnostics } = await expandInputs(inputs, checkedExtensions);
  await report.add([{ diagnostics }]);
  const list = await problemListFor(options.report, { force: false, dryRun: false, inputs: files }, screen);
  const templates = findTemplates(options.template);
  const once = onlyOnce();
  const compared = options.data === undefined ? undefined : await comparison(options.data, options, screen);
  async function* inputsOf() {
    for (const file of files) yield { file, input: await readInput(file, screen.input) };
  }
  for await (const [{ file }, found] of together(checkFiles(inputsOf(), templates, off))) {
    if (compared) found.push({ diagnostics: (await compared(file)).filter(({ code }) => !off.has(code)) });
    const all = once(file, found);
    await report.add(all);
    for (const { diagnostics: those, record } of all)
      list.add({ name: record?.name ?? file, diagnostics: those, slots: record?.slots ?? new Map() });
  }
  let isWell = true;
  const end = async (): Promise<void> => {
    isWell = await report.end(files.length);
  };
  const isListed = await list.write(end, { json: form === 'json', quiet });
  return isWell && isListed ? EXIT.done : EXIT.wrong;
}

/** Loaded only by a run that compares. */
async function comparison(data: string, options: CheckOptions, screen: Terminal) {
  const { comparer } = await import('./compare.ts');
  return comparer(data, options.template, screen);
}

/** All that is said of one file, which comes one behind the other. */
async function* together<Given>(
  results: AsyncIterable<readonly [Given, Checked]>,
): AsyncGenerator<readonly [Given, Checked[]]> {
  let held: readonly [Given, Checked[]] | undefined;
  for await (const [given, checked] of results) {
    if (held?.[0] === given) held[1].push(checked);
    else {
      if (held) yield held;
      held = [given, [checked]];
    }
  }
  if (held) yield held;
}

/** What is wrong with a template is said once, however many records use it and whether or not it is checked itself. */
function onlyOnce(): (file: string, all: readonly Checked[]) => Checked[] {
  const told = new Set<string>();
  return (file, all) => {
    const isNew = ({ code, place }: Diagnostic): boolean => {
      if (!/\.hbs$/i.test(place.file) && !DESCRIPTION_NAME.test(place.file)) return true;
      const key = `${code}\n${place.file}\n${place.start}`;
      const known = told.has(key);
      told.add(key);
      return !known || place.file === file;
    };
    return all.map((checked) => ({ ...checked, diagnostics: checked.diagnostics.filter(isNew) }));
  };
}

/** The codes to leave out; one that does not exist is a usage error. */
function knownCodes(given: readonly string[], { lang }: Terminal): ReadonlySet<string> {
  for (const code of given) {
    if (!isCode(code)) {
      throw usageError(checkTexts[lang].code(code, nearest(code, allCodes())));
    }
  }
  return new Set(given);
}
