import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startGrown } from '#tests/bench/grown.ts';
import type { Visit } from '#tests/bench/visits.ts';
import type { WatchedServer } from '#tests/bench/walk.ts';
import { QUESTIONS_PORT } from '#tests/support/ports.ts';

/** The demo's rows so many times: enough to see a question per row, and rows that nobody pages. */
const TIMES = 30;
/** What a page may ask the database: who reads it counts too. Once the database is not a file, each is a journey. */
const MOST_QUESTIONS = 8;
/** Rows that one question may answer; a page of a list has at most a hundred. */
const MOST_ROWS = 100;

/** Pages that ask more, how many, and why they may. */
const MORE: Readonly<Record<string, { readonly most: number; readonly because: string }>> = {
  '/beoordelen/[id]': {
    most: 9,
    because: 'every look at a case is written: its place in the journal and in the register',
  },
  '/besluiten/[id]': {
    most: 13,
    because: 'the same, and the draft of the decision; of an appeal also what it is against, by whom it may be read',
  },
  '/bestellingen/[order]': {
    most: 10,
    because:
      'what an order gave stands with the place and its run, and the way on and the ways out of it each ask for them',
  },
  '/gebieden/[code]': {
    most: 10,
    because:
      'beside who may work in the area itself, the map and its lists ask once of all around it, and once for names',
  },
  '/mijn': {
    most: 10,
    because: 'beside all that waits, what the person holds, and of what is about to run out whether renewing was asked',
  },
  '/organisatie': {
    most: 10,
    because: 'five lists that each go on by a key of their own, and the orders of what is unpaid',
  },
};

const isTransaction = (sql: string) => /^\s*(begin|commit|rollback)\b/i.test(sql);

async function questionsOf(server: WatchedServer, visit: Visit) {
  // The first visit reads what is kept between visits: the map, the settings.
  await server.visit(visit);
  const { watched } = await server.visit(visit);
  expect(watched.status, `${visit.path} for ${visit.role}`).toBeLessThan(500);
  return watched.statements.filter(({ sql }) => !isTransaction(sql));
}

test('no page asks the database more than eight times, whoever opens it, and no answer grows with the world', async () => {
  test.setTimeout(600_000);
  const { server, dataDir } = await startGrown(QUESTIONS_PORT, TIMES);
  try {
    const tooMany: string[] = [];
    const tooLong: string[] = [];
    const most = new Map<string, number>();
    for (const visit of server.visits) {
      const questions = await questionsOf(server, visit);
      const { route, role, path } = visit;
      most.set(route, Math.max(most.get(route) ?? 0, questions.length));
      if (questions.length > (MORE[route]?.most ?? MOST_QUESTIONS))
        tooMany.push(
          `${questions.length} ${path} for ${role}:\n${questions.map(({ sql }) => `    ${sql}`).join('\n')}`,
        );
      for (const { sql, rows } of questions)
        if (rows > MOST_ROWS) tooLong.push(`${rows} rows ${path} for ${role}: ${sql}`);
    }
    expect(server.visits.length).toBeGreaterThan(400);
    expect(tooMany).toEqual([]);
    expect(tooLong).toEqual([]);
    // What no longer needs its exception loses it.
    expect(Object.keys(MORE).filter((route) => (most.get(route) ?? 0) <= MOST_QUESTIONS)).toEqual([]);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
