import { createHash } from 'node:crypto';
import { certifications, frozenSchemes, judgedEvidence } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson, type Tx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import { holdsBsn } from '#domain/personal-data.ts';
import { type Evidence, listMyEvidence } from '#domain/portfolio/index.ts';
import { cleanText } from '#domain/text.ts';
import { hasText } from '#src/adapters/reading/port.ts';
import type { Scheme } from '#src/catalogue/port.ts';
import { isOver } from './case.ts';
import { missingFor } from './completeness.ts';
import { listCasesOfCandidate } from './find-cases.ts';
import { nameIn } from './own-name.ts';
import {
  alreadyRunning,
  bsnInEquivalence,
  bsnInside,
  conductNeeded,
  confirmEmailFirst,
  equivalenceNeeded,
  type NamePlace,
  notComplete,
  ownNameInside,
  pieceNotYours,
  signInToApply,
  surnameInside,
} from './refusals.ts';

export const SHORTEST_EQUIVALENCE = 80;
export const LONGEST_EQUIVALENCE = 4_000;
/** Where the words of a piece stand. */
const PLACES = ['title', 'text', 'file'] as const;

export type Application = {
  schemeId: string;
  evidenceIds: readonly string[];
  /** Courses that the scheme asks for and that the candidate holds a certificate of, and those not. */
  steps: { held: readonly string[]; missing: readonly string[] };
  /** The candidate's own words on what equals the missing steps. */
  equivalence: string;
  conductAccepted: boolean;
  /** What the pages of PDFs and Word files say, by evidence id; every one that is chosen must be in it. */
  papers?: ReadonlyMap<string, string>;
  /** The candidate looked: where the own surname stands, it is not about them. */
  surnameIsAnother?: boolean;
  /** The candidate looked: what passes for a citizen service number is another number. Kept nowhere. */
  noBsn?: boolean;
};

/**
 * Asks for an assessment by a scheme: freezes scheme and evidence as they are now. Refuses what is not complete, and whoever has a
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
    refuseOwnName(tx, actor.id, pieces, application);
    if (!application.noBsn) refuseBsn(pieces, application);
    if (!application.conductAccepted) throw conductNeeded();

    const id = tx.newId('cer');
    const equivalence = application.steps.missing.length > 0 ? cleanText(application.equivalence).trim() : null;
    const ground = { steps: [...application.steps.held], missing: [...application.steps.missing], equivalence };
    const schemeHash = freezeScheme(tx, scheme);
    const code = `K-${tx.newId('k').slice(2, 7).toUpperCase()}`;
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

/** The work is judged without its maker's name (decision 010): the name or address in it is refused, a surname by itself asks for a second look. */
function refuseOwnName(tx: Tx, personId: string, pieces: readonly Evidence[], application: Application): void {
  const person = requirePerson(tx, personId);
  const found = pieces.flatMap((piece) =>
    PLACES.map((place) => ({
      title: piece.title,
      place,
      found: nameIn(wordsOf(piece, place, application.papers), person),
    })),
  );
  const named: NamePlace[] = found.filter((item) => item.found === 'name');
  if (named.length > 0) throw ownNameInside(named);
  const surnames = found.filter((item) => item.found === 'surname');
  if (surnames.length > 0 && !application.surnameIsAnother) throw surnameInside(surnames);
}

/** What others will read holds nobody's citizen service number. */
function refuseBsn(pieces: readonly Evidence[], { papers, equivalence }: Application): void {
  const places = pieces.flatMap((piece) =>
    PLACES.filter((place) => holdsBsn(wordsOf(piece, place, papers))).map((place) => ({ title: piece.title, place })),
  );
  if (places.length > 0) throw bsnInside(places);
  if (holdsBsn(equivalence)) throw bsnInEquivalence();
}

function wordsOf(piece: Evidence, place: NamePlace['place'], papers: Application['papers']): string {
  if (place !== 'file') return piece[place];
  if (!piece.fileMime || !hasText(piece.fileMime)) return '';
  const words = papers?.get(piece.id);
  if (words === undefined) throw new Error(`nobody read the file of ${piece.id}`);
  return words;
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
