import { z } from 'astro/zod';
import { LONGEST_REFLECTION, saveReflection } from '#domain/portfolio/index.ts';
import { paths } from '#src/paths.ts';
import { byItself, draftBasis, id, longText } from './fields.ts';
import { form } from './form.ts';

export const portfolioActions = {
  saveReflection: form(
    z.object({
      courseId: id(),
      reflectionId: id(),
      text: longText(LONGEST_REFLECTION),
      versie: draftBasis(),
      vanzelf: byItself(),
    }),
    (input, ctx) => {
      const { courseId, reflectionId, text, versie } = input;
      const basis = saveReflection(ctx, { courseId, reflectionId, text, basis: versie });
      const lesson = ctx.outside.catalogue
        .lessons(courseId)
        .find((lesson) => lesson.reflections.some((reflection) => reflection.id === reflectionId));
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      return {
        goTo: lesson
          ? `${paths.lesson(courseId, lesson.id)}#${reflectionId}`
          : paths.reflection(courseId, reflectionId),
      };
    },
  ),
};
