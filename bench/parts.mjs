// Where the time of the whole job goes: reading, filling (and of that deflating), and what the system takes to write.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDistricts, recordsOf } from './districts.mjs';
import { documentOf, floorOf, prepare } from './fill.mjs';
import { FORMS } from './inputs.mjs';
import { measureRates, median, round, table } from './measure.mjs';

const DISTRICTS = 100;

/** Reading is measured a file at a time, the rest a report at a time. */
async function contenders(template, folder) {
  const districts = await makeDistricts(template, DISTRICTS);
  const inputs = await Promise.all(
    Object.entries(FORMS).map(async ([form, write]) => ({
      name: `districts.${form}`,
      text: await write(districts),
    })),
  );
  const records = await recordsOf(template, inputs[0].name, inputs[0].text);
  const documents = records.map((record) => documentOf(template, record));
  const floors = documents.map((document) => floorOf(document));
  const write = (turn) => {
    const path = join(folder, `${turn}.docx`);
    writeFileSync(`${path}.tmp`, documents[turn % DISTRICTS]);
    renameSync(`${path}.tmp`, path);
  };
  return [
    ...inputs.map(({ name, text }) => ({
      name: `reading ${name}`,
      reports: DISTRICTS,
      run: () => recordsOf(template, name, text),
    })),
    {
      name: 'filling, to a buffer',
      reports: 1,
      run: (turn) => documentOf(template, records[turn % DISTRICTS]),
    },
    { name: 'of that deflating, CRC, zip', reports: 1, run: (turn) => floors[turn % DISTRICTS]() },
    { name: 'writing a file and moving it to its place', reports: 1, run: write },
  ];
}

/** Prints the table. @param {{ rounds: number, milliseconds: number }} effort */
export async function benchParts(effort) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-report-bench-'));
  try {
    const { template } = await prepare();
    const parts = await contenders(template, folder);
    const rates = await measureRates(parts, effort);
    const rows = parts.map(({ name, reports }) => [name, round(1e6 / (median(rates.get(name)) * reports))]);
    console.log(table([['where the time goes', 'µs a report'], ...rows]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
