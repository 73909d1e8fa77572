import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { bind } from '../../src/bind/bind.ts';
import type { Arg, Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts';
import { diagnostic, type Place } from '../../src/diagnostics/diagnostic.ts';
import { messageOf } from '../../src/diagnostics/messages.ts';
import type { DataNode, DataRecord, MapNode } from '../../src/model/record.ts';
import type { Kind, Slot } from '../../src/model/slot.ts';
import { sourceText } from '../../src/model/source.ts';
import type { Bound } from '../../src/model/value.ts';

/** A slot of a test: `slot('综合.固定资产投资', '量', '亿元')`. */
export function slot(key: string, kind: Kind, unit = '', more: Partial<Slot> = {}): Slot {
  const percent = kind === '率' || kind === '比' ? '%' : unit;
  return { key, kind, unit: percent, mark: 'X', meaning: '', places: [], ...more };
}

export function slotMap(...slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  return new Map(slots.map((each) => [each.key, each]));
}

/** A record from YAML, with places, duplicate keys and all. Read by `yaml` itself, so as to test binding alone. */
export function record(text: string): DataRecord {
  const source = sourceText(text);
  const root = parseDocument(text, { uniqueKeys: false, keepSourceTokens: true }).contents;
  const node = toNode(root, source);
  const empty: MapNode = { type: 'map', entries: [], place: at(source, 0, 0) };
  return { file: 'd.yaml', root: node.type === 'map' ? node : empty, place: at(source, 0, 0) };
}

function at(source: SourceText, start: number, end: number): Place {
  return { file: 'd.yaml', source, start, end };
}

function toNode(node: unknown, source: SourceText): DataNode {
  const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  const place = at(source, start, end);
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => toNode(item, source)), place };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const name = toNode(key, source);
      return {
        key: name.type === 'scalar' ? name.text : '',
        keyPlace: name.place,
        value: toNode(value, source),
      };
    });
    return { type: 'map', entries, place };
  }
  if (!isScalar(node)) return { type: 'scalar', text: '', means: 'null', place };
  if (node.source === '=broken') {
    const said = diagnostic('unknown-key', place, { key: '=broken' });
    return { type: 'broken', text: '=broken', diagnostic: said, place };
  }
  const plain = node.type === 'PLAIN';
  const means = node.value === null ? 'null' : plain && typeof node.value === 'boolean' ? 'bool' : 'text';
  return { type: 'scalar', text: plain ? (node.source ?? '') : String(node.value), means, place };
}

export function bound(slots: ReadonlyMap<string, Slot>, text: string): Bound {
  return bind(slots, record(text));
}

/** What a diagnostic says and proposes, in Chinese, with the words it points to. */
export function told(found: Diagnostic): { code: string; says: string; fix: string; at: string } {
  const { says, fix } = messageOf(found.code).zh;
  const { source, start = 0, end = 0 } = found.place;
  return {
    code: found.code,
    says: filled(says, found.args),
    fix: filled(fix, found.args),
    at: source?.text.slice(start, end) ?? '',
  };
}

function filled(text: string, args: Readonly<Record<string, Arg>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const arg = args[name];
    return arg === undefined ? whole : String(typeof arg === 'object' ? arg.zh : arg);
  });
}
