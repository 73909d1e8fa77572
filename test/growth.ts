/** Processor time in milliseconds: unlike a clock, it does not run while other programs have the machine. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some tries: what disturbs only adds. */
async function least(work: () => unknown): Promise<number> {
  const tries = [await cost(work), await cost(work), await cost(work)];
  return Math.max(Math.min(...tries), 0.8);
}

const TIMES = 8;

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
  const small = (await least(often)) / TIMES;
  return (await least(() => work(TIMES * size))) / small;
}

/** Between what grows with the size and what grows with its square; collecting garbage may make up to 27 of the 8. */
export const PROPORTIONAL = 40;
