import { describe, expect, it } from 'vitest';
import { change } from '#domain/change.ts';
import { appoint, changeName } from '#domain/identity/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { LINES_PER_PAGE, listJournal, listJournalVerbs } from './journal.ts';

function worldWithLines() {
  const world = makeWorld();
  const eve = makePerson(world, { roles: ['administrator'] });
  const ben = makePerson(world);
  appoint(world.person(eve), { personId: ben, role: 'trainer' });
  changeName(world.person(ben), { name: 'Ben Hoekstra' });
  changeName(world.person(eve), { name: 'Eve Jansen' });
  return { world, eve, ben };
}

describe('the journal', () => {
  it('is read newest first, with the codes of each deed', () => {
    const { world, eve, ben } = worldWithLines();
    const { lines, total } = listJournal(world.person(eve), { verb: '', personId: '', page: 1 });
    expect(total).toBe(3);
    expect(lines.map((line) => line.verb)).toEqual(['identity.changeName', 'identity.changeName', 'identity.appoint']);
    expect(lines[2]).toMatchObject({ actorId: eve, subjectKind: 'person', subjectId: ben, data: expect.arrayContaining([['role', 'trainer']]) });
    expect(JSON.stringify(lines)).not.toContain('Hoekstra');
  });

  it('is narrowed to a verb and to a person, who did it or whom it is about', () => {
    const { world, eve, ben } = worldWithLines();
    const ctx = world.person(eve);
    expect(listJournal(ctx, { verb: 'identity.appoint', personId: '', page: 1 }).total).toBe(1);
    expect(listJournal(ctx, { verb: '', personId: ben, page: 1 }).total).toBe(2);
    expect(listJournal(ctx, { verb: 'identity.changeName', personId: ben, page: 1 }).total).toBe(1);
    expect(listJournal(ctx, { verb: '', personId: 'per_nobody', page: 1 })).toEqual({ lines: [], total: 0 });
    expect(listJournalVerbs(ctx)).toEqual(['identity.appoint', 'identity.changeName']);
  });

  it('leaves out what a deed did not fill in', () => {
    const { world, eve } = worldWithLines();
    change(world.system(), () => ({
      value: null,
      entry: { verb: 'assessment.look', subject: ['certification', 'cer_1'], data: { assignment: null, piece: 'pie_1' } },
    }));
    expect(listJournal(world.person(eve), { verb: 'assessment.look', personId: '', page: 1 }).lines[0]?.data).toEqual([['piece', 'pie_1']]);
  });

  it('turns pages', () => {
    const { world, eve } = worldWithLines();
    for (let n = 0; n < LINES_PER_PAGE; n += 1) changeName(world.person(eve), { name: `Eve ${n}` });
    expect(listJournal(world.person(eve), { verb: '', personId: '', page: 2 }).lines).toHaveLength(3);
  });

  it('is for administrators only', () => {
    const { world, ben } = worldWithLines();
    for (const ctx of [world.visitor(), world.person(ben)]) {
      expect(() => listJournal(ctx, { verb: '', personId: '', page: 1 })).toThrow(expect.objectContaining({ code: 'not_allowed' }));
      expect(() => listJournalVerbs(ctx)).toThrow(expect.objectContaining({ code: 'not_allowed' }));
    }
  });
});
