import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { endAppointment, listAppointments } from '#domain/identity/index.ts';
import {
  endEnrolment,
  findCompletion,
  giveFeedback,
  listPresence,
  markAttendance,
  requireSubmissionToRead,
  trainersOf,
} from '#domain/learning/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';

const GOOD = { strength: 'U vroeg door.', nextStep: 'Schrijf op wat zij zei.' };

function group(world: World) {
  const run = makeRun(world);
  const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
  return { run, enrolment, ben: () => world.person(run.trainerId) };
}

const trainers = (of: World, personId: string) =>
  of
    .system()
    .db.all<{ id: string }>(sql`select trainer_id as id from (${trainersOf(sql`${personId}`)})`)
    .map((row) => row.id);

describe('feedback', () => {
  test('approves work or sends it back, with one strength and one next step, and a mail', () => {
    const world = makeWorld();
    const { enrolment, ben } = group(world);
    const submission = handInWork(world, enrolment);
    giveFeedback(ben(), { submissionId: submission.id, verdict: 'sent_back', ...GOOD });
    expect(requireSubmissionToRead(ben(), submission.id).submission.feedback).toMatchObject({
      verdict: 'sent_back',
      ...GOOD,
      at: world.now(),
    });
    expect(world.rows("SELECT 1 FROM outbox WHERE key LIKE 'learning.feedback:%'")).toHaveLength(1);
  });

  test('keeps its giver from judging the learner, also after somebody else took over the run', () => {
    const world = makeWorld();
    const { run, enrolment, ben } = group(world);
    giveFeedback(ben(), { submissionId: handInWork(world, enrolment).id, verdict: 'approved', ...GOOD });
    const successor = makePerson(world, { roles: ['trainer'] });
    world.open.exec(`UPDATE course_runs SET trainer_id = '${successor}' WHERE id = '${run.id}'`);
    expect(new Set(trainers(world, enrolment.personId))).toEqual(new Set([run.trainerId, successor]));
  });

  test('given twice is given once; another answer afterwards is refused', () => {
    const world = makeWorld();
    const { enrolment, ben } = group(world);
    const { id: submissionId } = handInWork(world, enrolment);
    const input = { submissionId, verdict: 'approved' as const, ...GOOD };
    giveFeedback(ben(), input);
    giveFeedback(ben(), input);
    expect(() => giveFeedback(ben(), { ...input, verdict: 'sent_back' })).toThrow('learning.already_answered');
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.give_feedback'")).toHaveLength(1);
  });

  test('needs a strength; a send-back needs a next step; neither may be too long', () => {
    const world = makeWorld();
    const { enrolment, ben } = group(world);
    const { id: submissionId } = handInWork(world, enrolment);
    const give = (changed: object) => () =>
      giveFeedback(ben(), { submissionId, verdict: 'sent_back', ...GOOD, ...changed });
    expect(give({ strength: ' ' })).toThrow('learning.strength_needed');
    expect(give({ nextStep: '' })).toThrow('learning.next_step_needed');
    expect(give({ strength: 'x'.repeat(2001) })).toThrow(
      expect.objectContaining({ code: 'learning.feedback_too_long', facts: { most: 2000 } }),
    );
    give({ verdict: 'approved', nextStep: '' })();
  });

  test('goes to the newest version only', () => {
    const world = makeWorld();
    const { enrolment, ben } = group(world);
    const first = handInWork(world, enrolment, 'Een');
    giveFeedback(ben(), { submissionId: first.id, verdict: 'sent_back', ...GOOD });
    const second = handInWork(world, enrolment, 'Twee');
    expect(() => giveFeedback(ben(), { submissionId: first.id, verdict: 'approved', ...GOOD })).toThrow(
      'learning.already_answered',
    );
    giveFeedback(ben(), { submissionId: second.id, verdict: 'approved', ...GOOD });
  });

  test('is not for a stranger: a trainer of another run, the learner, an administrator; nor after the place was refunded', () => {
    const world = makeWorld();
    const { enrolment, ben } = group(world);
    const { id: submissionId } = handInWork(world, enrolment);
    const other = makeRun(world).trainerId;
    const eve = makePerson(world, { roles: ['administrator'] });
    for (const ctx of [
      world.person(other),
      world.person(enrolment.personId),
      world.person(eve),
      world.visitor(),
      world.system(),
    ]) {
      expect(() => requireSubmissionToRead(ctx, submissionId)).toThrow(/not_found/);
      expect(() => giveFeedback(ctx, { submissionId, verdict: 'approved', ...GOOD })).toThrow(/not_found/);
    }
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    expect(() => giveFeedback(ben(), { submissionId, verdict: 'approved', ...GOOD })).toThrow(/not_found/);
  });

  test('is not for a trainer on their own work, nor for one whose appointment ended', () => {
    const world = makeWorld();
    const { run, enrolment, ben } = group(world);
    const own = handInWork(world, makeEnrolment(world, { run, personId: run.trainerId }));
    expect(() => giveFeedback(ben(), { submissionId: own.id, verdict: 'approved', ...GOOD })).toThrow(
      'learning.own_work',
    );
    const { id: submissionId } = handInWork(world, enrolment);
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    for (const appointment of listAppointments(eve, run.trainerId))
      endAppointment(eve, { appointmentId: appointment.id });
    expect(() => giveFeedback(ben(), { submissionId, verdict: 'approved', ...GOOD })).toThrow(/not_found/);
  });
});

