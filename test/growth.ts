/** Processor time in milliseconds: unlike a clock, it does not run while other programs have the machine. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const TIMES = 8;
/** What disturbs only adds, so that the least of some rounds counts; where it is in proportion at once, one will do. */
const ROUNDS = 7;
/** What takes less, in milliseconds, cannot be told from nothing. */
const LEAST = 0.8;

/**
 * How much longer `work` takes for an input eight times as large: 8 where it grows with the size, 64 with its square.
 * Both are measured in this process, so that it does not matter how fast the machine is; the small input is worked at
 * eight times, so that both take about as long and are disturbed alike.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const often = async (): Promise<void> => {
    for (let time = 0; time < TIMES; time += 1) await work(size);
  };
  await often();
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    small = Math.min(small, Math.max(await cost(often), LEAST) / TIMES);
    large = Math.min(large, await cost(() => work(TIMES * size)));
    if (large / small < 2 * TIMES) break;
  }
  return large / small;
}

/** Between what grows with the size and what grows with its square; collecting garbage may make up to 27 of the 8. */
export const PROPORTIONAL = 40;
