import { z } from 'astro/zod';
import { LONGEST_REFLECTION, saveReflection } from '#domain/portfolio/index.ts';
import { paths } from '#src/paths.ts';
import { id } from './fields.ts';
import { form } from './form.ts';
import { byItself, longText } from './long-text.ts';

export const portfolioActions = {
  saveReflection: form(z.object({ courseId: id(), reflectionId: id(), text: longText(LONGEST_REFLECTION), vanzelf: byItself() }), (input, ctx) => {
    saveReflection(ctx, input);
    const { courseId, reflectionId } = input;
    const lesson = ctx.outside.catalogue.lessons(courseId).find((one) => one.reflections.some((reflection) => reflection.id === reflectionId));
    if (input.vanzelf) return { goTo: paths.savedByItself() };
    return { goTo: lesson ? `${paths.lesson(courseId, lesson.id)}#${reflectionId}` : paths.reflection(courseId, reflectionId) };
  }),
};
