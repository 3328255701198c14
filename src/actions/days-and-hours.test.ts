import { isInputError } from 'astro:actions';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '#domain/context.ts';
import type { Result } from '#src/components/ui/form-state.ts';
import { makeOpenCase, seatOf } from '#tests/support/make/assessment.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { kindOf } from './fields.ts';
import { shapes } from './form.ts';
import { server } from './index.ts';

type Action = (this: object, data: FormData) => Promise<Result>;
type Stage = { action: Action; field: string; ctx: Ctx; values: Record<string, string> };
const actions = Object.entries(server).flatMap(([part, verbs]) =>
  Object.entries(verbs).map(([verb, action]) => [`${part}.${verb}`, action as unknown as Action] as const),
);
const withDay = actions.filter(([, action]) =>
  Object.values(shapes.get(action)?.shape ?? {}).some((schema) => kindOf(schema) === 'day'),
);

/** Noon of 2 September 2026, as the world stands. */
let world: World;
let stages: Record<string, Stage>;
beforeEach(() => {
  world = makeWorld();
  const trainerId = makePerson(world, { roles: ['trainer'] });
  const eve = () => world.person(makePerson(world, { roles: ['administrator'] }));
  const run = makeRun(world, { meetings: [], trainerId, closesInDays: 1 });
  const group = makeRun(world, { meetings: [44, 60], trainerId, closesInDays: 1 });
  const { assignmentId } = seatOf(world, makeOpenCase(world, { assessors: 2 }).id, 1);
  makeTree(world);
  const organisationId = makeOrganisation(world);
  const dora = world.person(makePerson(world, { coordinates: organisationId }));
  const officer = world.person(makePerson(world, { roles: ['certification_officer'] }));
  const { id: credentialId } = makeCredential(world, makePerson(world), {
    validUntil: new Date('2026-12-01T11:00:00Z'),
  });
  const place = { placeName: 'De Kaap', placeAddress: 'Kade 1', city: 'Deventer' };
  const day = { day: '2026-10-14', startsAt: '19.30', endsAt: '21.30' };
  const licence = { organisationId, areaCode: 'GM0002', kind: 'shared', payBy: 'checkout', startDay: '2026-10-14' };
  stages = {
    'learning.openRun': {
      action: server.learning.openRun as unknown as Action,
      field: 'closesAt',
      ctx: eve(),
      values: { id: 'run_new', courseId: COACH, trainerId, ...place, capacity: '8', closesAt: '2026-10-14' },
    },
    'learning.planMeeting': {
      action: server.learning.planMeeting as unknown as Action,
      field: 'day',
      ctx: eve(),
      values: { runId: run.id, ...day, topic: 'Kansen' },
    },
    'billing.setPrice': {
      action: server.billing.setPrice as unknown as Action,
      field: 'fromAt',
      ctx: eve(),
      values: { product: `course:${COACH}`, amount: '895', vat: 'exempt_education', fromAt: '2026-10-14' },
    },
    'learning.proposeMove': {
      action: server.learning.proposeMove as unknown as Action,
      field: 'day',
      ctx: eve(),
      values: { runId: group.id, meetingId: group.meetings[0]?.id ?? '', ...day },
    },
    'learning.proposeMeeting': {
      action: server.learning.proposeMeeting as unknown as Action,
      field: 'day',
      ctx: eve(),
      values: { runId: group.id, ...day, topic: 'Kansen' },
    },
    'assessment.extendSeat': {
      action: server.assessment.extendSeat as unknown as Action,
      field: 'lastDay',
      ctx: officer,
      values: { assignmentId, lastDay: '2026-10-14', why: 'De beoordelaar was ziek.' },
    },
    'certification.recordTalk': {
      action: server.certification.recordTalk as unknown as Action,
      field: 'talkDay',
      ctx: officer,
      values: { credentialId, talkDay: '2026-09-02', observer: 'Bo Visser', talkProof: 'Een bericht gezien.' },
    },
    'certification.recordLearning': {
      action: server.certification.recordLearning as unknown as Action,
      field: 'learntDay',
      ctx: officer,
      values: {
        credentialId,
        learntDay: '2026-09-02',
        learnt: 'Een cursus',
        hours: '6',
        learntProof: 'Het bewijs gezien.',
      },
    },
    'licensing.order': {
      action: server.licensing.order as unknown as Action,
      field: 'startDay',
      ctx: dora,
      values: licence,
    },
  };
});

