import { isOver, listCasesOfCandidate, type Missing, missingFor } from '#domain/assessment/index.ts';
import { KOEK } from '#domain/certification/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { type Evidence, listMyEvidence } from '#domain/portfolio/index.ts';
import type { Scheme } from '#src/catalogue/port.ts';

export type PieceShown = Evidence & { readonly kindTitle: string | null; readonly competences: readonly string[] };
export type Dossier = {
  readonly scheme: Scheme;
  readonly pieces: readonly PieceShown[];
  readonly missing: readonly Missing[];
  /** Per kind that the scheme asks for: how many there are. */
  readonly coverage: readonly { readonly title: string; readonly have: number; readonly required: number }[];
  /** An application that is not over yet. */
  readonly runningId: string | null;
};

/** The own dossier of the person who asks, beside what the scheme of today asks for. */
export function myDossier(ctx: Ctx): Dossier {
  const scheme = ctx.outside.catalogue.scheme(KOEK);
  const pieces = listMyEvidence(ctx).map((piece) => shown(scheme, piece));
  const required = scheme.evidenceKinds.filter((kind) => kind.required > 0);
  const mine = isPerson(ctx.actor) ? listCasesOfCandidate(ctx, ctx.actor.id) : [];
  return {
    scheme,
    pieces,
    missing: missingFor(scheme, pieces),
    coverage: required.map(({ id, title, required }) => ({
      title,
      have: pieces.filter((piece) => piece.kind === id).length,
      required,
    })),
    runningId: mine.find((certification) => !isOver(certification))?.id ?? null,
  };
}

function shown(scheme: Scheme, piece: Evidence): PieceShown {
  const titles = scheme.competences.filter(({ id }) => piece.competenceIds.includes(id)).map(({ title }) => title);
  return {
    ...piece,
    kindTitle: scheme.evidenceKinds.find(({ id }) => id === piece.kind)?.title ?? null,
    competences: titles,
  };
}
