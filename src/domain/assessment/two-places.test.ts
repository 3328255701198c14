import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import { makeApplication, makeTrainerOf, markFinal } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { type CaseStatus, caseStatus, isOver } from './case.ts';
import { groundAgainst } from './conflict.ts';
import { decideCase } from './decide.ts';
import { endApplication } from './end-application.ts';
import { fillSeats } from './fill-seats.ts';
import { requireCase } from './find-cases.ts';
import { openCase } from './open-case.ts';
import { returnCase } from './return-case.ts';
import { countFree, groundBetween, groundIn, tiesOf } from './ties.ts';

/** Rules that stand in two places, in SQL and as a pure function, held against each other over situations that nobody thought of. */

const REASONS = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';
type Situation = { world: World; id: string; officer: string };
type Action = readonly [name: 'mark' | 'return' | 'assessor' | 'leaves' | 'search' | 'decide' | 'end', number];

const deeds: Record<Action[0], (situation: Situation, number: number) => void> = {
  mark: ({ world, id }, number) => {
    const seat = seatsOf(world, id)[number % 3];
    if (seat) markFinal(world, id, seat.number, [(number % 4) + 1, ((number >> 2) % 4) + 1]);
  },
  return: ({ world, id }, number) => {
    const seat = seatsOf(world, id)[number % 3];
    if (seat) returnCase(world.person(seat.assessorId), seat.assignmentId, 'no_time');
  },
  assessor: ({ world }) => void makePerson(world, { roles: ['assessor'] }),
  leaves: ({ world, id }, number) => {
    const seat = seatsOf(world, id)[number % 3];
    if (seat)
      world.open.exec(
        `UPDATE appointments SET ended_at = 2 WHERE person_id = '${seat.assessorId}' AND ended_at IS NULL`,
      );
  },
  search: ({ world, id }) => fillSeats(world.system(), id),
  decide: ({ world, id, officer }) =>
    void decideCase(world.person(officer), id, { outcome: 'not_passed', reasons: REASONS }),
  end: ({ world, id }) => endApplication(world.system(), id, 'refunded'),
};
/** An assessor leaves, another one comes, both seats are marked alike, and somebody decides. */
const EVERY_STAGE: Action[] = [
  ['return', 0],
  ['assessor', 0],
  ['search', 0],
  ['mark', 0],
  ['mark', 16],
  ['decide', 0],
];
const seatsOf = (world: World, id: string) => requireCase(world.system(), id).seats;

function happens(situation: Situation, [name, number]: Action): void {
  try {
    deeds[name](situation, number);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** What a case and its seats are said to be, by the rows that are kept for the lists and by the rules. */
function bothStages({ world, id }: Situation) {
  const certification = requireCase(world.system(), id);
  const kept = world.rows<{ id: string; stage: string }>(
    `SELECT certification_id AS id, stage FROM case_stages UNION ALL SELECT assignment_id, stage FROM seat_stages ORDER BY id`,
  );
  const seats = certification.seats.flatMap(({ assignmentId, mark }) =>
    mark || !isOver(certification) ? [{ id: assignmentId, stage: mark ? 'final' : 'waiting' }] : [],
  );
  const ruled = [{ id, stage: caseStatus(certification) as string }, ...seats];
  return { kept, ruled: ruled.toSorted((a, b) => (a.id < b.id ? -1 : 1)), status: caseStatus(certification) };
}

test('the stage that is kept of a case and of each seat is the one that the rules say, whatever happens', () => {
  const seen = new Set<CaseStatus>();
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constant('mark' as const) },
    fc.constantFrom('return', 'assessor', 'leaves', 'search', 'decide', 'end'),
  );
  fc.assert(
    fc.property(fc.nat(3), fc.array(fc.tuple(name, fc.nat(63)), { maxLength: 12 }), (assessors, story) => {
      const world = makeWorld();
      const officer = makePerson(world, { roles: ['certification_officer'] });
      for (let made = 0; made < assessors; made++) makePerson(world, { roles: ['assessor'] });
      const id = makeApplication(world, makePerson(world));
      expect(world.rows('SELECT 1 FROM case_stages')).toEqual([]);
      openCase(world.system(), id, `line:${id}`);
      const situation = { world, id, officer };
      for (const deed of [['search', 0] as const, ...story]) {
        happens(situation, deed);
        const { kept, ruled, status } = bothStages(situation);
        expect(kept).toEqual(ruled);
        seen.add(status);
      }
    }),
    { numRuns: 20, seed: 20261129, examples: [[2, EVERY_STAGE]] },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['seeking', 'marking', 'ready', 'decided']));
}, 120_000);

