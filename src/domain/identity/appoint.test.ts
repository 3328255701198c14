import { describe, expect, it } from 'vitest';
import { ROLES } from '#domain/context.ts';
import { sendMails, subjectsTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { appoint } from './appoint.ts';
import { endAppointment } from './end-appointment.ts';
import { listAppointments, listPeopleWithRole } from './find.ts';
import { actorOfCookie, openSession } from './sessions.ts';
import { signUp } from './sign-up.ts';

function worldWithEve() {
  const world = makeWorld();
  const eve = makePerson(world, { roles: ['administrator'] });
  const ben = makePerson(world, { email: 'ben@test.example' });
  return { world, eve, ben };
}

describe('appointing', () => {
  it('gives the role at once, with a line in the journal and a mail', async () => {
    const { world, eve, ben } = worldWithEve();
    const id = appoint(world.person(eve), { personId: ben, role: 'trainer' });
    expect(world.person(ben).actor).toMatchObject({ roles: new Set(['trainer']) });
    expect(listPeopleWithRole(world.system(), 'trainer').map((person) => person.id)).toEqual([ben]);
    expect(world.rows('SELECT actor_id, verb, subject_id FROM journal')).toEqual([
      { actor_id: eve, verb: 'identity.appoint_person', subject_id: ben },
    ]);
    expect(world.rows<{ entry: string }>('SELECT entry FROM journal')[0]?.entry).toContain(id);
    await sendMails(world);
    expect(subjectsTo(world, 'ben@test.example')).toEqual(['U bent nu trainer']);
  });

  it('twice is one appointment and one line', () => {
    const { world, eve, ben } = worldWithEve();
    expect(appoint(world.person(eve), { personId: ben, role: 'trainer' })).toBe(
      appoint(world.person(eve), { personId: ben, role: 'trainer' }),
    );
    expect(world.rows('SELECT 1 FROM journal')).toHaveLength(1);
  });

  it('ends the longer sessions of a learner', async () => {
    const { world, eve, ben } = worldWithEve();
    const cookie = await openSession(world.visitor(), ben);
    appoint(world.person(eve), { personId: ben, role: 'assessor' });
    expect((await actorOfCookie(world.visitor(), cookie.value)).actor.kind).toBe('visitor');
  });

  it('is for administrators only, for every role and also for oneself', () => {
    const { world, ben } = worldWithEve();
    const others = [
      world.visitor(),
      world.person(ben),
      ...(['trainer', 'assessor', 'certification_officer'] as const).map((role) =>
        world.person(makePerson(world, { roles: [role] })),
      ),
    ];
    for (const ctx of others) {
      for (const role of ROLES)
        expect(() => appoint(ctx, { personId: ben, role })).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    }
  });

  it('asks for a person who exists and has a confirmed address', async () => {
    const { world, eve } = worldWithEve();
    expect(() => appoint(world.person(eve), { personId: 'per_nobody', role: 'trainer' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
    await signUp(world.visitor(), { name: 'Bo', email: 'bo@test.example', password: null, address: '203.0.113.7' });
    const [bo] = world.rows<{ id: string }>("SELECT id FROM people WHERE email = 'bo@test.example'");
    expect(() => appoint(world.person(eve), { personId: bo?.id ?? '', role: 'trainer' })).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
  });
});

describe('ending an appointment', () => {
  it('takes the role at once, with the open sessions, and keeps that it was', async () => {
    const { world, eve, ben } = worldWithEve();
    const id = appoint(world.person(eve), { personId: ben, role: 'trainer' });
    const cookie = await openSession(world.visitor(), ben);
    endAppointment(world.person(eve), { appointmentId: id });
    expect(world.person(ben).actor).toMatchObject({ roles: new Set() });
    expect((await actorOfCookie(world.visitor(), cookie.value)).actor.kind).toBe('visitor');
    expect(listAppointments(world.system(), ben)).toMatchObject([{ id, role: 'trainer', endedAt: world.now() }]);
  });

  it('twice changes nothing, and afterwards the person can be appointed again', () => {
    const { world, eve, ben } = worldWithEve();
    const id = appoint(world.person(eve), { personId: ben, role: 'trainer' });
    endAppointment(world.person(eve), { appointmentId: id });
    endAppointment(world.person(eve), { appointmentId: id });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'identity.end_appointment'")).toHaveLength(1);
    expect(appoint(world.person(eve), { personId: ben, role: 'trainer' })).not.toBe(id);
  });

  it('never ends the last administrator, in the verb nor in the table', () => {
    const { world, eve, ben } = worldWithEve();
    const [only] = listAppointments(world.system(), eve);
    const appointmentId = only?.id ?? '';
    expect(() => endAppointment(world.person(eve), { appointmentId })).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    );
    expect(() => world.open.exec('UPDATE appointments SET ended_at = 1')).toThrow(/last administrator stays/);
    appoint(world.person(eve), { personId: ben, role: 'administrator' });
    endAppointment(world.person(ben), { appointmentId });
    expect(listPeopleWithRole(world.system(), 'administrator').map((person) => person.id)).toEqual([ben]);
  });

  it('is for administrators only', () => {
    const { world, eve, ben } = worldWithEve();
    const appointmentId = appoint(world.person(eve), { personId: ben, role: 'trainer' });
    for (const ctx of [world.visitor(), world.person(ben)]) {
      expect(() => endAppointment(ctx, { appointmentId })).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    }
    expect(() => endAppointment(world.person(eve), { appointmentId: 'app_none' })).toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    );
  });

  it('leaves a history that is not rewritten', () => {
    const { world } = worldWithEve();
    expect(() => world.open.exec("UPDATE appointments SET role = 'trainer'")).toThrow(/only ended/);
    expect(() => world.open.exec('DELETE FROM appointments')).toThrow(/never deleted/);
  });
});
