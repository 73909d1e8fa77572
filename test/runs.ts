/** Whether this is `npm run test:full`. */
const FULL = process.env['FILL_REPORT_TESTS'] === 'full';

/** How many cases a property is tried on: few in `npm test`, many in `npm run test:full`, as many as wished with RUNS=n. */
export function runs(quick: number, full: number): number {
  return Number(process.env['RUNS'] ?? (FULL ? full : quick));
}
