import { describe, expect, test } from 'vitest';
import { daysAfter } from '#domain/calendar.ts';
import { suspendCredential } from '#domain/certification/index.ts';
import { sendMails, subjectsTo } from '#tests/support/mails.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import {
  askLicence,
  makeBuyer,
  makeCertified,
  makeLicence,
  makeNamed,
  makeTree,
} from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { agreeToBeNamed } from './agree.ts';
import { endLicence } from './end-licence.ts';
import {
  findLicence,
  findLicenceByNumber,
  findLicenceStatus,
  findWarning,
  listNamings,
  requireLicence,
} from './find.ts';
import { leaveLicence } from './leave.ts';
import { namePerson } from './name-person.ts';
import { warnUncarried } from './warn.ts';
import { withdrawLicence } from './withdraw.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  const tafel = makeBuyer(world, 'De Lange Tafel');
  const stoelen = makeBuyer(world, 'Zeven Stoelen');
  const ada = makeCertified(world, tafel, 'Ada');
  const licence = makeLicence(world, tafel);
  const dora = () => world.person(tafel.coordinatorId);
  const standing = () => {
    const found = findLicence(world.visitor(), licence.id);
    return found && findLicenceStatus(world.visitor(), found);
  };
  const address = (personId: string) =>
    world.rows<{ email: string }>(`SELECT email FROM people WHERE id = '${personId}'`)[0]?.email ?? '';
  const asked = () => listNamings(world.system(), ada.personId)[0]?.licensee.id ?? '';
  return { world, tafel, stoelen, ada, licence, dora, standing, address, asked };
}

describe('naming a certified person', () => {
  test('the person gets a mail, agrees, and the licence is in force', async () => {
    const { world, ada, licence, dora, standing, address, asked, tafel } = start();
    expect(standing()).toBe('waiting_for_person');
    namePerson(dora(), { licenceId: licence.id, personId: ada.personId });
    await sendMails(world);
    expect(subjectsTo(world, address(ada.personId))).toContain('De Lange Tafel vraagt of u op hun licentie wilt staan');
    expect(standing()).toBe('waiting_for_person');
    agreeToBeNamed(world.person(ada.personId), { licenseeId: asked() });
    expect(standing()).toBe('in_force');
    await sendMails(world);
    expect(subjectsTo(world, address(tafel.coordinatorId))).toContain('Ada staat op uw licentie');
  });

  test('asked twice is asked once, and agreeing twice agrees once', () => {
    const { world, ada, licence, dora, asked } = start();
    for (const _ of [1, 2]) namePerson(dora(), { licenceId: licence.id, personId: ada.personId });
    for (const _ of [1, 2]) agreeToBeNamed(world.person(ada.personId), { licenseeId: asked() });
    expect(world.rows('SELECT 1 FROM licensees')).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'licensing.agree_to_naming'")).toHaveLength(1);
  });

  test('a member without a valid certificate is refused with the reason', () => {
    const { world, tafel, licence, dora } = start();
    const bram = makePerson(world, { worksAt: tafel.organisationId });
    expect(() => namePerson(dora(), { licenceId: licence.id, personId: bram })).toThrow('licensing.not_certified');
    makeCredential(world, bram, { kind: 'participation' });
    expect(() => namePerson(dora(), { licenceId: licence.id, personId: bram })).toThrow(/conflict/);
  });

  test('by e-mail the answer is the same for a certified stranger, an account without a certificate, and nobody', () => {
    const { world, licence, dora, address } = start();
    const outsider = makeCertified(world, null, 'Fenna');
    const plain = makePerson(world);
    for (const email of [address(outsider.personId), address(plain), 'niemand@test.example']) {
      expect(namePerson(dora(), { licenceId: licence.id, email })).toBe('asked');
    }
    expect(world.rows('SELECT person_id FROM licensees')).toEqual([{ person_id: outsider.personId }]);
  });

  test('is for the own coordinator, on a licence that was paid and is not over', () => {
    const { world, ada, licence, dora, stoelen, tafel } = start();
    const name = { licenceId: licence.id, personId: ada.personId };
    for (const stranger of [stoelen.coordinatorId, ada.personId])
      expect(() => namePerson(world.person(stranger), name)).toThrow(/not_found/);
    expect(() => namePerson(world.visitor(), name)).toThrow(/not_found/);
    expect(() => requireLicence(world.person(stoelen.coordinatorId), licence.id)).toThrow(/not_found/);
    const held = askLicence(world, tafel, { areaCode: 'GM0004' });
    expect(() => namePerson(dora(), { licenceId: held.id, personId: ada.personId })).toThrow('licensing.not_granted');
    endLicence(world.system(), { licenceId: licence.id, outcome: 'refunded' });
    expect(() => namePerson(dora(), name)).toThrow('licensing.over');
  });
});

