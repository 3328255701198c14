import { describe, expect, it } from 'vitest';
import { change } from '#domain/change.ts';
import { appoint, changeName } from '#domain/identity/index.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { listJournal, listJournalVerbs } from './journal.ts';
import { cursorOf } from './key-page.ts';

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
  it('is read newest first, with the codes of each action', () => {
    const { world, eve, ben } = worldWithLines();
    const { rows: lines } = listJournal(world.person(eve), { verb: '', personId: '', at: null });
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.verb)).toEqual([
      'identity.change_name',
      'identity.change_name',
      'identity.appoint_person',
    ]);
    expect(lines[2]).toMatchObject({
      actorId: eve,
      subjectKind: 'person',
      subjectId: ben,
      data: expect.arrayContaining([['role', 'trainer']]),
    });
    expect(JSON.stringify(lines)).not.toContain('Hoekstra');
  });

  it('is narrowed to a verb and to a person, who did it or whom it is about', () => {
    const { world, eve, ben } = worldWithLines();
    const ctx = world.person(eve);
    expect(listJournal(ctx, { verb: 'identity.appoint_person', personId: '', at: null }).rows).toHaveLength(1);
    expect(listJournal(ctx, { verb: '', personId: ben, at: null }).rows).toHaveLength(2);
    expect(listJournal(ctx, { verb: 'identity.change_name', personId: ben, at: null }).rows).toHaveLength(1);
    expect(listJournal(ctx, { verb: '', personId: 'per_nobody', at: null }).rows).toEqual([]);
    expect(listJournalVerbs(ctx)).toEqual(['identity.appoint_person', 'identity.change_name']);
  });

  it('leaves out what an action did not fill in', () => {
    const { world, eve } = worldWithLines();
    change(world.system(), (tx) => {
      tx.journal({
        verb: 'assessment.look_at_work',
        subject: ['certification', 'cer_1'],
        facts: { assignment: null, piece: 'pie_1' },
      });
      return null;
    });
    expect(
      listJournal(world.person(eve), { verb: 'assessment.look_at_work', personId: '', at: null }).rows[0]?.data,
    ).toEqual([['piece', 'pie_1']]);
  });

  it('turns pages', () => {
    const { world, eve } = worldWithLines();
    for (let n = 0; n < 50; n += 1) changeName(world.person(eve), { name: `Eve ${n}` });
    const read = (query = '') =>
      listJournal(world.person(eve), { verb: '', personId: '', at: cursorOf(new URL(`http://x.test/?${query}`)) });
    const first = read();
    expect([first.rows.length, first.previous]).toEqual([50, null]);
    const second = read(`na=${first.next}`);
    expect([second.rows.map((line) => line.seq), second.next]).toEqual([[3, 2, 1], null]);
    expect(read(`voor=${second.previous}`)).toEqual({ ...first, previous: null });
  });

  it('is for administrators only', () => {
    const { world, ben } = worldWithLines();
    for (const ctx of [world.visitor(), world.person(ben)]) {
      expect(() => listJournal(ctx, { verb: '', personId: '', at: null })).toThrow(
        expect.objectContaining({ kind: 'not_allowed' }),
      );
      expect(() => listJournalVerbs(ctx)).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
    }
  });
});
