import { addYears, dayOf, midnight } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import type { Reference, ReferenceLine } from '#src/catalogue/reference.ts';
import { type Booklet, requireBooklet } from './booklet.ts';

export type DatedLine = Omit<ReferenceLine, 'checked'> & {
  /** When somebody last laid it beside its source, or null. */
  readonly checked: Date | null;
  /** Longer ago than a year, so that it is wise to look again. */
  readonly old: boolean;
};
export type DatedReference = Omit<Reference, 'lines'> & { readonly lines: readonly DatedLine[] };
export type References = Booklet & {
  readonly sources: readonly DatedReference[];
  readonly rules: readonly DatedReference[];
};

/** What a module rests on and what the law asks around it, for who may read the module; for anybody else it is not there. */
export function requireReferences(ctx: Ctx, asked: { courseId: string; moduleId: string }): References {
  const booklet = requireBooklet(ctx, asked);
  const oldest = addYears(dayOf(ctx.now()), -1);
  const dated = ctx.outside.catalogue.references(booklet.module.id).map(
    (reference): DatedReference => ({
      ...reference,
      lines: reference.lines.map((line) => ({
        ...line,
        checked: line.checked === null ? null : midnight(line.checked),
        old: line.checked !== null && line.checked < oldest,
      })),
    }),
  );
  return {
    ...booklet,
    sources: dated.filter(({ kind }) => kind === 'source'),
    rules: dated.filter(({ kind }) => kind === 'rule'),
  };
}
