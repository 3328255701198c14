import { termsOn } from '#domain/billing/index.ts';
import { dayOf } from '#domain/calendar.ts';
import { enterPerson, findPersonByEmail, openSession } from '#domain/identity/index.ts';
import { openRun, planMeeting } from '#domain/learning/index.ts';
import { buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import type { Buyer } from './buyer.ts';

const DAY_MS = 86_400_000;
const COURSE = 'coach-van-het-alledaagse';
/** Seats of the runs, in turn: so few that nearly every buyer comes for a last one. */
const SEATS = [1, 2, 1, 3] as const;

export type Prepared = {
  readonly runIds: readonly string[];
  readonly buyers: readonly Buyer[];
  /** Of this installation: what the tokens in its mails are made with. */
  readonly secret: string;
  /** The terms of sale that hold now. */
  readonly terms: string;
};

/** Puts runs with few seats and buyers who are signed in into a data folder that no server has open. */
export async function prepare(
  dataDir: string,
  { runs, buyers }: { readonly runs: number; readonly buyers: number },
): Promise<Prepared> {
  const app = buildApp(readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir }));
  try {
    const system = app.contextFor({ kind: 'system', job: 'race' });
    const trainerId = findPersonByEmail(system, 'ben@klimroute.example')?.id ?? '';
    const first = app.clock.now().getTime() + 60 * DAY_MS;
    const runIds = Array.from({ length: runs }, (_, number) => {
      const run = openRun(system, {
        ...{ courseId: COURSE, trainerId, city: 'Deventer' },
        ...{ placeName: 'Buurthuis De Rivier', placeAddress: `IJsselkade ${number + 1}` },
        capacity: SEATS[number % SEATS.length] ?? 1,
        closesAt: new Date(first - DAY_MS),
      });
      const startsAt = new Date(first + number * 3_600_000);
      planMeeting(system, {
        runId: run.id,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        topic: 'Aan tafel',
      });
      return run.id;
    });
    const made: Buyer[] = [];
    for (let number = 0; number < buyers; number += 1) {
      const email = `koper${number}@race.example`;
      const personId = await enterPerson(system, { name: `Koper ${number}`, email });
      const { name, value } = await openSession(system, personId);
      made.push({ email, name: `Koper ${number}`, personId, cookie: `${name}=${value}` });
    }
    const terms = termsOn(app.outside.catalogue, dayOf(app.clock.now())).id;
    return { runIds, buyers: made, secret: system.settings.secret, terms };
  } finally {
    app.close();
  }
}
