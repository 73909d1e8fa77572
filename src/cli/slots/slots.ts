import { dirname, resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { resolve as resolveRecord } from '../../fill/resolve.ts';
import { defaultTemplate, findTemplates, nameFor } from '../../host/find-template.ts';
import { writeNew } from '../../host/write-file.ts';
import { isRequired } from '../../kinds/kinds.ts';
import type { Outcome } from '../../model/files.ts';
import type { Template } from '../../model/template.ts';
import { countsOf, grouped, severitiesOf } from '../../report/account.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { jsonSlot } from '../../slots/json.ts';
import { isForm, leftOutOfCsv, type SlotsOutputOptions, slotsOutput } from '../../slots/output.ts';
import { type SlotState, slotStates } from '../../slots/states.ts';
import { type Inputs, loadInputs } from '../inputs.ts';
import { isJson } from '../option.ts';
import { tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { templateText } from '../texts.ts';
import { EXIT } from '../usage.ts';
import { destinationOf, type SlotsDestination } from './destination.ts';
import type { SlotsOptions } from './program.ts';
import { slotsTexts } from './texts.ts';

/** What there is to show; nothing where something is wrong with it. */
interface Shown extends Inputs {
  readonly states?: readonly SlotState[];
  readonly content?: string | Uint8Array;
}

/** What became of the content; undefined when there is none. */
interface Delivered {
  readonly outcome?: Outcome;
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `fill-report slots`: a template's slots, as a table or as something to fill in. Gives the exit code. */
export async function slotsCommand(options: SlotsOptions, screen: Terminal): Promise<number> {
  const json = isJson(options);
  const to = destinationOf({ ...options, json }, screen);
  const inputs =
    options.data === undefined
      ? await findTemplates(options.template).asked()
      : await loadInputs(options.data, options.template, screen);
  const shown = await show(inputs, { options, to }, screen);
  const listed = json && to.path === undefined;
  const delivered = await deliver(shown, to, { listed, force: options.force === true }, screen);
  await report(shown, delivered, { json, listed, quiet: options.quiet === true }, screen);
  return delivered.outcome === undefined || hasErrors(delivered.diagnostics) ? EXIT.wrong : EXIT.done;
}

/** What was asked for, and where it goes. */
interface Asked {
  readonly options: SlotsOptions;
  readonly to: SlotsDestination;
}

/** What a form would lose or carry on is wrong first of all: nothing is made of it then, as `fill` makes nothing. */
async function show(inputs: Inputs, asked: Asked, screen: Terminal): Promise<Shown> {
  const { template, record } = inputs;
  if (template === undefined || (asked.options.data !== undefined && record === undefined)) return inputs;
  const { format } = asked.to;
  const resolved = record && resolveRecord(template, record);
  const known = record && resolved && { record, states: slotStates(template, resolved) };
  const lost = format === 'csv' ? leftOutOfCsv(template, record) : [];
  const { findings } = grouped([...(resolved?.diagnostics ?? []), ...inputs.diagnostics, ...lost]);
  const said = { ...inputs, ...(known && { states: known.states }), diagnostics: findings };
  if (isForm(format) && hasErrors(findings)) return said;
  return { ...said, content: await slotsOutput(template, outputOptions(template, known, asked, screen)) };
}

function outputOptions(
  template: Template,
  known: SlotsOutputOptions['known'],
  { options, to }: Asked,
  { lang, outColumns }: Terminal,
): SlotsOutputOptions {
  return {
    format: to.format,
    lang,
    wide: options.wide === true,
    ...namedTemplate(template, options, to),
    ...(to.path === undefined && outColumns !== undefined && { room: outColumns }),
    ...(known && { known }),
  };
}

/** What is written there names its template; the default one only in a sheet, whose reader looks there for what it was made for. */
function namedTemplate(
  { file }: Template,
  { template: asked, data }: SlotsOptions,
  { path, format }: SlotsDestination,
): { readonly template?: string } {
  if (file === defaultTemplate && format === 'yaml') return {};
  const from = asked === undefined && data !== undefined && data !== '-' ? dirname(data) : '.';
  return { template: nameFor(file, path, from) };
}

async function deliver(
  { content, diagnostics }: Shown,
  { path }: SlotsDestination,
  { listed, force }: { readonly listed: boolean; readonly force: boolean },
  screen: Terminal,
): Promise<Delivered> {
  if (content === undefined) return { diagnostics };
  if (path === undefined) {
    if (!listed) await screen.out(content);
    return { outcome: 'written', diagnostics };
  }
  const written = writeNew(path, content, force);
  if ('outcome' in written) return { outcome: written.outcome, path: resolve(path), diagnostics };
  return { diagnostics: [...diagnostics, written.diagnostic] };
}

/** To a program, on standard output: the slots (unless they are in a file), what is wrong, a summary. */
async function report(
  shown: Shown,
  delivered: Delivered,
  options: { readonly json: boolean; readonly listed: boolean; readonly quiet: boolean },
  screen: Terminal,
): Promise<void> {
  const { diagnostics, outcome, path } = delivered;
  if (options.json) {
    const slots = options.listed && outcome !== undefined ? slotLines(shown) : '';
    const summary = jsonLine(jsonSummary(shown, delivered));
    await screen.out(slots + jsonReport(diagnostics, screen.lang) + summary);
    return;
  }
  const words = slotsTexts[screen.lang];
  const { errors } = severitiesOf(countsOf(diagnostics));
  const made =
    path === undefined || outcome === undefined
      ? ''
      : `${words.account(path, outcome)}${templateText(screen.lang, shown.template)}\n`;
  const account = outcome === undefined ? `${words.nothing(errors)}\n` : made;
  tell({ diagnostics, template: shown.template, account }, options.quiet, screen);
}

function slotLines({ template, states = [] }: Shown): string {
  const byKey = new Map(states.map((state) => [state.slot.key, state]));
  return Array.from(template?.slots.values() ?? [], (slot) =>
    jsonLine({ type: 'slot', ...jsonSlot(slot, byKey.get(slot.key)) }),
  ).join('');
}

function jsonSummary({ template, states }: Shown, { outcome, path, diagnostics }: Delivered): object {
  const slots = [...(template?.slots.values() ?? [])];
  const count = (state: SlotState['state']): number | undefined =>
    states?.filter((of) => of.state === state).length;
  const severities = severitiesOf(countsOf(diagnostics));
  return {
    type: 'summary',
    ok: outcome !== undefined && severities.errors === 0,
    output: path ?? null,
    outcome: outcome ?? 'none',
    slots: slots.length,
    required: slots.filter(isRequired).length,
    ...(states && {
      filled: count('filled'),
      defaults: count('default'),
      missing: count('missing'),
      wrong: count('wrong'),
    }),
    ...severities,
  };
}
