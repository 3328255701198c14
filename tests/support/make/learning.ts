import { basisOf } from '#domain/draft.ts';
import {
  type Enrolment,
  enrol,
  handIn,
  openRun,
  planMeeting,
  type Run,
  requireOwnWork,
  requireRun,
  type Submission,
  workDraft,
} from '#domain/learning/index.ts';
import { DAY, HOUR, type World } from '../world.ts';
import { makePerson } from './identity.ts';

export const COACH = 'coach-van-het-alledaagse';
export const BROKER = 'talentmakelaar';

/** A run made through the verbs: two meetings of a day part, the first in two weeks, unless `meetings` says otherwise (days from now). */
/** A run that does not go on. */
export function cancelRun(world: World, runId: string): void {
  world.open.exec(`INSERT INTO run_cancellations VALUES ('${runId}', ${world.now().getTime()}, 'system:test')`);
}

export function makeRun(
  world: World,
  input: { courseId?: string; trainerId?: string; capacity?: number; meetings?: number[]; closesInDays?: number } = {},
): Run {
  const system = world.system();
  const days = input.meetings ?? [14, 28];
  const run = openRun(system, {
    courseId: input.courseId ?? COACH,
    trainerId: input.trainerId ?? makePerson(world, { name: 'Trainer Test', roles: ['trainer'] }),
    placeName: 'Buurthuis De Kaap',
    placeAddress: 'Kade 1',
    city: 'Deventer',
    capacity: input.capacity ?? 8,
    closesAt: new Date(world.now().getTime() + (input.closesInDays ?? Math.min(14, ...days) - 1) * DAY),
  });
  for (const ahead of days) {
    const startsAt = new Date(world.now().getTime() + ahead * DAY);
    planMeeting(system, {
      runId: run.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * HOUR),
      topic: `Dag ${ahead}`,
    });
  }
  return requireRun(system, run.id);
}

/** A person with a place in a run: a new person in a new run, unless given. */
export function makeEnrolment(
  world: World,
  input: { personId?: string; run?: Run; sourceKey?: string } = {},
): Enrolment {
  const run = input.run ?? makeRun(world);
  const personId = input.personId ?? makePerson(world);
  return enrol(world.system(), { personId, runId: run.id, sourceKey: input.sourceKey ?? `pla_${personId}_${run.id}` });
}

/** Work handed in on the one assignment of the fake coach course. */
export function handInWork(world: World, enrolment: Enrolment, text = 'Mijn gesprek aan tafel'): Submission {
  const [ctx, of] = [world.person(enrolment.personId), { courseId: COACH, assignmentId: 'cva-a-plan' }];
  const { work } = requireOwnWork(ctx, of);
  const papers = new Map(work.files.map(({ id }) => [id, '']));
  return handIn(ctx, { ...of, text, sure: true, basis: basisOf(workDraft(work)), papers });
}
