import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { kinds } from '../kinds/kinds.ts';
import type { DataNode, MapEntry } from '../model/record.ts';
import type { Kind } from '../model/slot.ts';
import { readYaml } from '../read/yaml.ts';
import { decodeText } from '../text/encoding.ts';
import { nearest } from '../text/near.ts';
import type { Decision } from './slots.ts';

const FIELDS = { 名称: 'name', 同: 'same', 保留: 'words', 类型: 'kind', 单位: 'unit' } as const;

/** What a person has decided of an import's slots, from a file such as `--list` prints. */
export async function readDecisions(
  file: string,
  bytes: Uint8Array,
): Promise<{
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { text, diagnostics } = decodeText(file, bytes);
  if (text === undefined) return { decisions: new Map(), diagnostics };
  const { value: read } = await readYaml(file, text).next();
  const found: Diagnostic[] = [...diagnostics, ...(read?.diagnostics ?? [])];
  const decisions = new Map<string, Decision>();
  for (const { key, keyPlace, value } of read?.record?.root.entries ?? [])
    decisions.set(key, { ...decision(value, found), place: keyPlace });
  return { decisions, diagnostics: found };
}

function decision(node: DataNode, report: Diagnostic[]): Decision {
  if (node.type === 'scalar')
    return node.means === 'null' || node.text === '' ? {} : { name: node.text.trim() };
  if (node.type !== 'map') return {};
  const made: Making = {};
  for (const entry of node.entries) field(entry, made, report);
  return made;
}

type Making = { -readonly [K in keyof Decision]: Decision[K] };

function field({ key, keyPlace, value }: MapEntry, made: Making, report: Diagnostic[]): void {
  const name = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS] : undefined;
  const text = value.type === 'scalar' ? value.text.trim() : '';
  if (name === undefined)
    report.push(diagnostic('description-key', keyPlace, { key, known: Object.keys(FIELDS).join('、') }));
  else if (name === 'words') made.words = /^(?:是|true|yes)$/i.test(text);
  else if (name === 'kind') {
    if (Object.hasOwn(kinds, text)) made.kind = text as Kind;
    else
      report.push(
        diagnostic('description-value', value.place, {
          key,
          value: text,
          wanted: Object.keys(kinds).join('、'),
        }),
      );
  } else if (text !== '') made[name] = text;
}

/** Decisions of what no slot is called. */
export function strayDecisions(
  decisions: ReadonlyMap<string, Decision>,
  names: ReadonlySet<string>,
): Diagnostic[] {
  const made = new Set(Array.from(decisions.values(), ({ name }) => name));
  const stray = (name: string): boolean => !names.has(name) && !made.has(name);
  return Array.from(decisions).flatMap(([key, { place, same }]) => {
    const wrong = names.has(key) ? same : key;
    if (!place || wrong === undefined || !stray(wrong)) return [];
    const known = nearest(wrong, [...names]) ?? [...names].join('、');
    return [diagnostic('description-key', place, { key: wrong, known })];
  });
}
