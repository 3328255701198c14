import { chanceOf } from '../hostile/chance.ts';
import { codeMutants } from './code-mutants.ts';
import { isEquivalent } from './equivalents.ts';
import { ACCESS, changedSince, mutatedFiles } from './ground.ts';
import { guardMutants, rowMutants } from './guard-mutants.ts';
import { judgeInPlace } from './in-place.ts';
import { type Judged, type Mutant, sentenceOf } from './mutant.ts';
import { judgeCode } from './with-stryker.ts';

const TAKE = 600;
const GOAL_SCORE = 0.9;
const MOST_EQUIVALENT = 0.03;
const MOST_TIMEOUTS = 0.05;

export type MutationOptions = {
  readonly seed: number;
  readonly take: number | undefined;
  readonly since: string | undefined;
  readonly all: boolean;
  /** Starts of paths; nothing else is drawn from. */
  readonly within: readonly string[];
  readonly atOnce: number;
};

/** Plants one fault at a time in rules, guards and the stories of money, and asks whether a test fails. */
export async function proveMutation(options: MutationOptions): Promise<{ met: boolean; line: string }> {
  const everything = await everyMutant(options.within);
  const drawn = options.all ? everything : draw(everything, options);
  console.log(`${drawn.length} drawn of ${everything.length} mutants, seed ${options.seed}`);
  const inPlace = drawn.filter(isInPlace);
  const code = drawn.filter((mutant) => !isInPlace(mutant));
  const judged = [...(await judgeInPlace(inPlace)), ...(await judgeCode(code, options.atOnce))];
  return conclude(judged);
}

async function everyMutant(within: readonly string[]): Promise<Mutant[]> {
  const lies = ({ file }: Pick<Mutant, 'file'>) =>
    within.length === 0 || within.some((start) => file.startsWith(start));
  const code = await codeMutants(mutatedFiles().filter((file) => lies({ file })));
  // Of the rows of access there are mutants of their own; Stryker's would empty them.
  const besidesRows = code.filter(({ file, from }) => file !== ACCESS || !from.startsWith('['));
  return [...besidesRows, ...[...guardMutants(), ...rowMutants()].filter(lies)];
}

const IN_PLACE = new Set([...guardMutants(), ...rowMutants()].map(({ place }) => place));
const isInPlace = ({ place }: Mutant) => IN_PLACE.has(place);

/** All that lies in a changed file, and as many of the others as are taken. */
function draw(everything: readonly Mutant[], { seed, take, since }: MutationOptions): Mutant[] {
  const changed = take === undefined || since !== undefined ? changedSince(since) : new Set<string>();
  const drawn = everything.filter(({ file }) => changed.has(file));
  const others = everything.filter(({ file }) => !changed.has(file));
  const chance = chanceOf(seed);
  for (let left = Math.min(take ?? TAKE, others.length); left > 0; left -= 1) {
    const [one] = others.splice(chance.whole(others.length), 1);
    if (one) drawn.push(one);
  }
  return drawn;
}

function conclude(judged: readonly Judged[]): { met: boolean; line: string } {
  const said = judged.filter(({ outcome }) => outcome !== 'left_out');
  const equivalent = said.filter(({ mutant }) => isEquivalent(mutant));
  const wronglyNamed = equivalent.filter(({ outcome }) => outcome === 'killed');
  const counted = said.filter(({ mutant }) => !isEquivalent(mutant));
  const timeouts = counted.filter(({ outcome }) => outcome === 'timeout').length;
  const killed = counted.filter(({ outcome }) => outcome === 'killed').length + timeouts;
  for (const one of wronglyNamed) console.log(`  not equivalent after all: ${sentenceOf(one)}`);
  const alive = counted.filter(({ outcome }) => outcome === 'survived' || outcome === 'uncovered');
  for (const line of alive.map(sentenceOf).sort()) console.log(`  ${line}`);
  console.log(
    `${judged.length - said.length} run at loading only and were left out, ${equivalent.length} equivalent, ${timeouts} ran out of time`,
  );
  const share = (part: number) => (counted.length === 0 ? 0 : part / counted.length);
  const met =
    counted.length > 0 &&
    share(killed) >= GOAL_SCORE &&
    share(equivalent.length) <= MOST_EQUIVALENT &&
    share(timeouts) <= MOST_TIMEOUTS &&
    wronglyNamed.length === 0;
  const line = `${counted.length} mutants, ${killed} killed, score ${(share(killed) * 100).toFixed(1)} %`;
  return { met, line };
}
