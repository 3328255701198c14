import type { Scheme } from '#src/catalogue/port.ts';

/** What completeness looks at, of one piece. */
export type Piece = { readonly kind: string; readonly competenceIds: readonly string[] };
export type Missing =
  | { readonly kind: 'pieces'; readonly evidenceKindId: string; readonly title: string; readonly short: number }
  | { readonly kind: 'competence'; readonly competenceId: string; readonly title: string };

/** What a dossier still lacks before it can be judged by this scheme: pieces of a kind, and competences that no piece shows. Empty: complete. */
export function missingFor(scheme: Scheme, pieces: readonly Piece[]): Missing[] {
  const short = scheme.evidenceKinds.flatMap(({ id, title, required }): Missing[] => {
    const have = pieces.filter((piece) => piece.kind === id).length;
    return have < required ? [{ kind: 'pieces', evidenceKindId: id, title, short: required - have }] : [];
  });
  const shown = new Set(pieces.flatMap((piece) => piece.competenceIds));
  const unshown = scheme.competences.filter(({ id }) => !shown.has(id));
  return [...short, ...unshown.map(({ id, title }): Missing => ({ kind: 'competence', competenceId: id, title }))];
}
