import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { seededData, startServer } from '#tests/support/e2e-server.ts';
import { type Buyer, buy } from './buyer.ts';
import { judge } from './judge.ts';
import { prepare } from './prepare.ts';

export type Race = {
  readonly port: number;
  readonly attempts: number;
  readonly runs: number;
  readonly buyers: number;
  readonly seed: number;
};
export type RaceEnd = { readonly line: string; readonly faults: readonly string[]; readonly tally: string };

/** Nobody is slowed down here: what is raced for is the seats. */
const LIMITS = { reserve_per_account: { most: 1_000_000 }, reserve_per_address: { most: 1_000_000 } };
/** How long the jobs may take to offer what came free, once nobody buys any more. */
const QUIET_WITHIN_MS = 180_000;

/** Lets buyers race for the last seats of these runs, waits until it is quiet, and judges what the database holds. */
export async function racePlaces(race: Race): Promise<RaceEnd> {
  const dataDir = await seededData(race.port);
  const prepared = await prepare(dataDir, race);
  const env = { LIMITS: JSON.stringify(LIMITS), LOG_LEVEL: 'error' };
  const server = await startServer({ port: race.port, dataDir, env });
  const db = new Libsql(join(dataDir, 'klimroute.db'));
  const rows = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  try {
    const tally = new Map<string, number>();
    let left = race.attempts;
    const next = (what: string, answer: number) => {
      tally.set(`${what} ${answer}`, (tally.get(`${what} ${answer}`) ?? 0) + 1);
      left -= 1;
    };
    const field = {
      url: server.url,
      ...prepared,
      rows,
      next,
      over: () => left <= 0,
    };
    await Promise.all(prepared.buyers.map((buyer: Buyer, number) => buy(field, buyer, race.seed * 1000 + number)));
    const made = [...tally.values()].reduce((sum, times) => sum + times, 0);
    const found = await quiet(() => judge(rows, prepared.runIds));
    const faults = [...found.faults, ...serverFaults(tally)];
    const line = `${made} attempts, ${race.runs} runs, ${found.oversold} oversold, ${found.freeWhileWaiting} free while somebody waits`;
    return { line, faults, tally: tallyLines(tally) };
  } finally {
    db.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What was free while somebody waits is offered by a job a moment later; what is oversold stays so, and is told at once. */
async function quiet(look: () => ReturnType<typeof judge>): Promise<ReturnType<typeof judge>> {
  const until = performance.now() + QUIET_WITHIN_MS;
  for (;;) {
    const found = look();
    if (found.freeWhileWaiting === 0 || found.oversold > 0 || performance.now() > until) return found;
    await new Promise((turn) => setTimeout(turn, 500));
  }
}

/** An answer that no reader should get: the product gave up. */
function serverFaults(tally: ReadonlyMap<string, number>): string[] {
  return [...tally].filter(([what]) => / 5\d\d$/.test(what)).map(([what, times]) => `${times} times ${what}`);
}

function tallyLines(tally: ReadonlyMap<string, number>): string {
  return [...tally]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, times]) => `${String(times).padStart(6)} ${what}`)
    .join('\n');
}
