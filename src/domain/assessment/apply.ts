import { createHash } from 'node:crypto';
import { certifications, frozenSchemes, judgedEvidence } from '#db/schema/assessment.ts';
import { certificationNames } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson, type Tx } from '#domain/context.ts';
import { requireName } from '#domain/identity/index.ts';
import { holdsBsn } from '#domain/personal-data.ts';
import { type Evidence, listMyEvidence } from '#domain/portfolio/index.ts';
import { cleanText } from '#domain/text.ts';
import type { Scheme } from '#src/catalogue/port.ts';
import { isOver } from './case.ts';
import { missingFor } from './completeness.ts';
import { listCasesOfCandidate } from './find-cases.ts';
import {
  alreadyRunning,
  bsnInEquivalence,
  bsnInside,
  conductNeeded,
  confirmEmailFirst,
  equivalenceNeeded,
  notComplete,
  pieceNotYours,
  signInToApply,
} from './refusals.ts';
import { type AlsoKnown, type FileTexts, knownNamesOf, PLACES, refuseNames, wordsOf } from './refuse-names.ts';

export const SHORTEST_EQUIVALENCE = 80;
export const LONGEST_EQUIVALENCE = 4_000;

export type Application = {
  schemeId: string;
  evidenceIds: readonly string[];
  /** Courses that the scheme asks for and that the candidate holds a certificate of, and those not. */
  steps: { held: readonly string[]; missing: readonly string[] };
  /** The candidate's own words on what equals the missing steps. */
  equivalence: string;
  conductAccepted: boolean;
  /** What the pages of PDFs and Word files say, by evidence id; every one that is chosen must be in it. */
  papers?: FileTexts;
  /** The name as on an identity document, which the certificate will go to; left out, that of the account. */
  name?: string;
  /** By what other modules know the candidate. */
  alsoKnown?: AlsoKnown;
  /** The candidate looked: where a surname or a name stands, it is not about them, their organisation or their trainer. */
  surnameIsAnother?: boolean;
  /** The candidate looked: what passes for a citizen service number is another number. Kept nowhere. */
  noBsn?: boolean;
};

/**
 * Asks for an assessment by a scheme: freezes the candidate's name, the scheme and the evidence as they are now. Refuses what is not complete, and whoever has a
 * request running. Assessors are sought when the case opens, after payment. Returns the certification's id.
 */
export function applyForCertification(ctx: Ctx, application: Application): string {
  const { actor } = ctx;
  if (!isPerson(actor)) throw signInToApply();
  if (!actor.emailConfirmed) throw confirmEmailFirst();
  return change(ctx, (tx) => {
    const scheme = tx.outside.catalogue.scheme(application.schemeId);
    if (
      listCasesOfCandidate(tx, actor.id).some(
        (certification) => certification.schemeId === scheme.id && !isOver(certification),
      )
    )
      throw alreadyRunning();
    if (application.steps.missing.length > 0 && application.equivalence.trim().length < SHORTEST_EQUIVALENCE)
      throw equivalenceNeeded(SHORTEST_EQUIVALENCE, application.conductAccepted);
    const pieces = chosenPieces(tx, application.evidenceIds);
    const missing = missingFor(scheme, pieces);
    if (missing.length > 0) throw notComplete(missing);
    const name = requireName(application.name ?? actor.name, 'certificateName');
    const known = knownNamesOf(tx, actor.id, name, application.alsoKnown);
    refuseNames(pieces, known, { papers: application.papers, looked: application.surnameIsAnother ?? false });
    if (!application.noBsn) refuseBsn(pieces, application);
    if (!application.conductAccepted) throw conductNeeded();

    const id = tx.newId('cer');
    const equivalence = application.steps.missing.length > 0 ? cleanText(application.equivalence).trim() : null;
    const ground = { steps: [...application.steps.held], missing: [...application.steps.missing], equivalence };
    const schemeHash = freezeScheme(tx, scheme);
    const code = `Z-${tx.newId('k').slice(2, 7).toUpperCase()}`;
    tx.db
      .insert(certifications)
      .values({
        id,
        code,
        candidateId: actor.id,
        schemeId: scheme.id,
        schemeHash,
        ground,
        conductAcceptedAt: tx.now(),
        appliedAt: tx.now(),
      })
      .run();
    tx.db.insert(certificationNames).values({ certificationId: id, name, givenBy: actor.id, at: tx.now() }).run();
    freezeEvidence(tx, id, scheme, pieces);
    tx.journal({
      verb: 'assessment.apply_for_certification',
      subject: ['certification', id],
      facts: {
        scheme: scheme.id,
        version: scheme.version,
        schemeHash,
        pieces: pieces.length,
        surnameIsAnother: application.surnameIsAnother ?? false,
      },
    });
    return id;
  });
}

function chosenPieces(tx: Tx, evidenceIds: readonly string[]): Evidence[] {
  const mine = listMyEvidence(tx);
  const chosen = mine.filter((piece) => evidenceIds.includes(piece.id));
  if (chosen.length !== new Set(evidenceIds).size) throw pieceNotYours();
  return chosen;
}

/** What others will read holds nobody's citizen service number. */
function refuseBsn(pieces: readonly Evidence[], { papers, equivalence }: Application): void {
  const places = pieces.flatMap((piece) =>
    PLACES.filter((place) => holdsBsn(wordsOf(piece, place, papers))).map((place) => ({ title: piece.title, place })),
  );
  if (places.length > 0) throw bsnInside(places);
  if (holdsBsn(equivalence)) throw bsnInEquivalence();
}

function freezeScheme(tx: Tx, scheme: Scheme): string {
  const hash = sha256(JSON.stringify(scheme));
  tx.db
    .insert(frozenSchemes)
    .values({ hash, schemeId: scheme.id, version: scheme.version, content: scheme, frozenAt: tx.now() })
    .onConflictDoNothing()
    .run();
  return hash;
}

/** A copy per piece, ordered by kind as the scheme lists them and then by content: not by the order of handing in. File names stay behind. */
function freezeEvidence(tx: Tx, certificationId: string, scheme: Scheme, pieces: readonly Evidence[]): void {
  const rank = (kind: string) => scheme.evidenceKinds.findIndex(({ id }) => id === kind);
  const copies = pieces.map((piece) => {
    const { kind, title, text, storageKey, fileMime, fileSha256 } = piece;
    const competenceIds = [...piece.competenceIds].sort();
    return {
      kind,
      title,
      text,
      storageKey,
      fileMime,
      fileSha256,
      competenceIds,
      contentHash: sha256(JSON.stringify([kind, title, text, competenceIds, fileSha256])),
    };
  });
  copies.sort((a, b) => rank(a.kind) - rank(b.kind) || (a.contentHash < b.contentHash ? -1 : 1));
  copies.forEach(
    (copy, at) =>
      void tx.db
        .insert(judgedEvidence)
        .values({ ...copy, id: tx.newId('jev'), certificationId, position: at + 1 })
        .run(),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
