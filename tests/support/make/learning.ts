import { type Enrolment, enrol, handIn, openRun, planMeeting, type Run, requireRun, type Submission } from '#domain/learning/index.ts';
import { DAY, HOUR, type World } from '../world.ts';
import { makePerson } from './identity.ts';

export const COACH = 'coach-van-het-alledaagse';
export const BROKER = 'talentmakelaar';

/** A run made through the verbs: two meetings of a day part, the first in two weeks, unless `meetings` says otherwise (days from now). */
export function makeRun(world: World, given: { courseId?: string; trainerId?: string; capacity?: number; meetings?: number[] } = {}): Run {
  const system = world.system();
  const run = openRun(system, {
    courseId: given.courseId ?? COACH,
    trainerId: given.trainerId ?? makePerson(world, { name: 'Trainer Test', roles: ['trainer'] }),
    placeName: 'Buurthuis De Kaap',
    placeAddress: 'Kade 1',
    city: 'Deventer',
    capacity: given.capacity ?? 8,
    closesAt: new Date(world.now().getTime() + 13 * DAY),
  });
  for (const days of given.meetings ?? [14, 28]) {
    const startsAt = new Date(world.now().getTime() + days * DAY);
    planMeeting(system, { runId: run.id, startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR), topic: `Dag ${days}` });
  }
  return requireRun(system, run.id);
}

/** A person with a place in a run: a new person in a new run, unless given. */
export function makeEnrolment(world: World, given: { personId?: string; run?: Run; sourceKey?: string } = {}): Enrolment {
  const run = given.run ?? makeRun(world);
  const personId = given.personId ?? makePerson(world);
  return enrol(world.system(), { personId, runId: run.id, sourceKey: given.sourceKey ?? `pla_${personId}_${run.id}` });
}

/** Work handed in on the one assignment of the fake coach course. */
export function handInWork(world: World, enrolment: Enrolment, text = 'Mijn gesprek aan tafel'): Submission {
  return handIn(world.person(enrolment.personId), { courseId: COACH, assignmentId: 'cva-a-plan', text, sure: true });
}
