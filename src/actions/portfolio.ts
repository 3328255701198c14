import { z } from 'astro/zod';
import { requireLesson } from '#domain/learning/index.ts';
import { paths } from '#src/paths.ts';
import { byItself } from './fields.ts';
import { form } from './form.ts';
import { keepReflections, lessonFields, reflectionField } from './lesson-texts.ts';

export const portfolioActions = {
  saveReflections: form(
    z.object({ ...lessonFields, vanzelf: byItself() }).catchall(reflectionField()),
    (input, ctx) => {
      const lesson = requireLesson(ctx, input.courseId, input.lessonId);
      const basis = keepReflections(ctx, input);
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      const at = input.next ? `#${encodeURIComponent(input.next)}` : '';
      return { goTo: paths.lesson(input.courseId, lesson.id) + at };
    },
  ),
};
