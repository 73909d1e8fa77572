import type { Format } from '../model/format.ts';
import type { DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { isComplete, type Resolved, resolve } from './resolve.ts';
import { formatFault, write } from './write.ts';

/** A record filled in. */
export interface Filled extends Pick<Resolved, 'title' | 'values' | 'fills' | 'diagnostics'> {
  /** The file's bytes; absent when something is wrong and no draft was asked for. */
  readonly document?: Uint8Array;
}

export interface FillOptions {
  readonly to: Format;
  /** Write although something is unfilled or wrong, and mark it. */
  readonly draft?: boolean;
}

/** Fills a template with a record: a value of its own for each slot, or what is wrong. */
export function fill(template: Template, record: DataRecord, { to, draft = false }: FillOptions): Filled {
  const resolved = resolve(template, record);
  const { title, values, fills } = resolved;
  const fault = formatFault(template, to, record.place);
  const diagnostics = fault ? [...resolved.diagnostics, fault] : resolved.diagnostics;
  const filled = { title, values, fills, diagnostics };
  if (fault || (!draft && !isComplete(resolved))) return filled;
  return { ...filled, document: write(template, resolved, to) };
}
