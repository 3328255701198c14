import { sql } from 'drizzle-orm';
import { certificationNames, certifications } from '#db/schema/index.ts';
import type { Ctx } from '#domain/context.ts';
import { everMemberOfNames, listParticulars } from '#domain/identity/index.ts';
import { trainersOf } from '#domain/learning/index.ts';
import type { Evidence } from '#domain/portfolio/index.ts';
import { hasText } from '#src/adapters/reading/port.ts';
import { type KnownNames, namesIn } from './own-name.ts';
import { type NamePlace, ownNameInside, surnameInside } from './refusals.ts';

/** Where the words of a piece stand. */
export const PLACES = ['title', 'text', 'file'] as const;
/** What the pages of files say, by evidence id. */
export type FileTexts = ReadonlyMap<string, string> | undefined;
/** What other modules know of the candidate: names on certificates and orders, and streets. */
export type AlsoKnown = { readonly names: readonly string[]; readonly streets: readonly string[] };

/**
 * The work is judged without its maker's name (decision 010). Any name or address that the product knows of the candidate, now or before, of their
 * organisations and of who trained them is refused; what may be an ordinary word asks for a second look.
 */
export function refuseNames(
  pieces: readonly Evidence[],
  known: KnownNames,
  { papers, looked }: { papers: FileTexts; looked: boolean },
): void {
  const found = pieces.flatMap((piece) =>
    PLACES.flatMap((place) =>
      namesIn(wordsOf(piece, place, papers), known).map(({ whose, found }) => ({
        at: { title: piece.title, place, whose },
        found,
      })),
    ),
  );
  const of = (kind: 'name' | 'surname'): NamePlace[] => found.filter((item) => item.found === kind).map(({ at }) => at);
  if (of('name').length > 0) throw ownNameInside(of('name'));
  if (of('surname').length > 0 && !looked) throw surnameInside(of('surname'));
}

export function wordsOf(piece: Evidence, place: NamePlace['place'], papers: FileTexts): string {
  if (place !== 'file') return piece[place];
  if (!piece.fileMime || !hasText(piece.fileMime)) return '';
  const words = papers?.get(piece.id);
  if (words === undefined) throw new Error(`nobody read the file of ${piece.id}`);
  return words;
}

/** By what this candidate, who gives this name now, can be known: as an account, in earlier applications, through others. */
export function knownNamesOf(ctx: Ctx, candidateId: string, given: string, also?: AlsoKnown): KnownNames {
  const own = listParticulars(ctx, [candidateId]);
  const earlier = ctx.db.all<{ name: string }>(sql`select n.name as name from ${certificationNames} n
    join ${certifications} c on c.id = n.certification_id where c.candidate_id = ${candidateId}`);
  const trainers = ctx.db.all<{ trainer_id: string }>(trainersOf(sql`${candidateId}`)).map((row) => row.trainer_id);
  return {
    names: [...new Set([given, ...own.names, ...earlier.map(({ name }) => name), ...(also?.names ?? [])])],
    emails: own.emails,
    streets: also?.streets ?? [],
    organisations: everMemberOfNames(ctx, candidateId),
    trainers: listParticulars(ctx, trainers).names,
  };
}
