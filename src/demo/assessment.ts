import {
  applyForCertification,
  type Case,
  criteriaOf,
  decideCase,
  finaliseMark,
  listCasesOfCandidate,
  listJudged,
  openCase,
  recordIdentity,
  requireCase,
  returnCase,
  type Seat,
  saveMarkDraft,
} from '#domain/assessment/index.ts';
import {
  findBySource,
  findStepsHeld,
  KOEK,
  suspendCredential,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { addEvidence, listMyEvidence } from '#domain/portfolio/index.ts';
import type { App } from '#src/app.ts';
import { applyAndOrder } from '#src/workflows/apply-for-certification.ts';
import { freshCases, type Levels, type SeedCase, seedCases, seedReasons, shortReason } from './assessment-cases.ts';
import { type PersonKey, people } from './cast.ts';
import { adaPieces, type SeedPiece } from './evidence-ada.ts';
import { piecesIn, settings } from './evidence-others.ts';
import type { SeedPart } from './part.ts';
import { actingAs, personIdOf, systemAt } from './people.ts';

const EQUIVALENCE =
  'Ik volgde de twee trainingen vóór dit platform er was, bij een stichting die er niet meer is. Ik deed daar dezelfde opdrachten en voerde twintig gesprekken, waarvan ik de verslagen nog heb.';

/** Candidates at every stage, work waiting for each assessor, something to decide, and a dossier of Ada's that lacks one piece. */
export const assessmentPart: SeedPart = {
  name: 'assessment',
  run(app) {
    for (const piece of adaPieces) add(app, 'ada', 30, piece);
    for (const piece of piecesOf(0).slice(0, 3)) add(app, 'bram', 12, piece);
    for (const [index, seed] of seedCases.entries()) seedCase(app, seed, index);
    leaveSeatOpen(app);
    for (const [index, seed] of freshCases.entries()) seedCase(app, seed, index);
    leaveDraft(app, 'teun', 'cleo');
    leaveUnpaid(app);
  },
};

function piecesOf(index: number): SeedPiece[] {
  const setting = settings[index % settings.length];
  return setting ? piecesIn(setting) : [];
}

function add(app: App, who: PersonKey, daysAgo: number, { kind, title, text, competenceIds }: SeedPiece): void {
  addEvidence(actingAs(app, who, daysAgo), { kind, title, text, competenceIds }, null);
}

function seedCase(app: App, seed: SeedCase, index: number): void {
  const id = open(app, seed.who, seed.opened, index);
  if (seed.seats) seat(app, id, seed.opened, seed.seats);
  for (const [at, [key, levels]] of seed.marks.entries()) mark(app, id, key, seed.opened - 5 - at, levels);
  if (!seed.decided) return;
  const { daysAgo, outcome, reasons } = seed.decided;
  seeIdentity(app, id, daysAgo);
  decideCase(actingAs(app, 'chris', daysAgo), id, { outcome, reasons });
  const credential = findBySource(systemAt(app, 0), `decision:${id}`);
  if (credential && seed.suspendedDaysAgo)
    suspendCredential(actingAs(app, 'chris', seed.suspendedDaysAgo), credential.id, 'complaint_under_review');
  if (credential && seed.withdrawnDaysAgo)
    withdrawCredential(actingAs(app, 'cor', seed.withdrawnDaysAgo), credential.id, 'code_of_conduct');
}

/** Chris saw the identity document of this candidate on that day. */
function seeIdentity(app: App, id: string, daysAgo: number): void {
  recordIdentity(actingAs(app, 'chris', daysAgo), id, { name: requireCase(systemAt(app, 0), id).name });
}

/** Applies and opens, as if paid on that day. */
function open(app: App, who: PersonKey, daysAgo: number, index: number): string {
  for (const piece of piecesOf(index)) add(app, who, daysAgo + 2, piece);
  const ctx = actingAs(app, who, daysAgo);
  const steps = findStepsHeld(ctx, KOEK, personIdOf(ctx, who));
  const evidenceIds = listMyEvidence(ctx).map(({ id }) => id);
  const id = applyForCertification(ctx, {
    schemeId: KOEK,
    evidenceIds,
    steps,
    equivalence: EQUIVALENCE,
    conductAccepted: true,
  });
  openCase(systemAt(app, daysAgo), id, `seed:${who}`);
  return id;
}

/** Whoever got a seat that was meant for somebody else gives it back for want of time. */
function seat(app: App, id: string, daysAgo: number, wanted: readonly PersonKey[]): void {
  const ctx = systemAt(app, daysAgo);
  const ids = wanted.map((key) => personIdOf(ctx, key));
  for (const other of requireCase(ctx, id).seats.filter(({ assessorId }) => !ids.includes(assessorId))) {
    returnCase(actingAs(app, keyOf(app, other.assessorId), daysAgo), other.assignmentId, 'no_time');
  }
}

function mark(app: App, id: string, key: PersonKey, daysAgo: number, levels: Levels): void {
  const { certification, assignmentId } = seatOf(app, id, key);
  draft(app, certification, key, daysAgo, levels, criteriaOf(certification.scheme).length);
  finaliseMark(actingAs(app, key, daysAgo), assignmentId);
}

/** Writes the first so many criteria of a mark. */
function draft(app: App, certification: Case, key: PersonKey, daysAgo: number, levels: Levels, many: number): void {
  const { assignmentId } = seatOf(app, certification.id, key);
  const titles = listJudged(systemAt(app, 0), certification.id).map(({ title }) => title);
  const first = titles.findIndex((title) => title.startsWith('Een klimmer en')) + 1;
  const second = titles.findIndex((title) => title.startsWith('Samen bij')) + 1;
  const reasons = seedReasons(first, second);
  const drafts = criteriaOf(certification.scheme)
    .slice(0, many)
    .map((criterion, at) => {
      const level = typeof levels === 'number' ? levels : (levels[at] ?? 3);
      return {
        criterionId: criterion.id,
        level,
        reason: level < 3 ? shortReason(first) : (reasons[at] ?? shortReason(first)),
      };
    });
  saveMarkDraft(actingAs(app, key, daysAgo), { assignmentId, drafts });
}

function leaveDraft(app: App, who: PersonKey, key: PersonKey): void {
  const ctx = systemAt(app, 0);
  const [certification] = listCasesOfCandidate(ctx, personIdOf(ctx, who));
  if (certification) draft(app, certification, key, 1, 3, 5);
}

/** A candidate whom two of the three assessors know: one works at the same organisation, one gave the case back. */
function leaveSeatOpen(app: App): void {
  const id = open(app, 'lotte', 9, 2);
  const { assignmentId } = seatOf(app, id, 'can');
  returnCase(actingAs(app, 'can', 8), assignmentId, 'knows_candidate');
}

/** Somebody who applied and has yet to pay. */
function leaveUnpaid(app: App): void {
  for (const piece of piecesOf(1)) add(app, 'zoe', 3, piece);
  const ctx = actingAs(app, 'zoe', 1);
  applyAndOrder(ctx, {
    schemeId: KOEK,
    evidenceIds: listMyEvidence(ctx).map(({ id }) => id),
    equivalence: EQUIVALENCE,
    conductAccepted: true,
  });
}

function seatOf(app: App, id: string, key: PersonKey): Seat & { certification: Case } {
  const ctx = systemAt(app, 0);
  const certification = requireCase(ctx, id);
  const found = certification.seats.find(({ assessorId }) => assessorId === personIdOf(ctx, key));
  if (!found) throw new Error(`${key} has no seat in ${id}`);
  return { ...found, certification };
}

function keyOf(app: App, personId: string): PersonKey {
  const ctx = systemAt(app, 0);
  const found = people.find(({ key }) => personIdOf(ctx, key) === personId);
  if (!found) throw new Error(`${personId} is not of the demo`);
  return found.key;
}
