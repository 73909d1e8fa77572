// npm run bench [-- --quick | --scale | --records 3000]: see README.md.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

if (!existsSync(new URL('../dist/index.js', import.meta.url))) throw new Error('build first: npm run build');

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
    only: { type: 'string' },
    records: { type: 'string' },
  },
});

const effort = options.quick
  ? { rounds: 1, milliseconds: 50, pairs: 2, batchRounds: 1, records: 60, counts: [20, 40] }
  : {
      rounds: 9,
      milliseconds: 1000,
      pairs: 21,
      batchRounds: 3,
      records: 3000,
      counts: [1000, 3000, 10000, 30000],
    };
const { rounds, milliseconds, pairs, batchRounds, counts } = effort;
const records = Number(options.records ?? effort.records);

const sections = {
  fill: async () => (await import('./fill.mjs')).benchFill({ rounds, milliseconds }),
  start: async () => (await import('./start.mjs')).benchStart(pairs),
  batch: async () => (await import('./batch.mjs')).benchBatch({ rounds: batchRounds, count: records }),
  parts: async () => (await import('./parts.mjs')).benchParts({ rounds, milliseconds }),
  scale: async () => (await import('./batch.mjs')).benchScale(counts),
};

const usual = Object.keys(sections).filter((name) => name !== 'scale' || options.scale || options.quick);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
for (const name of options.only === undefined ? usual : [options.only]) {
  console.log(`\n== ${name} ==`);
  await sections[name]();
}
