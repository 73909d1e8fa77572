import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { resolve } from '../../fill/resolve.ts';
import { defaultTemplate, findTemplates } from '../../host/find-template.ts';
import { pageHtml } from '../../host/page-html.ts';
import { writeNew } from '../../host/write-file.ts';
import type { Outcome } from '../../model/files.ts';
import { type CompiledTemplate, compiledSlot, type Template } from '../../model/template.ts';
import type { PageData } from '../../page/assess.ts';
import { type TypedValues, valuesOf } from '../../page/state.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { textReport } from '../../report/text.ts';
import { loadInputs } from '../inputs.ts';
import { isJson } from '../option.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from '../usage.ts';
import type { PageOptions } from './program.ts';
import { pageCommandTexts } from './texts.ts';

/** `fill-report page`: a template as one file to open in a browser. Gives the exit code. */
export async function pageCommand(options: PageOptions, screen: Terminal): Promise<number> {
  const { template, known, diagnostics } = await pageInputs(options, screen);
  if (!template) return report({ diagnostics, slots: new Map() }, options, screen);
  const compiled = toSend(template);
  const html = pageHtml(compiled, pageData(compiled.file, known, options));
  const { slots } = template;
  const path = options.output ?? `${compiled.file.replace(/(?:\.md)?\.(?:hbs|do[ct][xm])$/i, '')}.html`;
  if (path === '-') {
    await screen.out(html);
    return report({ diagnostics, slots, outcome: 'written' }, options, screen);
  }
  const written = writeNew(path, html, options.force);
  if ('outcome' in written)
    return report({ diagnostics, slots, path, outcome: written.outcome }, options, screen);
  return report({ diagnostics: [...diagnostics, written.diagnostic], slots }, options, screen);
}

interface PageInputs {
  readonly template?: Template;
  readonly known?: TypedValues;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is missing of what is known already is what the page is for; what is wrong must not be carried on. */
async function pageInputs({ data, template: named }: PageOptions, screen: Terminal): Promise<PageInputs> {
  if (data === undefined) return findTemplates(named).asked();
  const { template, record, diagnostics } = await loadInputs(data, named, screen);
  if (!template || !record) return { diagnostics: [...(record?.diagnostics ?? []), ...diagnostics] };
  const resolved = resolve(template, record);
  const said = [...resolved.diagnostics, ...diagnostics].filter(
    ({ code }) => code !== 'value-missing' && code !== 'default-used',
  );
  if (hasErrors(said)) return { diagnostics: said };
  return { template, known: valuesOf(template.slots, resolved.values), diagnostics: said };
}

/** A template as data, without the folder it stands in and the text it was made of, which its page shows to nobody. */
function toSend(template: Template): CompiledTemplate {
  const { source: _, slots, file, ...rest } = template;
  const sent = [...slots.values()].map((slot) => ({ ...compiledSlot(slot), places: [] }));
  return { ...rest, file: file.replace(/^.*[/\\]/, ''), text: '', slots: sent };
}

function pageData(file: string, known: TypedValues | undefined, { lang }: PageOptions): PageData {
  return {
    ...(file !== defaultTemplate && { template: file }),
    ...(known && { known }),
    ...(lang && { lang }),
  };
}

interface Done {
  readonly diagnostics: readonly Diagnostic[];
  readonly slots: Template['slots'];
  readonly path?: string;
  readonly outcome?: Outcome;
}

async function report(
  { diagnostics, slots, path, outcome }: Done,
  options: PageOptions,
  screen: Terminal,
): Promise<number> {
  const words = pageCommandTexts[screen.lang];
  const isDone = outcome !== undefined;
  const said = path === undefined || !isDone ? '' : words.account(path, outcome);
  if (isJson(options) && options.output !== '-') {
    const summary = { type: 'summary', ok: isDone, output: path ?? null, outcome: outcome ?? 'none' };
    await screen.out(jsonReport(diagnostics, screen.lang) + jsonLine(summary));
  } else {
    screen.say(textReport(diagnostics, { ...screen, slots }));
    const account = isDone ? said : words.nothing;
    if (account !== '' && options.quiet !== true) screen.say(`${account}\n`);
  }
  return isDone ? EXIT.done : EXIT.wrong;
}
