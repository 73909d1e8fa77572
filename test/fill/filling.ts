import { type CompileResult, compile } from '../../src/compile/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { words } from '../../src/diagnostics/words.ts';
import { type Filled, fill } from '../../src/fill/fill.ts';
import type { DataNode, DataRecord, MapNode } from '../../src/model/record.ts';
import { lineColumn, sourceText } from '../../src/model/source.ts';
import type { Template } from '../../src/model/template.ts';

/** A template's text compiled, with a description of its slots as YAML if there is one. */
export function compileText(text: string, description?: string): Promise<CompileResult> {
  const described =
    description === undefined ? {} : { description: { file: 't.slots.yaml', text: description } };
  return compile({ file: 't.md.hbs', text, ...described });
}

/** A template that must be right, ready to fill. */
export async function templateOf(text: string, description?: string): Promise<Template> {
  const { template, diagnostics } = await compileText(text, description);
  if (!template) throw new Error(`${diagnostics.map(show).join('\n')}\n${text}`);
  return template;
}

/** `line:column code what-it-says` */
export function show(found: Diagnostic): string {
  const { source, start } = found.place;
  const at = source && start !== undefined ? lineColumn(source, start) : undefined;
  return `${at?.line}:${at?.column} ${found.code} ${words(found, 'zh').says}`;
}

export type Value = string | readonly Value[] | { readonly [key: string]: Value };

const source = sourceText('');

/** A record as a reader gives it, from plain values. */
export function recordOf(values: { readonly [key: string]: Value }): DataRecord {
  const place = { file: 'd.yaml', source, start: 0, end: 0 };
  const node = (value: Value): DataNode => {
    if (typeof value === 'string') return { type: 'scalar', text: value, means: 'text', place };
    if (Array.isArray(value)) return { type: 'list', items: value.map(node), place };
    return map(value as { readonly [key: string]: Value });
  };
  const map = (entries: { readonly [key: string]: Value }): MapNode => ({
    type: 'map',
    entries: Object.entries(entries).map(([key, value]) => ({ key, keyPlace: place, value: node(value) })),
    place,
  });
  return { file: 'd.yaml', root: map(values), place };
}

export function fillWith(
  template: Template,
  values: { readonly [key: string]: Value },
  to: 'docx' | 'md',
): Filled & { readonly document: Uint8Array } {
  const filled = fill(template, recordOf(values), { to, draft: true });
  if (!filled.document) throw new Error('no document');
  return { ...filled, document: filled.document };
}
