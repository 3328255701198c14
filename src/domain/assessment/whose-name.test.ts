import { describe, expect, test } from 'vitest';
import { changeName } from '#domain/identity/index.ts';
import { addEvidence } from '#domain/portfolio/index.ts';
import { makeDossier, makeOpenCase, makeTrainerOf, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { applyForCertification } from './apply.ts';
import { correctName } from './correct-name.ts';
import { decideCase } from './decide.ts';
import { requireCase } from './find-cases.ts';
import { openCase } from './open-case.ts';
import { recordIdentity } from './record-identity.ts';

const steps = { held: [], missing: [] };
const plain = { schemeId: 'koek', steps, equivalence: '', conductAccepted: true };
const reasons = 'Beide oordelen zien genoeg, en ik volg hen daarin.';
const rename = (world: World, personId: string, name: string) => changeName(world.person(personId), { name });

describe('the name on the certificate', () => {
  const MOMENTS = ['applied', 'opened', 'first mark', 'marked', 'seen', 'decided'] as const;

  test.each(MOMENTS)('is that of the application, also for who renames the account once it is %s', (moment) => {
    const world = makeWorld();
    const zoe = makePerson(world, { name: 'Zoë Martens' });
    for (let made = 0; made < 2; made += 1) makePerson(world, { roles: ['assessor'] });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const id = applyForCertification(world.person(zoe), { ...plain, evidenceIds: makeDossier(world, zoe) });
    const steps: Record<(typeof MOMENTS)[number], () => void> = {
      applied: () => {},
      opened: () => void openCase(world.system(), id, 'line'),
      'first mark': () => markFinal(world, id, 1),
      marked: () => markFinal(world, id, 2),
      seen: () => recordIdentity(world.person(chris), id, { name: 'Zoë Martens' }),
      decided: () => void decideCase(world.person(chris), id, { outcome: 'passed', reasons }),
    };
    for (const each of MOMENTS) {
      steps[each]();
      if (each === moment) rename(world, zoe, 'Jan Modaal');
    }
    expect(requireCase(world.system(), id).name).toBe('Zoë Martens');
    const [{ statement } = { statement: '' }] = world.rows<{ statement: string }>('SELECT statement FROM credentials');
    expect(JSON.parse(statement).holderName).toBe('Zoë Martens');
  });

  test('is what the candidate gave as on the document, whatever the account is called', () => {
    const world = makeWorld();
    const zoe = makePerson(world, { name: 'Zoë' });
    const evidenceIds = makeDossier(world, zoe);
    const apply = (name: string) => applyForCertification(world.person(zoe), { ...plain, evidenceIds, name });
    expect(() => apply('  ')).toThrow(expect.objectContaining({ code: 'identity.bad_name', field: 'certificateName' }));
    expect(requireCase(world.system(), apply('Zoë Maria Martens')).name).toBe('Zoë Maria Martens');
  });
});

describe('seeing the identity document', () => {
  test('comes before passing, is by an officer without a tie, and once', () => {
    const world = makeWorld();
    const { id, name, candidateId } = makeOpenCase(world, { assessors: 2 });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    for (const seat of [1, 2] as const) markFinal(world, id, seat);
    const pass = () => decideCase(world.person(chris), id, { outcome: 'passed', reasons });
    expect(pass).toThrow('assessment.identity_not_seen');
    const trainer = makePerson(world, { roles: ['certification_officer'] });
    makeTrainerOf(world, candidateId, trainer);
    for (const who of [trainer, candidateId, makePerson(world, { roles: ['administrator'] })])
      expect(() => recordIdentity(world.person(who), id, { name })).toThrow(/not_allowed/);
    expect(() => recordIdentity(world.person(chris), id, { name: 'Iemand Anders' })).toThrow(
      expect.objectContaining({ code: 'assessment.name_changed_since', facts: { name } }),
    );
    for (let time = 0; time < 2; time += 1) recordIdentity(world.person(chris), id, { name });
    expect(world.rows('SELECT 1 FROM identity_checks')).toHaveLength(1);
    expect(pass().decision?.outcome).toBe('passed');
    expect(() => recordIdentity(world.person(chris), id, { name })).toThrow('assessment.case_over');
  });

  test('is not needed for who does not pass', () => {
    const world = makeWorld();
    const { id } = makeOpenCase(world, { assessors: 2 });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    for (const seat of [1, 2] as const) markFinal(world, id, seat, [1, 1]);
    expect(decideCase(world.person(chris), id, { outcome: 'not_passed', reasons }).decision?.outcome).toBe(
      'not_passed',
    );
  });
});

describe('correcting the name', () => {
  const start = () => {
    const world = makeWorld();
    const openCase = makeOpenCase(world, { assessors: 2 });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    return { world, id: openCase.id, candidateId: openCase.candidateId, as: world.person(chris) };
  };
  const input = { name: 'Ada Vermeer-Bos', reason: 'Op het document staan twee achternamen.' };

  test('keeps what stood there, mails the candidate, asks for the document again, and reaches the certificate', () => {
    const { world, id, as } = start();
    seeIdentity(world, id);
    correctName(as, id, input);
    expect(requireCase(world.system(), id)).toMatchObject({ name: input.name, identity: null });
    expect(world.rows('SELECT name FROM certification_names')).toHaveLength(2);
    expect(world.rows("SELECT 1 FROM outbox WHERE payload LIKE '%name_corrected%'")).toHaveLength(1);
    const [line] = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'assessment.correct_name'");
    expect(line?.entry).not.toMatch(/Vermeer|achternamen/);
    for (const seat of [1, 2] as const) markFinal(world, id, seat);
    seeIdentity(world, id);
    decideCase(as, id, { outcome: 'passed', reasons });
    expect(world.rows<{ statement: string }>('SELECT statement FROM credentials')[0]?.statement).toMatch(/Vermeer-Bos/);
  });

  test('is refused without a reason, to the same name, twice, by others and once the case is over', () => {
    const { world, id, candidateId, as } = start();
    expect(() => correctName(as, id, { ...input, reason: 'Fout.' })).toThrow('assessment.correction_reason_too_short');
    correctName(as, id, input);
    expect(() => correctName(as, id, input)).toThrow('assessment.same_name');
    expect(() => correctName(world.person(candidateId), id, { ...input, name: 'Ik' })).toThrow(/not_allowed/);
    for (const seat of [1, 2] as const) markFinal(world, id, seat, [1, 1]);
    decideCase(as, id, { outcome: 'not_passed', reasons });
    expect(() => correctName(as, id, { ...input, name: 'Ada Bos' })).toThrow('assessment.case_over');
  });
});

describe('the look for names in the work', () => {
  const applyWith = (world: World, personId: string, text: string, more: object = {}) => {
    const dossier = makeDossier(world, personId);
    const said = addEvidence(world.person(personId), { kind: 'gesprek', title: 'Stuk', text, competenceIds: [] }, null);
    return () => applyForCertification(world.person(personId), { ...plain, evidenceIds: [...dossier, said], ...more });
  };
  const named = (whose: string) =>
    expect.objectContaining({
      code: 'assessment.own_name_inside',
      facts: { places: [{ title: 'Stuk', place: 'text', whose }] },
    });

  test('finds the name of before a change, and that of an earlier application', () => {
    const world = makeWorld();
    const zoe = makePerson(world, { name: 'Zoë Martens' });
    rename(world, zoe, 'Xx Yy');
    rename(world, zoe, 'Jan Modaal');
    for (const name of ['Zoe Martens', 'Xx Yy', 'Jan Modaal', 'mevrouw Martens'])
      expect(applyWith(world, zoe, `Geschreven door ${name}, bewoner.`)).toThrow(named('own'));
    expect(applyWith(world, zoe, 'Door Zoë de Graaf.', { name: 'Zoë de Graaf' })).toThrow(named('own'));
  });

  test('finds the organisation of now and before, the trainer, and what orders and certificates say', () => {
    const world = makeWorld();
    const zoe = makePerson(world, { worksAt: makeOrganisation(world, 'Stichting De Lange Tafel') });
    world.open.exec('UPDATE memberships SET ended_at = 5');
    const ben = makePerson(world, { name: 'Ben Trainer', roles: ['trainer'] });
    makeTrainerOf(world, zoe, ben);
    rename(world, ben, 'Ben de Nieuwe');
    expect(applyWith(world, zoe, 'Bij stichting de lange tafel.')).toThrow(named('organisation'));
    expect(applyWith(world, zoe, 'Ben Trainer zei het.')).toThrow(named('trainer'));
    const alsoKnown = { names: ['Zoë Oud'], streets: ['Kadeweg 12'] };
    for (const text of ['Zoë Oud', 'Ik woon op Kadeweg 12.'])
      expect(applyWith(world, zoe, text, { alsoKnown })).toThrow(named('own'));
  });

  test('asks for a second look at what may be an ordinary word, and takes the answer', () => {
    const world = makeWorld();
    const zoe = makePerson(world, { worksAt: makeOrganisation(world, 'Stichting De Lange Tafel') });
    const honest = applyWith(world, zoe, 'Wij zaten aan de lange tafel.');
    expect(honest).not.toThrow();
    const other = makePerson(world, { worksAt: makeOrganisation(world, 'Gemeente Voorbeeldstad') });
    const doubt = (more: object = {}) => applyWith(world, other, 'In Voorbeeldstad is een buurthuis.', more);
    expect(doubt()).toThrow('assessment.surname_inside');
    expect(doubt({ surnameIsAnother: true })).not.toThrow();
  });
});
