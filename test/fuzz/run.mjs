import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/*
 * Tries the properties that compare our readers with their libraries and both formats with each other, and broken files in
 * all commands, with one seed after the other until the time is over. The same seeds try the same cases anywhere.
 */

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '10' } },
});
const [first, minutes] = [Number(values.seed), Number(values.minutes)];
if (!Number.isInteger(first) || !(minutes > 0)) {
  process.stderr.write('usage: npm run fuzz -- [--seed 7] [--minutes 10]\n');
  process.exit(2);
}

const end = performance.now() + minutes * 60_000;
let seed = first;
for (; seed === first || performance.now() < end; seed += 1) {
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'fuzz', '--reporter', 'dot'], {
    env: { ...process.env, SEED: String(seed) },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(
      `\nfound something; to see it again: npm run fuzz -- --seed ${seed} --minutes 0.1\n`,
    );
    process.exit(1);
  }
}
process.stdout.write(`\nfound nothing with seeds ${first} to ${seed - 1}\n`);
