// A whole run of the command for one Word document, against Node doing nothing: in pairs, each first by turns.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, medianRatio, round } from './measure.mjs';

export const COMMAND = fileURLToPath(new URL('../bin/fill-report.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../data/yunling.yaml', import.meta.url));

function milliseconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stderr}`);
  return elapsed;
}

/** @param {number} pairs */
export function benchStart(pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-report-bench-'));
  const bare = [];
  const whole = [];
  const measures = [
    () => bare.push(milliseconds(['-e', '0'])),
    (pair) => whole.push(milliseconds([COMMAND, SAMPLE, '-o', join(folder, `${pair}.docx`)])),
  ];
  try {
    for (const measure of measures) measure('warm-up');
    bare.length = whole.length = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      for (const measure of pair % 2 === 0 ? measures : measures.toReversed()) measure(pair);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `node -e 0: ${round(median(bare))} ms; fill-report data/yunling.yaml: ${round(median(whole))} ms`,
  );
  console.log(`a whole run against bare Node: ${round(medianRatio(whole, bare), 2)} × (wanted: 1.7 or less)`);
}
