import { assignments, certifications, decisions, frozenSchemes, marks } from '#db/schema/assessment.ts';
import { certificationNames, identityChecks } from '#db/schema/assessment-records.ts';
import { credentials } from '#db/schema/certification.ts';
import type { CredentialKind } from '#domain/certification/index.ts';
import { drawNumber, KOEK, PREFIX } from '#domain/certification/index.ts';
import { newId } from '#src/app-ids.ts';
import type { World } from '../world.ts';
import { makePerson } from './identity.ts';

/** A certification with two final marks and a decision, straight into the tables. Returns its id. */
export function makeDecidedCase(
  world: World,
  candidateId: string,
  outcome: 'passed' | 'not_passed' = 'passed',
): string {
  const db = world.open.db;
  const at = world.now();
  const id = newId('cer');
  db.insert(frozenSchemes)
    .values({
      hash: 'scheme',
      schemeId: KOEK,
      version: '2026.1',
      content: world.outside.catalogue.scheme(KOEK),
      frozenAt: at,
    })
    .onConflictDoNothing()
    .run();
  const ground = { steps: [], missing: [], equivalence: null };
  db.insert(certifications)
    .values({
      id,
      code: id,
      candidateId,
      schemeId: KOEK,
      schemeHash: 'scheme',
      ground,
      conductAcceptedAt: at,
      appliedAt: at,
    })
    .run();
  for (const seat of [1, 2] as const) {
    const assignmentId = newId('asg');
    const assessorId = makePerson(world, { roles: ['assessor'] });
    db.insert(assignments)
      .values({ id: assignmentId, certificationId: id, assessorId, seat, assignedAt: at, dueAt: at })
      .run();
    const level = outcome === 'passed' ? 3 : 1;
    const criteria = ['K1a', 'K2a'].map((criterionId) => ({ criterionId, level, reason: 'Regel 1' }));
    db.insert(marks).values({ assignmentId, certificationId: id, assessorId, criteria, finalAt: at }).run();
  }
  const officerId = makePerson(world, { roles: ['certification_officer'] });
  db.insert(certificationNames)
    .values({ certificationId: id, name: 'Mens van de proef', givenBy: candidateId, at })
    .run();
  db.insert(identityChecks).values({ certificationId: id, name: 'Mens van de proef', seenBy: officerId, at }).run();
  db.insert(decisions)
    .values({
      certificationId: id,
      outcome,
      reasons: 'Beide oordelen wijzen dezelfde kant op.',
      officerId,
      decidedAt: at,
    })
    .run();
  return id;
}

/** A credential, issued now. One of competence gets the case and the decision that it follows from. */
export function makeCredential(
  world: World,
  holderId: string,
  input: { kind?: CredentialKind; subject?: string; validUntil?: Date | null } = {},
): { id: string; number: string } {
  const kind = input.kind ?? 'competence';
  const subject = input.subject ?? (kind === 'competence' ? KOEK : 'coach-van-het-alledaagse');
  const id = newId('crd');
  const number = drawNumber(PREFIX[kind], () => newId('n').slice(2));
  const sourceKey = kind === 'competence' ? `decision:${makeDecidedCase(world, holderId)}` : `enrolment:${id}`;
  const statement = {
    holderName: 'Mens van de proef',
    title: kind === 'competence' ? 'KOEK-gecertificeerd' : 'Coach van het alledaagse',
    issuer: 'Klimroute',
    netMinutes: kind === 'competence' ? null : 480,
    schemeVersion: kind === 'competence' ? '2026.1' : null,
    competences: [],
    courseId: kind === 'competence' ? null : subject,
  };
  const inThreeYears = new Date(world.now().getTime() + 3 * 365 * 24 * 3600_000);
  const validUntil = input.validUntil === undefined ? (kind === 'competence' ? inThreeYears : null) : input.validUntil;
  world.open.db
    .insert(credentials)
    .values({ id, number, kind, subject, holderId, sourceKey, statement, issuedAt: world.now(), validUntil })
    .run();
  return { id, number };
}