async function post({ action, ctx, values }: Stage, changes: Record<string, string> = {}): Promise<Result> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...values, ...changes })) data.append(name, value);
  return action.call({ [Symbol.for('astro.actionAPIContext')]: true, locals: { ctx } }, data);
}

/** The sentence at the field, from the shape or from the verb; null when it was taken. */
async function sentenceAt(
  stage: Stage,
  changes: Record<string, string>,
): Promise<[field: string, said: string] | null> {
  const { error, data } = await post(stage, changes);
  const fields = isInputError(error) ? (error.fields as Record<string, string[]>) : {};
  const [field] = Object.keys(fields);
  if (field) return [field, fields[field]?.join() ?? ''];
  if (error) throw error;
  const { refused } = (data ?? {}) as { refused?: { field: string; sentence: string } };
  return refused ? [refused.field, refused.sentence] : null;
}

test('every form that asks for a day is tried here', () => {
  expect(withDay.map(([name]) => name).sort()).toEqual(Object.keys(stages).sort());
});

describe.each(
  Object.keys({
    'learning.openRun': 0,
    'learning.planMeeting': 0,
    'learning.proposeMove': 0,
    'learning.proposeMeeting': 0,
    'assessment.extendSeat': 0,
    'billing.setPrice': 0,
    'certification.recordTalk': 0,
    'certification.recordLearning': 0,
    'licensing.order': 0,
  }),
)('%s', (name) => {
  test.each([
    '0027-06-16',
    '0001-01-01',
    '2020-06-16',
    '2026-09-01',
    '2027-02-29',
    '2060-01-01',
    '9999-12-31',
    '',
    '1e3',
  ])('says at the day that %s cannot be', async (day) => {
    const stage = stages[name] as Stage;
    expect(await sentenceAt(stage, { [stage.field]: day })).toEqual([
      stage.field,
      expect.stringMatching(/^[A-Z].*\.$/),
    ]);
  });
});

describe('a meeting', () => {
  const plan = (changes: Record<string, string>) => sentenceAt(stages['learning.planMeeting'] as Stage, changes);

  test('is planned at an hour that is there once', async () => {
    expect(await plan({})).toBeNull();
    expect(await plan({ day: '2028-02-29' })).toBeNull();
    expect(world.rows("SELECT 1 FROM meetings WHERE topic = 'Kansen'")).toHaveLength(2);
  });

  test('is refused at an hour that the clock skips, or passes twice', async () => {
    expect(await plan({ day: '2027-03-28', startsAt: '2.30', endsAt: '5.00' })).toEqual([
      'startsAt',
      expect.stringContaining('vooruit'),
    ]);
    expect(await plan({ day: '2027-03-28', startsAt: '1.00', endsAt: '2.15' })).toEqual([
      'endsAt',
      expect.stringContaining('vooruit'),
    ]);
    expect(await plan({ day: '2026-10-25', startsAt: '2.30', endsAt: '5.00' })).toEqual([
      'startsAt',
      expect.stringContaining('twee keer'),
    ]);
    expect(await plan({ day: '2026-10-25', startsAt: '3.00', endsAt: '5.00' })).toBeNull();
  });

  test('ends after it begins, and lasts half an hour to twelve hours', async () => {
    expect(await plan({ endsAt: '19.30' })).toEqual(['endsAt', expect.stringContaining('later eindigen')]);
    expect(await plan({ endsAt: '18.00' })).toEqual(['endsAt', expect.stringContaining('later eindigen')]);
    expect(await plan({ endsAt: '19.31' })).toEqual(['endsAt', expect.stringContaining('30 minuten')]);
    expect(await plan({ startsAt: '0.30', endsAt: '23.30' })).toEqual(['endsAt', expect.stringContaining('12 uur')]);
  });

  test('comes after registration closed', async () => {
    expect(await plan({ day: '2026-09-02', startsAt: '13.00', endsAt: '16.00' })).toEqual([
      'day',
      expect.stringContaining('inschrijven'),
    ]);
  });
});
