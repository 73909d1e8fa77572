// A whole run of the command for one Word document, against Node doing nothing: in pairs, each first by turns.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDistricts } from './districts.mjs';
import { prepare } from './fill.mjs';
import { yamlOf } from './inputs.mjs';
import { median, medianRatio, round } from './measure.mjs';
import { longOfficeFile, officeFile } from './office.mjs';
import { printed } from './printed.mjs';

export const COMMAND = fileURLToPath(new URL('../bin/fill-report.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../data/yunling.yaml', import.meta.url));

function milliseconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stderr}`);
  return elapsed;
}

/** The report as an office's Word file, the same with 3,000 paragraphs, and data for both. */
async function officeIn(folder) {
  const { template, rates, tokenDocument, tokenTexts } = await prepare();
  const [district] = await makeDistricts(template, 1);
  const file = officeFile(tokenDocument, tokenTexts);
  const paths = ['office.docx', 'long.docx', 'office.yaml'].map((name) => join(folder, name));
  const [office, long, data] = paths;
  writeFileSync(office, file);
  writeFileSync(long, longOfficeFile(file));
  writeFileSync(data, yamlOf(printed(rates, district)));
  return { office, long, data };
}

/** @param {number} pairs */
export async function benchStart(pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-report-bench-'));
  const bare = [];
  const whole = [];
  const word = [];
  const { office, long, data } = await officeIn(folder);
  const run = (...args) => milliseconds([COMMAND, ...args]);
  const measures = [
    () => bare.push(milliseconds(['-e', '0'])),
    (pair) => whole.push(run(SAMPLE, '-o', join(folder, `${pair}.docx`))),
    (pair) => word.push(run(data, '-t', office, '-o', join(folder, `${pair}w.docx`))),
  ];
  try {
    for (const measure of measures) measure('warm-up');
    bare.length = whole.length = word.length = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      for (const measure of pair % 2 === 0 ? measures : measures.toReversed()) measure(pair);
    }
    const seconds = run(data, '-t', long, '-o', join(folder, 'long-filled.docx')) / 1000;
    console.log(`3,000 paragraphs with tags: ${round(seconds, 2)} s (wanted: 2 or less)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `node -e 0: ${round(median(bare))} ms; fill-report data/yunling.yaml: ${round(median(whole))} ms`,
  );
  console.log(`a whole run against bare Node: ${round(medianRatio(whole, bare), 2)} × (wanted: 1.7 or less)`);
  console.log(`the same with a Word template: ${round(medianRatio(word, bare), 2)} × (wanted: 2.2 or less)`);
}
