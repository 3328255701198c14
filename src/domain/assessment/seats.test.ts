import { describe, expect, test } from 'vitest';
import { endAppointment } from '#domain/identity/index.ts';
import { makeApplication, makeOpenCase, makeTrainerOf, markFinal, seatOf } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { caseStatus } from './case.ts';
import { endApplication } from './end-application.ts';
import { fillSeats } from './fill-seats.ts';
import { countWaiting, requireCase } from './find-cases.ts';
import { listEmptySeats } from './list-open.ts';
import { readWork } from './look-at-work.ts';
import { openCase } from './open-case.ts';
import { returnCase } from './return-case.ts';

const mails = (world: World) =>
  world
    .rows<{ payload: string }>('SELECT payload FROM outbox ORDER BY rowid')
    .map((row) => JSON.parse(row.payload).kind as string);
const open = (world: World, id: string) => openCase(world.system(), id, `line:${id}`);
const get = (world: World, id: string) => requireCase(world.system(), id);

describe('opening a case', () => {
  test('a paid application gets two different assessors, and mails go out', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world, { assessors: 2 });
    expect(certification.seats.map((seat) => seat.number)).toEqual([1, 2]);
    expect(new Set(certification.seats.map((seat) => seat.assessorId)).size).toBe(2);
    expect(
      certification.seats.every((seat) => seat.dueAt.getTime() - world.now().getTime() === 21 * 24 * 3600_000),
    ).toBe(true);
    expect(caseStatus(certification)).toBe('marking');
    expect(mails(world)).toEqual(['assessment.assigned', 'assessment.assigned', 'assessment.opened']);
  });

  test('twice opens once', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world);
    expect(open(world, certification.id)).toBe('open');
    expect(get(world, certification.id)).toEqual(certification);
    expect(world.rows('SELECT 1 FROM certification_openings')).toHaveLength(1);
  });

  test('an application that ended cannot open any more, and one that is paid does not lapse', () => {
    const world = makeWorld();
    const lapsed = makeApplication(world, makePerson(world));
    endApplication(world.system(), lapsed, 'not_paid');
    expect(open(world, lapsed)).toBe('impossible');
    const paid = makeOpenCase(world);
    endApplication(world.system(), paid.id, 'not_paid');
    expect(caseStatus(get(world, paid.id))).toBe('marking');
    endApplication(world.system(), paid.id, 'refunded');
    endApplication(world.system(), paid.id, 'refunded');
    expect(caseStatus(get(world, paid.id))).toBe('ended');
  });

  test('nobody opens or ends one by hand', () => {
    const world = makeWorld();
    const eve = makePerson(world, { roles: ['administrator', 'certification_officer'] });
    const id = makeApplication(world, makePerson(world));
    expect(() => openCase(world.person(eve), id, 'line:1')).toThrow(/not_allowed/);
    expect(() => endApplication(world.person(eve), id, 'refunded')).toThrow(/not_allowed/);
  });
});

