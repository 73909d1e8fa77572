import { type Difference, differences } from '../../align/differences.ts';
import { type Diagnostic, hasErrors, isError } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/words.ts';
import { resolve } from '../../fill/resolve.ts';
import type { Template } from '../../model/template.ts';
import { isMissing } from '../../report/account.ts';
import { aligned } from '../../report/align.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { textReport } from '../../report/text.ts';
import { loadInputs } from '../inputs.ts';
import { isJson } from '../option.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from '../usage.ts';
import type { DiffOptions } from './program.ts';
import { type DiffTexts, diffTexts } from './texts.ts';

/** `fill-report diff`: what is different between two data files. Gives the exit code. */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffOptions,
  screen: Terminal,
): Promise<number> {
  const now = await loadInputs(after, options.template, screen);
  // Both are read with one template: the new data's, or the one that was named.
  const old = await loadInputs(before, options.template ?? now.template?.file, screen);
  const { template } = now;
  const json = isJson(options);
  if (!template || !now.record || !old.record)
    return refuse([...old.diagnostics, ...now.diagnostics], template, json, screen);
  const [a, b] = [resolve(template, old.record), resolve(template, now.record)];
  const wrong = [...old.diagnostics, ...now.diagnostics, ...a.diagnostics, ...b.diagnostics].filter(
    // What is missing is a difference like others.
    (each) => isError(each) && !isMissing(each),
  );
  if (hasErrors(wrong)) return refuse(wrong, template, json, screen);
  const all = differences(template, a, b);
  await screen.out(output(all, json ? 'json' : options.format, diffTexts[screen.lang]));
  if (!json && options.quiet !== true) screen.say(`${diffTexts[screen.lang].account(all.length)}\n`);
  return EXIT.done;
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  template: Template | undefined,
  json: boolean,
  screen: Terminal,
): Promise<number> {
  if (json) await screen.out(jsonReport(diagnostics, screen.lang) + jsonLine({ type: 'summary', ok: false }));
  else screen.say(textReport(diagnostics, { ...screen, slots: template?.slots ?? new Map() }));
  return EXIT.wrong;
}

function output(all: readonly Difference[], format: 'text' | 'md' | 'json', texts: DiffTexts): string {
  if (format === 'json') {
    const lines = all.map((each) => jsonLine({ type: 'difference', ...each }));
    return `${lines.join('')}${jsonLine({ type: 'summary', ok: true, differences: all.length })}`;
  }
  if (all.length === 0) return '';
  const rows = [texts.heads, ...all.map((each) => cells(each, texts))];
  if (format === 'text')
    return `${aligned(
      rows.map((row) => row.map(visible)),
      '',
    ).join('\n')}\n`;
  const lines = rows.map((row) => `| ${row.map(markdownCell).join(' | ')} |`);
  return `${[lines[0], '| :--- | ---: | ---: | :---: | ---: | ---: |', ...lines.slice(1)].join('\n')}\n`;
}

function cells({ key, before, after, unit, change, relative }: Difference, texts: DiffTexts): string[] {
  const isPoints = change !== undefined && relative === undefined && unit === '%';
  const by = change === undefined ? '' : `${change}${isPoints ? texts.points : ''}`;
  return [
    key,
    before ?? texts.none,
    after ?? texts.none,
    unit,
    by,
    relative === undefined ? '' : `${relative}%`,
  ];
}

function markdownCell(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/\n/g, '<br>');
}
