import { parseArgs } from 'node:util';

/**
 * `npm run prove -- hostile [--seed N] [--tries N]`
 * `npm run prove -- blindness|decision [--seed N] [--tries N]`
 * `npm run prove -- mutation [--seed N] [--take N] [--since REF] [--all] [--within PATH]… [--at-once N]`
 * Each proof closes with one line and fails when it found anything.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    tries: { type: 'string' },
    take: { type: 'string' },
    since: { type: 'string' },
    all: { type: 'boolean', default: false },
    within: { type: 'string', multiple: true, default: [] },
    'at-once': { type: 'string', default: '1' },
  },
});
const count = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const seed = Number(values.seed);
const tries = count(values.tries);
const take = count(values.take);
const atOnce = Number(values['at-once']);

// Each proof is loaded when it is asked for: what one needs may be in the way of another.
const proofs: Readonly<Record<string, () => Promise<boolean>>> = {
  hostile: async () => {
    const { proveHostile } = await import('./hostile/run.ts');
    const { violations, line } = await proveHostile(seed, tries);
    console.log(`seed ${seed}`);
    console.log(line);
    return violations.length === 0;
  },
  blindness: async () => {
    const { proveBlindness } = await import('./blindness/run.ts');
    const { violations, line } = proveBlindness(seed, tries);
    console.log(line);
    return violations.length === 0;
  },
  decision: async () => {
    const { proveDecision } = await import('./decision/run.ts');
    const { violations, line, passed } = proveDecision(seed, tries);
    console.log(`${passed} of the stories end in a certificate`);
    console.log(line);
    return violations.length === 0 && passed > 0;
  },
  mutation: async () => {
    const { proveMutation } = await import('./mutation/run.ts');
    const { all, since, within } = values;
    const { met, line } = await proveMutation({ seed, take, since, all, within, atOnce });
    console.log(line);
    return met;
  },
};

const prove = Object.hasOwn(proofs, positionals[0] ?? '') ? proofs[positionals[0] ?? ''] : undefined;
const counts = [tries, take, atOnce].filter((number) => number !== undefined);
if (!prove || !Number.isSafeInteger(seed) || !counts.every((number) => Number.isSafeInteger(number) && number > 0)) {
  console.error(`Usage: npm run prove -- ${Object.keys(proofs).join('|')} [--seed N] [--tries N | --take N]`);
  process.exit(2);
}
process.exit((await prove()) ? 0 : 1);