describe('filling the seats', () => {
  test('goes past who trained the candidate, works at the same organisation, or is the candidate', () => {
    const world = makeWorld();
    const organisation = makeOrganisation(world);
    const ada = makePerson(world, { roles: ['assessor'], worksAt: organisation });
    const trainer = makePerson(world, { roles: ['assessor', 'trainer'] });
    makePerson(world, { roles: ['assessor'], worksAt: organisation });
    makeTrainerOf(world, ada, trainer);
    const free = [makePerson(world, { roles: ['assessor'] }), makePerson(world, { roles: ['assessor'] })];
    const id = makeApplication(world, ada);
    open(world, id);
    expect(
      get(world, id)
        .seats.map((seat) => seat.assessorId)
        .sort(),
    ).toEqual(free.sort());
  });

  test('goes past who is administrator or officer too, because their other pages say whose work it is', () => {
    const world = makeWorld();
    for (const role of ['administrator', 'certification_officer'] as const)
      makePerson(world, { roles: ['assessor', role] });
    const certification = makeOpenCase(world, { assessors: 1 });
    expect(certification.seats).toHaveLength(1);
    expect(certification.openSeats).toMatchObject([
      { number: 2, grounds: { seated: 1, administrator: 1, officer: 1 } },
    ]);
  });

  test('gives the next case to who has the least to do', () => {
    const world = makeWorld();
    const first = makeOpenCase(world, { assessors: 4 });
    const second = makeOpenCase(world, { assessors: 0 });
    const both = [...first.seats, ...second.seats].map((seat) => seat.assessorId);
    expect(new Set(both).size).toBe(4);
  });

  test('never gives a second attempt to who read the first', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const first = makeOpenCase(world, { candidateId: ada, assessors: 4 });
    for (const { assessorId, assignmentId } of first.seats) readWork(world.person(assessorId), assignmentId);
    endApplication(world.system(), first.id, 'refunded');
    const second = makeOpenCase(world, { candidateId: ada, assessors: 0 });
    const before = new Set(first.seats.map((seat) => seat.assessorId));
    expect(second.seats.some((seat) => before.has(seat.assessorId))).toBe(false);
  });

  test('gives a second attempt to who was asked before and gave the case back unopened, or never opened it', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const first = makeOpenCase(world, { candidateId: ada, assessors: 3 });
    const gaveBack = seatOf(world, first.id, 1);
    returnCase(gaveBack.ctx, gaveBack.assignmentId, 'no_time');
    readWork(seatOf(world, first.id, 2).ctx, seatOf(world, first.id, 2).assignmentId);
    endApplication(world.system(), first.id, 'refunded');
    const second = makeOpenCase(world, { candidateId: ada, assessors: 0 });
    const seated = second.seats.map(({ assessorId }) => assessorId);
    expect(seated).toHaveLength(2);
    expect(seated).toContain(gaveBack.assessorId);
  });

  test('after both gave the case back brings in the next two, and then the alarm', () => {
    const world = makeWorld();
    makePerson(world, { roles: ['certification_officer'] });
    const { id } = makeOpenCase(world, { assessors: 4 });
    const back = (number: 1 | 2) => {
      const { ctx, assignmentId, assessorId } = seatOf(world, id, number);
      returnCase(ctx, assignmentId, 'no_time');
      return assessorId;
    };
    const asked = new Set([back(1), back(2)]);
    expect(get(world, id).seats).toHaveLength(2);
    for (const number of [1, 2] as const) asked.add(back(number));
    expect(asked.size).toBe(4);
    expect(get(world, id)).toMatchObject({ seats: [], openSeats: [{ number: 1 }, { number: 2 }] });
    expect(mails(world).filter((mail) => mail === 'assessment.seat_open')).toHaveLength(2);
  });

  test('that is impossible leaves the seat open with the reason, tells every officer once, and heals when somebody comes', () => {
    const world = makeWorld();
    makePerson(world, { roles: ['certification_officer'] });
    makePerson(world, { roles: ['certification_officer'] });
    const certification = makeOpenCase(world, { assessors: 1 });
    expect(caseStatus(certification)).toBe('seeking');
    expect(certification.openSeats).toMatchObject([{ number: 2, grounds: { seated: 1 } }]);
    fillSeats(world.system(), certification.id);
    expect(mails(world).filter((mail) => mail === 'assessment.seat_open')).toHaveLength(2);
    makePerson(world, { roles: ['assessor'] });
    fillSeats(world.system(), certification.id);
    expect(get(world, certification.id)).toMatchObject({ openSeats: [], seats: [{ number: 1 }, { number: 2 }] });
  });

  test('takes a seat from who is no assessor any more, unless the mark is final', () => {
    const world = makeWorld();
    const eve = makePerson(world, { roles: ['administrator'] });
    const certification = makeOpenCase(world, { assessors: 3 });
    const [first, second] = [seatOf(world, certification.id, 1), seatOf(world, certification.id, 2)];
    markFinal(world, certification.id, 1);
    for (const { assessorId } of [first, second])
      endAppointment(world.person(eve), { appointmentId: `app_${assessorId}_assessor` });
    fillSeats(world.system(), certification.id);
    fillSeats(world.system(), certification.id);
    expect(seatOf(world, certification.id, 1).assignmentId).toBe(first.assignmentId);
    expect([first.assessorId, second.assessorId]).not.toContain(seatOf(world, certification.id, 2).assessorId);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'assessment.free_seat'")).toHaveLength(1);
  });

  test('fills nothing of a case that is not paid, is full or is over', () => {
    const world = makeWorld();
    const unpaid = makeApplication(world, makePerson(world));
    fillSeats(world.system(), unpaid);
    expect(get(world, unpaid).seats).toEqual([]);
    const certification = makeOpenCase(world);
    fillSeats(world.system(), certification.id);
    expect(get(world, certification.id).seats).toEqual(certification.seats);
    endApplication(world.system(), certification.id, 'refunded');
    fillSeats(world.system(), certification.id);
    expect(world.rows('SELECT 1 FROM assessor_assignments')).toHaveLength(2);
  });

  test('the database itself keeps a candidate out of the own case, a second assessor out of a taken seat, and one assessor out of both', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world);
    const insert = (assessor: string, seat: number) =>
      world.open.exec(
        `INSERT INTO assessor_assignments (id, certification_id, assessor_id, seat, assigned_at, due_at) VALUES ('asg_x${seat}', '${certification.id}', '${assessor}', ${seat}, 0, 0)`,
      );
    expect(() => insert(certification.candidateId, 3)).toThrow(/own work/);
    expect(() => insert(certification.seats[0]?.assessorId ?? '', 3)).toThrow(/UNIQUE/);
    expect(() => insert(makePerson(world, { roles: ['assessor'] }), 1)).toThrow(/UNIQUE/);
    expect(() => world.open.exec('UPDATE assessor_assignments SET seat = 3')).toThrow(/given back once/);
    expect(() => world.open.exec('DELETE FROM assessor_assignments')).toThrow(/never deleted/);
  });
});

