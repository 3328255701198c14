import { describe, expect, it } from 'vitest';
import {
  applyForCertification,
  type Case,
  caseStatus,
  listCasesOfCandidate,
  openCase,
  requireCase,
} from '#domain/assessment/index.ts';
import { credentialStatus, KOEK, listHeld } from '#domain/certification/index.ts';
import { addEvidence, listMyEvidence } from '#domain/portfolio/index.ts';
import type { App } from '#src/app.ts';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { decisionQueue } from '#src/queries/deciding.ts';
import { myDossier } from '#src/queries/dossier.ts';
import { markingDesk, markingQueue } from '#src/queries/marking.ts';
import { sendMails } from '#tests/support/mails.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { assessmentPart } from './assessment.ts';
import type { PersonKey } from './cast.ts';
import { offerPart } from './offer.ts';
import { oldMailsPart } from './old-mails.ts';
import { actingAs, peoplePart, personIdOf } from './people.ts';

async function seeded() {
  const world = makeWorld();
  world.outside.catalogue = readCatalogue('content');
  const app = { contextFor: world.as, clock: { now: world.now }, open: world.open } as unknown as App;
  for (const part of [peoplePart, offerPart, assessmentPart, oldMailsPart]) await part.run(app);
  const caseOf = (key: PersonKey): Case | undefined =>
    listCasesOfCandidate(world.system(), personIdOf(world.system(), key)).at(-1);
  return { world, app, caseOf };
}

describe('the candidates of the demo', () => {
  it('stand at every stage', async () => {
    const { world, caseOf } = await seeded();
    const stages = (keys: PersonKey[]) =>
      keys.map((key) => [key, caseOf(key) ? caseStatus(caseOf(key) as Case) : null]);
    expect(
      Object.fromEntries(
        stages(['ada', 'bram', 'zoe', 'teun', 'hanna', 'nienke', 'omar', 'lotte', 'petra', 'gijs', 'aisha', 'fenna']),
      ),
    ).toEqual({
      ada: null,
      bram: null,
      zoe: 'unpaid',
      teun: 'marking',
      hanna: 'marking',
      nienke: 'marking',
      omar: 'marking',
      lotte: 'seeking',
      petra: 'ready',
      gijs: 'decided',
      aisha: 'decided',
      fenna: 'decided',
    });
    const held = (key: PersonKey) =>
      listHeld(world.system(), personIdOf(world.system(), key)).map(
        (credential) => credentialStatus(credential, world.now()).state,
      );
    expect([held('aisha'), held('fenna'), held('jonas'), held('maarten'), held('gijs')]).toEqual([
      ['valid'],
      ['valid'],
      ['suspended'],
      ['withdrawn'],
      [],
    ]);
    expect(
      world.rows(`SELECT 1 FROM outbox WHERE sent_at IS NULL AND created_at < ${world.now().getTime() - 10 * DAY}`),
    ).toEqual([]);
    await sendMails(world);
  });

  it('leave work for Cleo and Can, a third seat for Chantal, and something to decide for Chris', async () => {
    const { app, caseOf } = await seeded();
    const waiting = (key: PersonKey) => markingQueue(actingAs(app, key)).open.rows;
    expect([waiting('cleo').length, waiting('can').length, waiting('chantal').length]).toEqual([2, 2, 3]);
    expect(waiting('cleo')[0]).toMatchObject({ done: 5, all: 12 });
    expect(markingDesk(actingAs(app, 'cleo'), waiting('cleo')[0]?.assignmentId ?? '').savedAt).not.toBeNull();
    expect(caseOf('omar')?.seats).toHaveLength(3);
    expect(decisionQueue(actingAs(app, 'chris'), 'ready').rows.filter((row) => row.tie === null)).toHaveLength(1);
  });

  it('let Ada apply after one more piece, and give her case to Cleo and Can', async () => {
    const { world, app } = await seeded();
    const ada = () => actingAs(app, 'ada');
    expect(myDossier(ada()).missing).toMatchObject([{ kind: 'pieces', evidenceKindId: 'terugblik', short: 1 }]);
    addEvidence(
      ada(),
      { kind: 'terugblik', title: 'Wat misging', text: 'Ik belde te snel.', competenceIds: ['K8'] },
      null,
    );
    expect(myDossier(ada()).missing).toEqual([]);
    const evidenceIds = listMyEvidence(ada()).map(({ id }) => id);
    const id = applyForCertification(ada(), {
      schemeId: KOEK,
      evidenceIds,
      steps: { held: [], missing: [] },
      equivalence: '',
      conductAccepted: true,
    });
    openCase(world.system(), id, 'line');
    const seats = requireCase(world.system(), id).seats.map((seat) => seat.assessorId);
    expect(new Set(seats)).toEqual(new Set([personIdOf(world.system(), 'cleo'), personIdOf(world.system(), 'can')]));
  });
});
