// Invented districts in any number: the samples of data/ with other names and figures, the same ones each time.
import { readdirSync, readFileSync } from 'node:fs';
import { fill, readData } from '../dist/index.js';
import { yamlOf } from './inputs.mjs';

const SAMPLES = new URL('../data/', import.meta.url);
/** What the bench does without, since not every tool has it: conditions and tables. */
const WITHOUT = new Set(['是否', '表']);
const BOUNDS = new Set(['value-above-bound', 'value-below-bound']);

/** @typedef {Record<string, string | string[]>} District a value for every slot by its key path, figures as written */

/** The records of data in one of our formats; throws if anything is wrong with them. */
export async function recordsOf(template, name, text) {
  const records = [];
  for await (const result of readData({ file: name, bytes: Buffer.from(text) }, template.slots)) {
    if (result.diagnostics.length > 0) throw new Error(JSON.stringify(result.diagnostics[0]));
    records.push(result.record);
  }
  return records;
}

/** The samples' values: figures in their slots' units, defaults filled in. */
async function samples(template) {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.yaml'));
  const read = names
    .toSorted()
    .map((name) => recordsOf(template, name, readFileSync(new URL(name, SAMPLES))));
  return (await Promise.all(read)).map(([record]) => fill(template, record, { to: 'docx' }).values);
}

/** Digits that look random and are not (a linear congruential generator). */
function digitsFrom(seed) {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * 10);
  };
}

/** Another figure with the same first digit, as long; a share stays below 100, names stay. */
function vary({ kind }, { text, items }, digit) {
  if (kind === '名') return text;
  if (kind === '名单') return [...items];
  if (kind === '比') return `${1 + (digit() % 9)}${digit()}.${digit()}`;
  return text.replace(/(?<=\d[\d.]*)\d/g, () => String(digit()));
}

/** A district made of a sample, whose figures are within their bounds: what filling warns of would be timed, too. */
async function districtOf(template, slots, base, index) {
  for (let seed = index + 1; ; seed += 1_000_003) {
    const digit = digitsFrom(seed);
    const entries = slots.map((slot) => [slot.key, vary(slot, base.get(slot.key), digit)]);
    const district = { ...Object.fromEntries(entries), 地区: nameOf(base, index) };
    const [record] = await recordsOf(template, 'district.yaml', yamlOf(district));
    const { diagnostics } = fill(template, record, { to: 'md' });
    if (!diagnostics.some(({ code }) => BOUNDS.has(code))) return district;
  }
}

/** The name's last character is the level; the number makes it the only one of its name. */
function nameOf(sample, index) {
  const { text: name } = sample.get('地区');
  return `${name.slice(0, -1)}第${String(index + 1).padStart(5, '0')}${name.slice(-1)}`;
}

/**
 * @param {import('../dist/index.js').Template} template
 * @param {number} count
 * @returns {Promise<District[]>}
 */
export async function makeDistricts(template, count) {
  const bases = await samples(template);
  const slots = [...template.slots.values()].filter(({ kind }) => !WITHOUT.has(kind));
  const districts = [];
  for (let index = 0; index < count; index += 1) {
    districts.push(await districtOf(template, slots, bases[index % bases.length], index));
  }
  return districts;
}
