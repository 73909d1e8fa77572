import { dirname, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataRecord } from '../read/record.ts';
import { type Loaded, loadTemplate } from './load.ts';

/** Finds each record's template; each is loaded once. */
export interface Templates {
  /** The one that the user named, or the built-in one. */
  readonly asked: () => Promise<Loaded>;
  /** The one for a record: what it names itself, unless the user named one. */
  readonly forRecord: (record: DataRecord) => Promise<Loaded>;
}

const BUILT_IN = 'half-year-summary';
const TEMPLATE_KEYS: readonly string[] = ['template', '模板'];

/** @param name - the template that the user named for all records; a path is relative to the working directory */
export function findTemplates(name: string | undefined): Templates {
  const loaded = new Map<string, Promise<Loaded>>();
  const load = (template: string, folder: string): Promise<Loaded> => {
    const key = `${folder}\n${template}`;
    const found = loaded.get(key) ?? loadTemplate(template, folder);
    loaded.set(key, found);
    return found;
  };
  const asked = (): Promise<Loaded> => load(name ?? BUILT_IN, process.cwd());
  const forRecord = async (record: DataRecord): Promise<Loaded> => {
    const entry = name === undefined && record.root.entries.find(({ key }) => TEMPLATE_KEYS.includes(key));
    if (!entry) return asked();
    const { key, value } = entry;
    if (value.type === 'broken') return { diagnostics: [] };
    if (value.type !== 'scalar' || value.means !== 'text' || value.text.trim() === '') {
      return { diagnostics: [diagnostic('template-name', value.place, { key })] };
    }
    return load(value.text.trim(), record.file === '-' ? process.cwd() : dirname(resolve(record.file)));
  };
  return { asked, forRecord };
}