describe('attendance', () => {
  const first = (run: ReturnType<typeof makeRun>) => run.meetings[0]?.id ?? '';

  test('is marked from the start of the meeting: none, half or whole', () => {
    const world = makeWorld();
    const { run, enrolment, ben } = group(world);
    const mark = (presencePercent: number) =>
      markAttendance(ben(), { meetingId: first(run), marks: [{ enrolmentId: enrolment.id, presencePercent }] });
    expect(() => mark(100)).toThrow('learning.meeting_not_started');
    world.later(14 * DAY);
    for (const percent of [0, 50, 100]) {
      mark(percent);
      expect(listPresence(world.system(), enrolment)[0]).toEqual({ meetingId: first(run), percent });
    }
    expect(findCompletion(world.system(), enrolment).attendance).toEqual({ done: 50, of: 80, met: false });
  });

  test('the same mark twice is one line in the journal, a changed one is another', () => {
    const world = makeWorld();
    const { run, enrolment, ben } = group(world);
    world.later(14 * DAY);
    for (const presencePercent of [50, 50, 100])
      markAttendance(ben(), { meetingId: first(run), marks: [{ enrolmentId: enrolment.id, presencePercent }] });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.mark_attendance'")).toHaveLength(2);
  });

  test('is refused with another number, or for who is not in the group, and then nothing is marked', () => {
    const world = makeWorld();
    const { run, enrolment, ben } = group(world);
    world.later(14 * DAY);
    const good = { enrolmentId: enrolment.id, presencePercent: 100 };
    const mark = (mark: typeof good) => () => markAttendance(ben(), { meetingId: first(run), marks: [good, mark] });
    for (const presencePercent of [75, -1, 101, Number.NaN])
      expect(mark({ ...good, presencePercent })).toThrow('learning.unknown_presence');
    expect(mark({ ...good, enrolmentId: makeEnrolment(world).id })).toThrow('learning.not_in_group');
    expect(world.rows('SELECT 1 FROM attendances')).toEqual([]);
  });

  test('is not for a stranger: a trainer of another run, a learner, an administrator', () => {
    const world = makeWorld();
    const { run, enrolment } = group(world);
    world.later(14 * DAY);
    const others = [makeRun(world).trainerId, enrolment.personId, makePerson(world, { roles: ['administrator'] })];
    for (const ctx of [...others.map(world.person), world.visitor()]) {
      expect(() => markAttendance(ctx, { meetingId: first(run), marks: [] })).toThrow(/not_found/);
    }
  });
});
