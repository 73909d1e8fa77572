import { dirname, join, parse } from 'node:path';
import { compile } from '../../compile/compile.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { readInput } from '../../host/input.ts';
import { fileWriter } from '../../host/write-file.ts';
import { type Imported, importPaper } from '../../import/import.ts';
import { readDecisions, strayDecisions } from '../../import/names-file.ts';
import type { Decision, ImportedSlot } from '../../import/slots.ts';
import { aligned } from '../../report/align.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { textReport } from '../../report/text.ts';
import { slotYaml } from '../../slots/yaml.ts';
import { isJson } from '../option.ts';
import { shellWord } from '../shell-word.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from '../usage.ts';
import type { ImportCommandOptions } from './program.ts';
import { importTexts } from './texts.ts';

interface Output {
  readonly path: string;
  readonly content: Uint8Array;
}

/** `fill-report import`: a paper with marks to a template. Gives the exit code. */
export async function importCommand(
  paper: string,
  options: ImportCommandOptions,
  screen: Terminal,
): Promise<number> {
  const input = await readInput(paper);
  if ('diagnostic' in input) return refuse([input.diagnostic], options, screen);
  const decisions = await decisionsIn(options.names);
  if ('diagnostics' in decisions) return refuse(decisions.diagnostics, options, screen);
  const imported = await importPaper(paper, input.bytes, {
    ...(options.literal && { literal: true }),
    ...(options.all && { all: true }),
    ...(options.marks !== undefined && { extra: options.marks.split(/[,，]/).filter((mark) => mark !== '') }),
    decisions: decisions.decisions,
  });
  if (!('slots' in imported)) return refuse(imported, options, screen);
  const stray = strayDecisions(decisions.decisions, imported.names);
  if (stray.length > 0) return refuse(stray, options, screen);
  if (imported.slots.length === 0) {
    screen.say(`${importTexts[screen.lang].nothing}\n`);
    return EXIT.wrong;
  }
  if (options.list) {
    await screen.out(listText(imported.slots, screen));
    return EXIT.done;
  }
  return write(paper, imported, options, screen);
}

async function decisionsIn(
  file: string | undefined,
): Promise<{ decisions: ReadonlyMap<string, Decision> } | { diagnostics: readonly Diagnostic[] }> {
  if (file === undefined) return { decisions: new Map() };
  const input = await readInput(file);
  if ('diagnostic' in input) return { diagnostics: [input.diagnostic] };
  const { decisions, diagnostics } = await readDecisions(file, input.bytes);
  return hasErrors(diagnostics) ? { diagnostics } : { decisions };
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  options: ImportCommandOptions,
  screen: Terminal,
): Promise<number> {
  if (isJson(options)) await screen.out(jsonReport(diagnostics, screen.lang));
  else screen.say(textReport(diagnostics, { ...screen, slots: new Map() }));
  return EXIT.wrong;
}

/** All three files appear, or none. */
async function write(
  paper: string,
  imported: Imported,
  options: ImportCommandOptions,
  screen: Terminal,
): Promise<number> {
  const stem = parse(paper).name;
  const name = `${stem}${imported.suffix}`;
  const description = { file: `${stem}.slots.yaml`, text: imported.description };
  const { template: source } = imported;
  const given = typeof source === 'string' ? { file: name, text: source } : { file: name, bytes: source };
  const { template, diagnostics } = await compile({ ...given, description });
  if (!template) return refuse(diagnostics, options, screen);
  const data = slotYaml(template.slots, { title: template.title, template: name });
  const folder = dirname(paper);
  const outputs: Output[] = [
    { path: join(folder, name), content: typeof source === 'string' ? utf8(source) : source },
    { path: join(folder, description.file), content: utf8(description.text) },
    { path: join(folder, `${stem}.yaml`), content: utf8(data) },
  ];
  const faults = writeAll(outputs, options.force === true);
  if (faults.length > 0) return refuse(faults, options, screen);
  await report(imported, outputs, options, screen);
  return EXIT.done;
}

/** Writes all of them or, where one cannot be written, none; gives why. */
function writeAll(outputs: readonly Output[], force: boolean): Diagnostic[] {
  const faultsOf = (dryRun: boolean): Diagnostic[] => {
    const writer = fileWriter({ force, dryRun, durable: true });
    const written = outputs.map(({ path, content }) => writer(path, content, () => 'foreign'));
    return written.flatMap((each) => ('diagnostic' in each ? [each.diagnostic] : []));
  };
  const refused = faultsOf(true);
  return (refused.length > 0 ? refused : faultsOf(false)).map(besidePaper);
}

/** Where the files go follows from the paper's name: there is no other to choose. */
function besidePaper(fault: Diagnostic): Diagnostic {
  if (fault.code !== 'output-foreign') return fault;
  return diagnostic('output-beside-paper', fault.place, { file: fault.place.file });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function report(
  { slots, places, paper }: Imported,
  outputs: readonly Output[],
  options: ImportCommandOptions,
  screen: Terminal,
): Promise<void> {
  if (isJson(options)) {
    const listed = slots.map(({ key, kind, unit, mark, meaning, sure, places: own }) => {
      return { type: 'slot', key, kind, unit, mark, meaning, sure, places: own.length };
    });
    const files = outputs.map(({ path }) => path);
    const summary = { type: 'summary', ok: true, places: places.length, slots: slots.length, files };
    await screen.out([...listed, summary].map(jsonLine).join(''));
    return;
  }
  if (options.quiet) return;
  const words = importTexts[screen.lang];
  const [template = '', , data = ''] = outputs.map(({ path }) => path);
  const [unsure, sure] = [slots.filter((slot) => !slot.sure), slots.filter((slot) => slot.sure)];
  const left = paper.leftOut.map(({ text }) => `  ${text.trim()}`);
  const lines = [
    ...(left.length > 0 ? [words.leftOut(left.length), ...left, ''] : []),
    ...(unsure.length > 0 ? [words.unsure(unsure.length), ...slotLines(unsure, screen), ''] : []),
    words.sure(sure.length, unsure.length > 0),
    ...slotLines(sure, screen),
    '',
    words.account(places.length, slots.length),
    ...outputs.map(({ path }) => words.wrote(path)),
    words.next(shellWord(data), shellWord(template), shellWord(data.replace(/yaml$/, 'xlsx'))),
  ];
  screen.say(`${lines.join('\n')}\n`);
}

function slotLines(slots: readonly ImportedSlot[], { lang }: Terminal): string[] {
  const { places } = importTexts[lang];
  return aligned(
    slots.map((slot) => [
      slot.key + places(slot.places.length),
      slot.unit === '' ? slot.kind : `${slot.kind} ${slot.unit}`,
      slot.mark,
      slot.meaning,
    ]),
    '  ',
  );
}

/** The slots in the form that `--names` takes. */
function listText(slots: readonly ImportedSlot[], { lang }: Terminal): string {
  const lines = slots.map(({ key, kind, unit, meaning, sure }) => {
    const fields = [
      `名称: ${JSON.stringify(key)}`,
      `类型: ${kind}`,
      ...(unit === '' ? [] : [`单位: ${JSON.stringify(unit)}`]),
    ];
    return `${JSON.stringify(key)}: { ${fields.join(', ')} } # ${sure ? '' : '？'}${meaning}`;
  });
  return `${[...importTexts[lang].listHead, ...lines].join('\n')}\n`;
}
