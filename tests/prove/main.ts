import { parseArgs } from 'node:util';
import { proveHostile } from './hostile/run.ts';

/** `npm run prove -- hostile [--seed N] [--tries N]`: each proof closes with one line and fails when it found anything. */
type Options = { readonly seed: number; readonly tries: number | undefined };

const proofs: Readonly<Record<string, (options: Options) => Promise<boolean>>> = {
  hostile: async ({ seed, tries }) => {
    const { violations, line } = await proveHostile(seed, tries);
    console.log(`seed ${seed}`);
    console.log(line);
    return violations.length === 0;
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, tries: { type: 'string' } },
});
const prove = Object.hasOwn(proofs, positionals[0] ?? '') ? proofs[positionals[0] ?? ''] : undefined;
const seed = Number(values.seed);
const tries = values.tries === undefined ? undefined : Number(values.tries);
if (!prove || !Number.isSafeInteger(seed) || (tries !== undefined && !(tries > 0))) {
  console.error(`Usage: npm run prove -- ${Object.keys(proofs).join('|')} [--seed N] [--tries N]`);
  process.exit(2);
}
process.exit((await prove({ seed, tries })) ? 0 : 1);
