import { z } from 'astro/zod';
import { findPersonalData } from '#domain/personal-data.ts';
import { LONGEST_REFLECTION, saveReflection } from '#domain/portfolio/index.ts';
import { paths } from '#src/paths.ts';
import { byItself, draftBasis, id, longText, several, tick } from './fields.ts';
import { form } from './form.ts';

export const portfolioActions = {
  /** Leads back to the lesson; from the lesson itself first to the page that shows who may be recognised in the text. */
  saveReflection: form(
    z.object({
      courseId: id(),
      reflectionId: id(),
      text: longText(LONGEST_REFLECTION),
      versie: draftBasis(),
      vanzelf: byItself(),
      onschuldig: several(),
      inles: tick(),
    }),
    (input, ctx) => {
      const { courseId, reflectionId, text, versie, onschuldig } = input;
      const basis = saveReflection(ctx, { courseId, reflectionId, text, basis: versie });
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      const page = paths.reflection(courseId, reflectionId);
      if (input.inles && findPersonalData(text, { harmless: onschuldig }).length > 0) return { goTo: page };
      const lesson = ctx.outside.catalogue
        .lessons(courseId)
        .find((lesson) => lesson.reflections.some((reflection) => reflection.id === reflectionId));
      return { goTo: lesson ? `${paths.lesson(courseId, lesson.id)}#${reflectionId}` : page };
    },
  ),
};
