import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { DataNode, ReadResult } from '../../src/model/record.ts';
import { lineColumn } from '../../src/model/source.ts';
import { readYaml } from '../../src/read/yaml.ts';

/** A node as plain JavaScript: what would be said of as `!text`, null as null, a bool as a boolean. */
type Plain = string | boolean | null | Plain[] | { [key: string]: Plain };

function plain(node: DataNode): Plain {
  if (node.type === 'broken') return `!${node.text}`;
  if (node.type === 'list') return node.items.map(plain);
  if (node.type === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
  if (node.means === 'text') return node.text;
  return node.means === 'null' ? null : node.text.toLowerCase() === 'true';
}

/** `line:column code words`, as a person would look for it. */
export function finding({ code, place }: Diagnostic): string {
  const { source, start = 0, end = 0 } = place;
  if (source === undefined) return code;
  const { line, column } = lineColumn(source, start);
  return `${line}:${column} ${code} ${source.text.slice(start, end)}`;
}

export interface Read {
  readonly records: readonly (Plain | undefined)[];
  readonly findings: readonly string[];
}

export async function collect(results: Iterable<ReadResult> | AsyncIterable<ReadResult>): Promise<Read> {
  const records: (Plain | undefined)[] = [];
  const findings: string[] = [];
  for await (const { record, diagnostics } of results) {
    records.push(record && plain(record.root));
    findings.push(...diagnostics.map(finding));
  }
  return { records, findings };
}

export function yaml(text: string): Promise<Read> {
  return collect(readYaml('数据.yaml', text));
}
