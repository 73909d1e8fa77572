import { readdirSync, readFileSync } from 'node:fs';
import type { Slot } from '../../src/model/slot.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { typedCell, typedValues } from '../../src/slots/known.ts';

/** A district's values by key path, as a person types them into one cell. */
export type District = ReadonlyMap<string, string>;

const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What YAML takes for text without quotes. */
const PLAIN = /^[\p{Script=Han}A-Za-z0-9（）]*[\p{Script=Han}（）]$/u;

/** A number digit by digit, as no district's name has Arabic ones. */
function chinese(number: number): string {
  return Array.from(String(number), (digit) => '零一二三四五六七八九'[Number(digit)]).join('');
}

async function samples(slots: ReadonlyMap<string, Slot>): Promise<District[]> {
  const files = readdirSync('data').filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    files.toSorted().map(async (name) => {
      const { value } = await readYaml(name, readFileSync(`data/${name}`, 'utf8')).next();
      if (!value?.record) throw new Error(`${name} is not read`);
      const entries = Array.from(
        typedValues(slots, value.record),
        ([key, node]) => [key, typedCell(node)] as const,
      );
      // A 表 has no place in one cell.
      return new Map(
        entries.flatMap(([key, text]) => (text === undefined || text === '' ? [] : [[key, text]])),
      );
    }),
  );
}

/** Invented districts after the samples, each with a name and an amount of its own; every slot without a 表 has a value. */
export async function makeDistricts(slots: ReadonlyMap<string, Slot>, count: number): Promise<District[]> {
  const all = await samples(slots);
  const keys = [...slots.values()]
    .filter(({ kind }) => kind !== '表' && kind !== '是否')
    .map(({ key }) => key);
  const base = all.map(
    (sample) => new Map(keys.map((key) => [key, sample.get(key) ?? all[0]?.get(key) ?? '一'])),
  );
  return Array.from({ length: count }, (_, index) => {
    const district = new Map(base[index % base.length]);
    const name = district.get('地区') ?? '';
    return district
      .set('地区', `${name.slice(0, -1)}${chinese(index + 1)}号${name.slice(-1)}`)
      .set('综合.固定资产投资', `${100 + index}.50`);
  });
}

function yamlScalar(text: string): string {
  return FIGURE.test(text) || PLAIN.test(text) ? text : JSON.stringify(text);
}

/** A YAML document: what has no section first, then the sections. */
export function yamlOf(district: District): string {
  const sections = new Map<string, string>();
  for (const [key, text] of district) {
    const [first = '', second] = key.split('.');
    const [section, line] =
      second === undefined
        ? ['', `${first}: ${yamlScalar(text)}\n`]
        : [first, `  ${second}: ${yamlScalar(text)}\n`];
    sections.set(section, (sections.get(section) ?? '') + line);
  }
  return Array.from(sections, ([name, lines]) => (name === '' ? lines : `${name}:\n${lines}`)).join('');
}

export function yamlDocuments(districts: readonly District[]): string {
  return districts.map(yamlOf).join('---\n');
}

/** One line of JSON; figures are numbers, digit by digit as they were typed. */
export function jsonOf(district: District): string {
  const members = Array.from(district, ([key, text]) => {
    return `${JSON.stringify(key)}: ${FIGURE.test(text) ? text : JSON.stringify(text)}`;
  });
  return `{${members.join(', ')}}`;
}

export function jsonLines(districts: readonly District[]): string {
  return districts.map((district) => `${jsonOf(district)}\n`).join('');
}

/** A district a row under the keys. */
export function wideRows(districts: readonly District[]): string[][] {
  const keys = [...(districts[0]?.keys() ?? [])];
  return [keys, ...districts.map((district) => keys.map((key) => district.get(key) ?? ''))];
}

/** A slot a row, the districts as heads. */
export function longRows(districts: readonly District[]): string[][] {
  const [keys = [], ...rows] = wideRows(districts);
  const columns = keys.map((key, column) => [key, ...rows.map((row) => row[column] ?? '')]);
  const heads = ['项目', ...districts.map((district) => district.get('地区') ?? '')];
  return [heads, ...columns.filter(([key]) => key !== '地区')];
}

export function csvText(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