describe('giving a case back', () => {
  test('brings in somebody else, throws the draft away, and is remembered when the assessor knows the candidate', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    const certification = makeOpenCase(world, { candidateId: ada, assessors: 3 });
    const { ctx, assignmentId, assessorId } = seatOf(world, certification.id, 1);
    returnCase(ctx, assignmentId, 'knows_candidate');
    const after = seatOf(world, certification.id, 1);
    expect(after.assessorId).not.toBe(assessorId);
    expect(after.assessorId).not.toBe(seatOf(world, certification.id, 2).assessorId);
    expect(countWaiting(world.system(), [assessorId]).get(assessorId)).toBe(0);
    expect(world.rows('SELECT assessor_id, candidate_id FROM declared_interests')).toEqual([
      { assessor_id: assessorId, candidate_id: ada },
    ]);
  });

  test('is refused twice, after the mark is final, by a stranger and by the other assessor', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world, { assessors: 4 });
    const [first, second] = [seatOf(world, certification.id, 1), seatOf(world, certification.id, 2)];
    expect(() => returnCase(second.ctx, first.assignmentId, 'no_time')).toThrow(/not_found/);
    expect(() => returnCase(world.visitor(), first.assignmentId, 'no_time')).toThrow(/not_found/);
    returnCase(first.ctx, first.assignmentId, 'no_time');
    expect(() => returnCase(first.ctx, first.assignmentId, 'no_time')).toThrow(/not_found/);
    markFinal(world, certification.id, 2);
    expect(() => returnCase(second.ctx, second.assignmentId, 'no_time')).toThrow('assessment.already_final');
    expect(world.rows('SELECT 1 FROM declared_interests')).toEqual([]);
  });

  test('is refused in a case that is over', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world);
    endApplication(world.system(), certification.id, 'refunded');
    const { ctx, assignmentId } = seatOf(world, certification.id, 1);
    expect(() => returnCase(ctx, assignmentId, 'other')).toThrow('assessment.case_over');
  });
});

test('cases with an empty seat are looked through a portion at a time; those that nobody may take are passed over', () => {
  const world = makeWorld();
  const ids = [1, 2, 3].map(() => makeOpenCase(world, { assessors: 0 }).id).sort();
  const portion = (after: string, most: number) => listEmptySeats(world.system(), after, most);
  expect(portion('', 2)).toEqual({ ids: [], last: ids[1] });
  makePerson(world, { roles: ['assessor'] });
  expect(portion('', 2)).toEqual({ ids: ids.slice(0, 2), last: ids[1] });
  expect(portion(ids[1] ?? '', 2)).toEqual({ ids: ids.slice(2), last: null });
  expect(portion('', 4)).toEqual({ ids, last: null });
});

test('the stage of a case follows its opening, before any seat is asked for', () => {
  const world = makeWorld();
  const id = makeApplication(world, makePerson(world));
  const stage = () => world.rows<{ stage: string }>(`SELECT stage FROM case_stages WHERE certification_id = '${id}'`);
  const before = stage();
  world.open.exec(
    `INSERT INTO certification_openings (certification_id, source_key, at) VALUES ('${id}', 'line:1', ${world.now().getTime()})`,
  );
  expect(stage()).not.toEqual(before);
});
