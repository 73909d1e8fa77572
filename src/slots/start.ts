import type { Slot } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import { slotSchema } from './schema.ts';
import { slotYaml } from './yaml.ts';

/** A file that a folder is started with. */
export interface StartFile {
  readonly name: string;
  readonly purpose: 'sheet' | 'data' | 'schema' | 'template' | 'description';
  readonly content: string | Uint8Array;
}

/** What a shell or a file system might take for something else is left out of a file's name. */
export function fileStem(title: string, otherwise: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._—-]/gu, '')
    .replace(/^[.-]+|\.+$/g, '');
  return stem === '' ? otherwise : stem;
}

/**
 * The sheet, the empty data file and its schema for a template's slots; their names begin with `stem`.
 *
 * @param own - the template's file in the same folder, if it is not a built-in one
 */
export async function startFiles(
  template: Template,
  stem: string,
  own?: string,
): Promise<readonly StartFile[]> {
  const { slots, title } = template;
  const { writeSlotSheet } = await import('../sheets/write/xlsx.ts');
  const schema = `${stem}.schema.json`;
  const all: readonly Slot[] = [...slots.values()];
  const data = slotYaml(slots, { title, schema, ...(own !== undefined && { template: own }) });
  const sheet = await writeSlotSheet(all, { title, template: own ?? template.file });
  return [
    { name: `${stem}.xlsx`, purpose: 'sheet', content: sheet },
    { name: `${stem}.yaml`, purpose: 'data', content: data },
    { name: schema, purpose: 'schema', content: `${JSON.stringify(slotSchema(slots, title), null, 2)}\n` },
  ];
}

/** A template to change: what it says of the description beside it is true of the new names. */
export function ownTemplate(text: string, name: string, stem: string): StartFile {
  const content = text.replaceAll(`${name}.slots.yaml`, `${stem}.slots.yaml`);
  return { name: `${stem}.md.hbs`, purpose: 'template', content };
}

/** The description of one's own template. */
export function ownDescription(text: string, stem: string): StartFile {
  return { name: `${stem}.slots.yaml`, purpose: 'description', content: text };
}
