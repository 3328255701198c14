import { parseArgs } from 'node:util';
import { RACE_PORT } from '#tests/support/ports.ts';

/**
 * `npm run race -- places [--attempts N] [--runs N] [--buyers N] [--seed N]`
 * Many at once for the same things, over HTTP against the built product. Closes with one line, and fails when that line says that anything went wrong.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    attempts: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '50' },
    buyers: { type: 'string', default: '64' },
    seed: { type: 'string', default: '1' },
  },
});
const [attempts, runs, buyers, seed] = [values.attempts, values.runs, values.buyers, values.seed].map(Number);
const isCount = (number: number | undefined): number is number => Number.isSafeInteger(number) && (number ?? 0) > 0;

if (positionals[0] !== 'places' || !isCount(attempts) || !isCount(runs) || !isCount(buyers) || !isCount(seed)) {
  console.error('Usage: npm run race -- places [--attempts N] [--runs N] [--buyers N] [--seed N]');
  process.exit(2);
}
const { racePlaces } = await import('./places.ts');
const { line, faults, tally } = await racePlaces({ port: RACE_PORT, attempts, runs, buyers, seed });
console.log(tally);
for (const fault of faults) console.log(fault);
console.log(line);
process.exit(faults.length === 0 ? 0 : 1);
