/** How long the tests may take: `npm test`, `npm run test:full`, or a round of `npm run fuzz`. */
const MODE = process.env['FILL_REPORT_TESTS'];
/** How many times the cases of `npm test` a round of fuzzing tries. */
const ROUND = 4;

/** How many cases a property is tried on: few in `npm test`, many in `npm run test:full`, as many as wished with RUNS=n. */
export function runs(quick: number, full: number): number {
  const wanted = MODE === 'full' ? full : MODE === 'fuzz' ? ROUND * quick : quick;
  return Number(process.env['RUNS'] ?? wanted);
}
