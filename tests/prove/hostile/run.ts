import { rmSync } from 'node:fs';
import { seededData } from '#tests/support/e2e-server.ts';
import { signIn } from '#tests/support/login.ts';
import { PROVE_PORT } from '#tests/support/ports.ts';
import type { Attack, Family, Ground } from './attack.ts';
import { chanceOf } from './chance.ts';
import { bodies } from './families/bodies.ts';
import { documents } from './families/documents.ts';
import { written } from './families/lines.ts';
import { pdfs } from './families/pdfs.ts';
import { people } from './families/people.ts';
import { pictures } from './families/pictures.ts';
import { recordings } from './families/recordings.ts';
import { requests } from './families/requests.ts';
import { strangers } from './families/strangers.ts';
import { startTarget, type Target } from './target.ts';
import { type Reply, shoot } from './wire.ts';

const FAMILIES: readonly Family[] = [
  ...bodies,
  ...requests,
  ...written,
  ...strangers,
  ...people,
  pdfs,
  pictures,
  documents,
  recordings,
];
const PER_FAMILY = 20;
/** Of who waits for /health while attacks go on. */
const LONGEST_SILENCE_MS = 500;
/** A file that is opened in a guarded process may take ten seconds, and wait for others before it. */
const ANSWER_WITHIN_MS = 30_000;
const MIB = 1024 * 1024;
/** What may be held more than before the first attack, when all is over; and the most at any moment. */
const BACK_WITHIN_BYTES = 96 * MIB;
const MOST_RSS_BYTES = 1_000 * MIB;
const BACK_WITHIN_MS = 15_000;
/** Chosen answers of the class of faults: a body waited in vain for its turn. */
const BUSY = 503;

export type Proof = { readonly tried: number; readonly violations: readonly string[]; readonly line: string };

/** Sends `tries` hostile things, spread over all families, to a server of its own, and asks after each whether it still serves. */
export async function proveHostile(seed: number, tries = FAMILIES.length * PER_FAMILY): Promise<Proof> {
  const dataDir = await seededData(PROVE_PORT);
  const target = await startTarget(PROVE_PORT, dataDir);
  try {
    const url = `http://localhost:${PROVE_PORT}`;
    const ground: Ground = {
      port: PROVE_PORT,
      learner: await signIn(url, 'learner'),
      administrator: await signIn(url, 'administrator'),
    };
    return await attackAll(target, ground, seed, tries);
  } finally {
    await target.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function attackAll(target: Target, ground: Ground, seed: number, tries: number): Promise<Proof> {
  const before = await target.memory();
  await target.longestSilence();
  target.alarms();
  const violations: string[] = [];
  const seen = { silence: 0, rss: before.rss };
  for (let i = 0; i < tries; i += 1) {
    const family = FAMILIES[i % FAMILIES.length] as Family;
    const index = Math.floor(i / FAMILIES.length);
    // Each attack has a chance of its own, so that one can be made again without those before it.
    const attack = family.make(ground, chanceOf(seed * 100_003 + i), index + seed);
    const faults = await tryOne(target, attack, seen);
    for (const fault of faults) {
      const violation = `${family.name}, ${attack.says} (${i}): ${fault}`;
      console.log(`  ${violation}`);
      violations.push(violation);
    }
  }
  const held = await heldAtLast(target, before.held);
  if (held > BACK_WITHIN_BYTES) violations.push(`memory: ${Math.round(held / MIB)} MB more is held than before`);
  if (seen.rss > MOST_RSS_BYTES) violations.push(`memory: ${Math.round(seen.rss / MIB)} MB at the highest`);
  const line = `${tries} tried, ${violations.length} violations, longest silence ${seen.silence} ms, memory ${Math.round(seen.rss / MIB)} MB`;
  return { tried: tries, violations, line };
}

async function tryOne(target: Target, attack: Attack, seen: { silence: number; rss: number }): Promise<string[]> {
  const faults: string[] = [];
  const replies = await Promise.all(attack.shots.map((shot) => shoot(target.port, shot, ANSWER_WITHIN_MS)));
  for (const [i, reply] of replies.entries())
    faults.push(...wrongReply(attack, reply, attack.shots[i]?.leave === true));
  if (!(await target.healthy())) faults.push('the server is not healthy after it');
  const silence = await target.longestSilence();
  seen.silence = Math.max(seen.silence, silence);
  if (silence > LONGEST_SILENCE_MS) faults.push(`nobody was answered for ${silence} ms`);
  for (const line of target.alarms()) faults.push(`it rang the alarm: ${line.slice(0, 300)}`);
  seen.rss = Math.max(seen.rss, (await target.memory()).rss);
  return faults;
}

function wrongReply(attack: Attack, { status, text }: Reply, left: boolean): string[] {
  if (status === null) return left || !text ? [] : [`answered with something else: ${text.slice(0, 80)}`];
  if (status >= 500 && status !== BUSY) return [`answered ${status}`];
  if (status === BUSY && !/^retry-after: \d+/im.test(text)) return ['answered 503 without saying when to come back'];
  return attack.statuses && status !== BUSY && !attack.statuses.includes(status)
    ? [`answered ${status}, not ${attack.statuses.join(' or ')}`]
    : [];
}

/** What is held more than before, once it has had time to go. */
async function heldAtLast(target: Target, before: number): Promise<number> {
  const until = performance.now() + BACK_WITHIN_MS;
  let more = (await target.memory()).held - before;
  while (more > BACK_WITHIN_BYTES && performance.now() < until) {
    await new Promise((wait) => setTimeout(wait, 500));
    more = (await target.memory()).held - before;
  }
  return more;
}
