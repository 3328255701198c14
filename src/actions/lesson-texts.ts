import type { Ctx } from '#domain/context.ts';
import type { Basis, Fields } from '#domain/draft.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import { LONGEST_REFLECTION, saveReflections } from '#domain/portfolio/index.ts';
import { code, draftBasis, id, longText, several, tick } from './fields.ts';

/** What every form with reflections of a lesson sends beside them; each reflection is a field of its own, called by its id. */
export const lessonFields = {
  courseId: id(),
  lessonId: id(),
  versie: draftBasis(),
  next: code().nullish(),
  onschuldig: several(),
  inles: tick(),
};
export const reflectionField = () => longText(LONGEST_REFLECTION);

type Sent = {
  readonly courseId: string;
  readonly lessonId: string;
  readonly versie: Basis;
  readonly onschuldig: readonly string[];
};

/** Keeps the reflections of the lesson that this form sent along, if any. Gives the basis of the next form. */
export function keepReflections(ctx: Ctx, input: Sent): string {
  const { courseId, versie } = input;
  const sent = input as unknown as Fields;
  const texts = reflectionsOf(ctx, input).flatMap(({ id }) => {
    const text = sent[id];
    return text === undefined ? [] : [[id, text] as const];
  });
  return texts.length === 0 ? '' : saveReflections(ctx, { courseId, texts: Object.fromEntries(texts), basis: versie });
}

/** The first reflection of this form in whose text somebody may be recognised. */
export function findWarned(ctx: Ctx, input: Sent): string | undefined {
  const sent = input as unknown as Fields;
  const warns = (text = '') => findPersonalData(text, { harmless: input.onschuldig }).length > 0;
  return reflectionsOf(ctx, input).find(({ id }) => warns(sent[id]))?.id;
}

function reflectionsOf(ctx: Ctx, { courseId, lessonId }: Sent) {
  return ctx.outside.catalogue.findLesson(courseId, lessonId)?.reflections ?? [];
}
