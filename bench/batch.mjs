// The whole job, from one file with thousands of districts to Word files on disk: our command from each kind of file,
// and a docxtemplater loop that reads the same YAML. Each is a process of its own with one thread.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDistricts } from './districts.mjs';
import { prepare } from './fill.mjs';
import { FORMS } from './inputs.mjs';
import { median, medianRatio, round, table } from './measure.mjs';
import { docxtemplaterTemplate } from './peers.mjs';
import { COMMAND } from './start.mjs';
import { assertSameText, textOf } from './text.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LOOP = 'docxtemplater loop';
/** A workbook is held whole while it is read, up to 64 MiB. */
const LARGEST_WORKBOOK = 3000;

/** @typedef {{ name: string, input: string, args: (output: string) => string[] }} Job */

/**
 * Runs a job into a folder of its own: seconds, the most memory it had and the folder, or what it said when it failed.
 * Folders are removed only when all is measured: for half a minute after thousands of files were deleted, ext4 looks for
 * inodes that were not among them, and whoever makes the next file pays for it, twenty times what the file costs.
 */
function run({ args }, folder, count) {
  const output = mkdtempSync(join(folder, 'out-'));
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', here('peak.mjs'), ...args(output)], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_PEAK: peakFile },
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const made = readdirSync(output).filter((name) => name.endsWith('.docx')).length;
  if (status !== 0 || made !== count)
    return { failure: `${made} of ${count} files. ${stderr.trim().split('\n')[0]}` };
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')), output };
}

function ourJob(form, folder) {
  const input = join(folder, `districts.${form}`);
  return {
    name: `fill-report, ${form}`,
    input,
    args: (output) => [COMMAND, input, '-o', join(output, '{{地区}}.docx')],
  };
}

function loopJob({ rates, tokenDocument, tokenTexts }, folder) {
  const template = join(folder, 'template.docx');
  const ratesFile = join(folder, 'rates.json');
  writeFileSync(template, docxtemplaterTemplate(tokenDocument, tokenTexts));
  writeFileSync(ratesFile, JSON.stringify(rates));
  const input = join(folder, 'districts.yaml');
  return { name: LOOP, input, args: (output) => [here('loop.mjs'), input, template, ratesFile, output] };
}

async function writeInputs(template, count, forms, folder) {
  const districts = await makeDistricts(template, count);
  for (const form of forms) writeFileSync(join(folder, `districts.${form}`), await FORMS[form](districts));
}

/** Text of every hundredth document that a job left, by file name. */
function samplesOf(output) {
  const names = readdirSync(output).toSorted();
  const chosen = names.filter((_, index) => index % 100 === 0);
  return new Map(chosen.map((name) => [name, readFileSync(join(output, name))]));
}

/** Leaves out what cannot be run yet, and checks that the others make the same documents. */
function usable(jobs, folder, count) {
  let expected;
  return jobs.filter((job) => {
    const { failure, output } = run(job, folder, count);
    if (failure !== undefined) {
      console.log(`left out: ${job.name}: ${failure}`);
      return false;
    }
    const found = samplesOf(output);
    expected ??= found;
    for (const [name, docx] of expected)
      assertSameText(`${job.name}, ${name}`, textOf(docx), found.get(name));
    return true;
  });
}

function megabytes(bytes) {
  return `${round(bytes / 2 ** 20)} MiB`;
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-report-bench-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true }));
}

function rowOf(name, input, results, count, ratio) {
  const seconds = median(results.map((result) => result.seconds));
  const peak = megabytes(Math.max(...results.map((result) => result.peak)));
  return [
    name,
    megabytes(statSync(input).size),
    `${round(seconds, 2)} s`,
    round(count / seconds),
    peak,
    ratio,
  ];
}

const HEAD = ['whole job', 'input', 'time', 'reports a second', 'peak memory'];

/** Our command against the loop. @param {{ rounds: number, count: number }} effort */
export function benchBatch({ rounds, count }) {
  return inFolder(async (folder) => {
    const prepared = await prepare();
    const forms = count > LARGEST_WORKBOOK ? ['yaml', 'jsonl', 'csv'] : ['yaml', 'jsonl', 'csv', 'xlsx'];
    await writeInputs(prepared.template, count, forms, folder);
    const all = [loopJob(prepared, folder), ...forms.map((form) => ourJob(form, folder))];
    const jobs = usable(all, folder, count);
    const results = new Map(jobs.map(({ name }) => [name, []]));
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const job of jobs) results.get(job.name).push(run(job, folder, count));
    }
    const seconds = (name) => results.get(name).map((result) => result.seconds);
    const rows = jobs.map(({ name, input }) =>
      rowOf(
        name,
        input,
        results.get(name),
        count,
        `${round(medianRatio(seconds(LOOP), seconds(name)), 1)} ×`,
      ),
    );
    console.log(table([[...HEAD, 'against the loop'], ...rows]));
    console.log(
      `\n${round(count)} districts. Wanted against the loop: 4 × from YAML, 10 × from CSV, or more`,
    );
  });
}

/** Whether time grows in a straight line and memory does not. @param {readonly number[]} counts */
export async function benchScale(counts) {
  const rows = [];
  for (const count of counts) {
    await inFolder(async (folder) => {
      const { template } = await prepare();
      const forms = ['yaml', 'jsonl', 'csv'];
      await writeInputs(template, count, forms, folder);
      for (const job of forms.map((form) => ourJob(form, folder))) {
        const result = run(job, folder, count);
        if (result.failure) console.log(`left out: ${job.name}, ${count} districts: ${result.failure}`);
        else {
          const each = `${round((result.seconds * 1e6) / count)} µs`;
          rows.push(rowOf(`${job.name}, ${round(count)}`, job.input, [result], count, each));
        }
      }
    });
  }
  console.log(table([[...HEAD, 'a report'], ...rows]));
}
