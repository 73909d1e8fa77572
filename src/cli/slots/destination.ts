import { extname } from 'node:path';
import type { SlotsFormat } from '../../slots/output.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { usageError } from '../usage.ts';
import type { SlotsOptions } from './program.ts';
import { slotsTexts } from './texts.ts';

/** Where the slots go, and as what. */
export interface SlotsDestination {
  readonly format: SlotsFormat;
  /** As the user named it; undefined for standard output. */
  readonly path?: string;
}

type Asked = Omit<SlotsOptions, 'json'> & { readonly json: boolean };

/** What an extension can stand for, the likeliest first. */
const FORMATS: Readonly<Record<string, readonly SlotsFormat[]>> = {
  '.xlsx': ['xlsx'],
  '.csv': ['csv'],
  '.yaml': ['yaml'],
  '.yml': ['yaml'],
  '.json': ['json', 'schema'],
  '.txt': ['table'],
};

const SCHEMA: readonly SlotsFormat[] = ['schema'];

/** Where the slots go. What cannot be, is an error of usage. */
export function destinationOf(
  options: Asked,
  { lang, outIsTerminal }: Pick<Terminal, 'lang' | 'outIsTerminal'>,
): SlotsDestination {
  const { wrong } = slotsTexts[lang];
  const made = named(options, lang);
  const isSheet = made.format === 'xlsx' || made.format === 'csv';
  if (options.wide && !isSheet) throw usageError(wrong.wideSheet);
  if (made.path !== undefined) return made;
  if (options.json && made.format !== 'json') throw usageError(wrong.jsonOnStdout);
  if (made.format === 'xlsx' && outIsTerminal) throw usageError(wrong.sheetOnTerminal);
  return made;
}

function named({ output, to, json }: Asked, lang: Terminal['lang']): SlotsDestination {
  if (output === undefined || output === '-') return { format: to ?? (json ? 'json' : 'table') };
  const known = /\.schema\.json$/i.test(output) ? SCHEMA : FORMATS[extname(output).toLowerCase()];
  if (known === undefined) {
    if (to === undefined) throw usageError(slotsTexts[lang].wrong.extension(output));
    return { format: to, path: output };
  }
  if (to !== undefined && !known.includes(to))
    throw usageError(texts[lang].wrong.extensionAgainst(output, to));
  return { format: to ?? known[0] ?? 'table', path: output };
}