const TIES = [
  'trained',
  'colleague',
  'former colleague',
  'declared',
  'judged',
  'asked',
  'seated',
  'gave back',
] as const;

test('what keeps a judge out is the same in SQL and by the rule, with a case in hand and without', () => {
  const world = makeWorld();
  const { open } = world;
  let made = 0;
  const member = (organisation: string, person: string, ended: string) =>
    open.exec(
      `INSERT INTO memberships (organisation_id, person_id, role, from_at, ended_at) VALUES ('${organisation}', '${person}', 'employee', 1, ${ended})`,
    );
  const seat = (certification: string, assessor: string, number: number, returned: string) =>
    open.exec(
      `INSERT INTO assessor_assignments VALUES ('asg_${++made}', '${certification}', '${assessor}', ${number}, 1, 1, ${returned}, NULL)`,
    );
  const copy = (certification: string) => {
    const id = `cer_${++made}`;
    open.exec(
      `INSERT INTO certifications SELECT '${id}', 'code-${made}', candidate_id, scheme_id, scheme_hash, ground, 1, 1 FROM certifications WHERE id = '${certification}'`,
    );
    return id;
  };
  const tie: Record<(typeof TIES)[number], (judge: string, candidate: string, id: string) => void> = {
    trained: (judge, candidate) => makeTrainerOf(world, candidate, judge),
    colleague: (judge, candidate) => {
      const organisation = makeOrganisation(world);
      for (const person of [judge, candidate]) member(organisation, person, 'NULL');
    },
    'former colleague': (judge, candidate) => {
      const organisation = makeOrganisation(world);
      member(organisation, judge, '5');
      member(organisation, candidate, '3');
    },
    declared: (judge, candidate) => open.exec(`INSERT INTO declared_interests VALUES ('${judge}', '${candidate}', 1)`),
    judged: (judge, _candidate, id) => {
      seat(copy(id), judge, 1, 'NULL');
      open.exec(`INSERT INTO seat_readings VALUES ('asg_${made}', 1)`);
    },
    asked: (judge, _candidate, id) => seat(copy(id), judge, 1, '5'),
    seated: (judge, _candidate, id) => seat(id, judge, 1, 'NULL'),
    'gave back': (judge, _candidate, id) => seat(id, judge, 2, '5'),
  };
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...TIES), { maxLength: 3 }), fc.boolean(), (ties, officer) => {
      const judge = makePerson(world, { roles: [officer ? 'certification_officer' : 'assessor'] });
      const candidate = makePerson(world);
      const id = makeApplication(world, candidate);
      const kinds = ties.filter((kind) => !(kind === 'gave back' && ties.includes('seated')));
      for (const kind of kinds) tie[kind](judge, candidate, id);
      const certification = requireCase(world.system(), id);
      const inSql = (person: string, hand: string | null) =>
        open.db.get<{ ground: unknown }>(sql`select ${groundIn(person, sql`${candidate}`, sql`${hand}`)} as ground`)
          .ground;
      for (const person of [judge, candidate]) {
        const ruled = groundAgainst(person, tiesOf(world.system(), certification));
        seen.add(ruled);
        expect(inSql(person, id)).toBe(ruled);
        expect(inSql(person, null)).toBe(groundBetween(world.system(), person, candidate));
      }
      const free = (role: 'assessor' | 'certification_officer') =>
        listPeopleWithRole(world.system(), role).filter(
          (one) => groundBetween(world.system(), one.id, candidate) === null,
        ).length;
      const [assessors, officers] = [free('assessor'), free('certification_officer')];
      const enough = assessors >= 2 && officers >= 1;
      expect(countFree(world.system(), candidate)).toEqual({ assessors, officers, enough });
    }),
    { numRuns: 60, seed: 20261129, examples: TIES.map((kind) => [[kind], true] as [(typeof TIES)[number][], boolean]) },
  );
  expect(seen).toEqual(
    new Set([null, 'candidate', 'trained', 'same_organisation', 'declared', 'judged_earlier', 'seated']),
  );
});
