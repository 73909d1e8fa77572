import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Loaded, Templates } from '../compile/templates.ts';
import { diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { elsewhere } from '../kinds/phrases.ts';
import { TEMPLATE_KEYS } from '../model/keys.ts';
import { onceForEach } from '../model/once.ts';
import type { DataRecord } from '../model/record.ts';
import type { SlotsOf } from '../sheets/read/template-name.ts';
import { builtInNames, describedTemplate, FILE_NAME, loadTemplate, readTemplate } from './load-template.ts';

/** The template that is used where none is named. */
export const defaultTemplate = 'half-year-summary';

/** A template's name in a data file, as from the working directory: a path begins at the data file's folder. */
function namedIn(file: string, name: string): string {
  const isRelative = file !== '-' && FILE_NAME.test(name) && !isAbsolute(name);
  return isRelative ? join(dirname(file), name) : name;
}

/**
 * A template's name in a file that is written to `path`, by which it is found again from there: a path from one to the
 * other, or a built-in one's own name.
 *
 * @param from - the folder from which `template` is found now
 */
export function nameFor(template: string, path: string | undefined, from = '.'): string {
  if (builtInNames().includes(template)) return template;
  const folder = path === undefined ? '.' : dirname(path);
  return relative(folder, resolve(from, template)).replaceAll('\\', '/');
}

/** That there is no such template is said where the data names it. */
function saidAt(place: Place, { diagnostics, ...loaded }: Loaded): Loaded {
  const placed = diagnostics.map((each) => (each.place.source === undefined ? { ...each, place } : each));
  return { ...loaded, diagnostics: placed };
}

/** @param name - the template that the user named for all records; a path is relative to the working directory */
export function findTemplates(name: string | undefined): Templates {
  const load = onceForEach(loadTemplate);
  const asked = (): Promise<Loaded> => load(name ?? defaultTemplate);
  const forRecord = async (record: DataRecord): Promise<Loaded> => {
    if (name !== undefined) return asked();
    const [entry, ...more] = record.root.entries.filter(({ key }) => TEMPLATE_KEYS.includes(key));
    if (!entry) return asked();
    const { key, keyPlace, value } = entry;
    // Of the same key given again the reader has spoken.
    const other = more.find((each) => each.key !== key);
    if (other) {
      const args = { key: other.key, other: elsewhere(keyPlace) };
      return { diagnostics: [diagnostic('duplicate-key', other.keyPlace, args)] };
    }
    if (value.type === 'broken') return { diagnostics: [] };
    if (value.type !== 'scalar' || value.means !== 'text' || value.text.trim() === '') {
      return { diagnostics: [diagnostic('template-name', value.place, { key, example: defaultTemplate })] };
    }
    return saidAt(value.place, await load(namedIn(record.file, value.text.trim())));
  };
  const slotsFor: Templates['slotsFor'] = async (record) => (await forRecord(record)).template?.slots;
  const source: Templates['source'] = async (named) => {
    const file = describedTemplate(named);
    return { file, ...(await readTemplate(file, file)) };
  };
  const slotsOf: SlotsOf = async (file, { text }) => {
    if (name !== undefined) return undefined;
    return (await load(namedIn(file, text.trim()))).template?.slots;
  };
  return { asked, forRecord, slotsFor, source, slotsOf };
}
