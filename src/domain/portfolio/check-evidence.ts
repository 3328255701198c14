import type { Ctx } from '#domain/context.ts';
import type { EvidenceWords } from './evidence.ts';
import { unknownCompetence, unknownKind } from './refusals.ts';

/** Kind and competences are words of a scheme that some author wrote; anything else is refused. */
export function checkAgainstSchemes(ctx: Ctx, words: EvidenceWords): void {
  const schemes = ctx.outside.catalogue.schemes();
  if (!schemes.some((scheme) => scheme.evidenceKinds.some((kind) => kind.id === words.kind))) throw unknownKind();
  const known = new Set(schemes.flatMap((scheme) => scheme.competences.map((competence) => competence.id)));
  if (words.competenceIds.some((id) => !known.has(id))) throw unknownCompetence();
}
