import { loadTemplate } from '../../src/host/load-template.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Kind, Slot } from '../../src/model/slot.ts';
import { sourceText } from '../../src/model/source.ts';
import type { Template } from '../../src/model/template.ts';
import { readYaml } from '../../src/read/yaml.ts';

/** The template that comes with the project. */
export async function builtIn(): Promise<Template> {
  const { template } = await loadTemplate('half-year-summary');
  if (template === undefined) throw new Error('the built-in template does not compile');
  return template;
}

/** The one record of a YAML text that is read without a finding. */
export async function recordOf(text: string, file = '数据.yaml'): Promise<DataRecord> {
  for await (const { record, diagnostics } of readYaml(file, text)) {
    if (record === undefined || diagnostics.length > 0)
      throw new Error(diagnostics.map((d) => d.code).join());
    return record;
  }
  throw new Error('no record');
}

export function slot(key: string, kind: Kind, more: Partial<Slot> = {}): Slot {
  const unit = kind === '率' || kind === '比' ? '%' : '';
  const place = { file: '模板.md.hbs', source: sourceText(`{{${key}}}`), start: 0, end: key.length + 4 };
  return { key, kind, unit, mark: 'X', meaning: '', places: [place], ...more };
}

export function slotMap(...slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  return new Map(slots.map((one) => [one.key, one]));
}
