// Districts as data files, in every form that holds many records.
import { writeXlsx } from 'hucre/xlsx';

const PLAIN = /^[\p{Script=Han}（）—、“”]+$/u;
const FIGURE = /^-?\d+(\.\d+)?$/;

function scalar(value) {
  return PLAIN.test(value) || FIGURE.test(value) ? value : JSON.stringify(value);
}

/** A YAML document as a person writes it: what has no section first, then the sections, two blanks further in. */
export function yamlOf(district) {
  const sections = new Map();
  for (const entry of Object.entries(district)) {
    const [section, key] = entry[0].split('.');
    const name = key === undefined ? '' : section;
    sections.set(name, [...(sections.get(name) ?? []), entry]);
  }
  const line = ([path, value]) => {
    const text = Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value);
    return `${path.slice(path.lastIndexOf('.') + 1)}: ${text}\n`;
  };
  return Array.from(sections, ([section, entries]) =>
    section === ''
      ? entries.map(line).join('')
      : `${section}:\n${entries.map((entry) => `  ${line(entry)}`).join('')}`,
  ).join('');
}

function cell(value) {
  return Array.isArray(value) ? value.join('、') : value;
}

function csvField(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rowsOf(districts) {
  return [Object.keys(districts[0]), ...districts.map((district) => Object.values(district).map(cell))];
}

/** The forms by their files' extensions. @type {Record<string, (districts: object[]) => Promise<Uint8Array | string> | string>} */
export const FORMS = {
  yaml: (districts) => districts.map(yamlOf).join('---\n'),
  jsonl: (districts) => districts.map((district) => `${JSON.stringify(district)}\n`).join(''),
  csv: (districts) =>
    rowsOf(districts)
      .map((row) => `${row.map(csvField).join(',')}\n`)
      .join(''),
  xlsx: (districts) => writeXlsx({ sheets: [{ name: '上报表', rows: rowsOf(districts) }] }),
};