describe('the answer of the person', () => {
  test('nobody agrees for another, or to what has ended, or without a valid certificate', () => {
    const { world, ada, licence, dora, tafel, asked } = start();
    namePerson(dora(), { licenceId: licence.id, personId: ada.personId });
    const licenseeId = asked();
    expect(() => agreeToBeNamed(world.person(tafel.coordinatorId), { licenseeId })).toThrow(/not_found/);
    expect(() => agreeToBeNamed(world.system(), { licenseeId })).toThrow(/not_found/);
    const chris = makePerson(world, { roles: ['certification_officer'] });
    suspendCredential(world.person(chris), ada.credentialId, 'at_own_request');
    expect(() => agreeToBeNamed(world.person(ada.personId), { licenseeId })).toThrow('licensing.you_not_certified');
    world.later(400 * DAY);
    expect(() => agreeToBeNamed(world.person(ada.personId), { licenseeId })).toThrow('licensing.over');
  });

  test('declined, stepped back and removed each end it once, and each tells the other side', async () => {
    const { world, ada, licence, dora, standing, address, asked, tafel, stoelen } = start();
    namePerson(dora(), { licenceId: licence.id, personId: ada.personId });
    const first = asked();
    expect(() => leaveLicence(world.person(stoelen.coordinatorId), { licenseeId: first })).toThrow(/not_found/);
    expect(leaveLicence(world.person(ada.personId), { licenseeId: first })).toBe('declined');
    expect(() => leaveLicence(world.person(ada.personId), { licenseeId: first })).toThrow(/not_found/);
    expect(() => agreeToBeNamed(world.person(ada.personId), { licenseeId: first })).toThrow(/not_found/);
    const second = makeNamed(world, tafel, licence.id, ada.personId);
    expect(leaveLicence(world.person(ada.personId), { licenseeId: second })).toBe('stepped_back');
    expect(standing()).toBe('waiting_for_person');
    const third = makeNamed(world, tafel, licence.id, ada.personId);
    expect(leaveLicence(dora(), { licenseeId: third })).toBe('removed');
    await sendMails(world);
    const toDora = subjectsTo(world, address(tafel.coordinatorId));
    expect(toDora).toContain('Ada komt niet op uw licentie');
    expect(toDora).toContain('Ada stapt van uw licentie af');
    expect(subjectsTo(world, address(ada.personId))).toContain('U staat niet meer op de licentie van De Lange Tafel');
  });
});

describe('when the last certificate lapses', () => {
  test('the organisation is warned once and has sixty days; a new name ends the warning', async () => {
    const { world, tafel, ada, licence, standing, address } = start();
    makeNamed(world, tafel, licence.id, ada.personId);
    warnUncarried(world.system());
    expect(findWarning(world.system(), licence.id)).toBeNull();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    suspendCredential(world.person(chris), ada.credentialId, 'complaint_under_review');
    expect(standing()).toBe('waiting_for_person');
    for (const _ of [1, 2]) warnUncarried(world.system());
    expect(findWarning(world.system(), licence.id)?.deadlineAt).toEqual(daysAfter(world.now(), 60));
    await sendMails(world);
    expect(
      subjectsTo(world, address(tafel.coordinatorId)).filter((subject) =>
        subject.startsWith('Noem vóór 1 november 2026'),
      ),
    ).toHaveLength(1);
    const fenna = makeCertified(world, tafel, 'Fenna');
    makeNamed(world, tafel, licence.id, fenna.personId);
    expect(findWarning(world.system(), licence.id)).toBeNull();
    expect(standing()).toBe('in_force');
  });

  test('a certificate that is lifted again ends the warning by itself; what is over is not warned about', () => {
    const { world, tafel, ada, licence } = start();
    warnUncarried(world.system());
    expect(findWarning(world.system(), licence.id)).not.toBeNull();
    makeNamed(world, tafel, licence.id, ada.personId);
    warnUncarried(world.system());
    expect(findWarning(world.system(), licence.id)).toBeNull();
    world.later(400 * DAY);
    warnUncarried(world.system());
    expect(findWarning(world.system(), licence.id)).toBeNull();
    expect(() => warnUncarried(world.person(tafel.coordinatorId))).toThrow(/not_allowed/);
  });

  test('a number of a licence is found once it was paid, also after it ended', () => {
    const { world, tafel, licence } = start();
    const held = askLicence(world, tafel, { areaCode: 'GM0004' });
    expect(findLicenceByNumber(world.visitor(), held.number)).toBeNull();
    withdrawLicence(world.system(), { licenceId: licence.id, reason: 'code_of_conduct' });
    expect(findLicenceByNumber(world.visitor(), licence.number)?.end?.outcome).toBe('withdrawn');
  });
});
