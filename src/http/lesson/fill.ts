import type { Ctx } from '#domain/context.ts';
import { basisOfReflections, listMyReflections, type Reflection } from '#domain/portfolio/index.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { fillPlaceholder } from '#src/layouts/placeholders.ts';
import type { Reader } from '#src/layouts/reader.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { assignmentPart } from './assignment-part.ts';
import { barOf } from './bar.ts';
import type { LessonWords } from './form-part.ts';
import { type Markup, markup } from './html.ts';
import { onwardOf } from './onward.ts';
import { practiceInLesson } from './practice/in-lesson.ts';
import { quizPart } from './quiz-part.ts';
import { reflectionPart } from './reflection-part.ts';
import type { LivePart, Segment } from './segments.ts';
import type { Slot, Template } from './template.ts';

/** The pieces of this lesson for this reader, in order. Nothing is replaced inside a text: pieces are laid behind each other. */
export function fillTemplate(template: Template, ctx: Ctx, reader: Reader, page: LessonPage): (Segment | LivePart)[] {
  const written = listMyReflections(ctx, page.learner ? page.lesson.reflections.map(({ id }) => id) : []);
  return template.map((piece) =>
    'bytes' in piece ? piece : Buffer.from(fillSlot(piece, ctx, { reader, page, written })),
  );
}

type Filling = { readonly reader: Reader; readonly page: LessonPage; readonly written: readonly Reflection[] };

function fillSlot(slot: Slot, ctx: Ctx, filling: Filling): string {
  if (slot.kind === 'placeholder') return fillPlaceholder(slot.placeholder, filling.reader);
  return part(slot, ctx, filling).html;
}

function part(slot: Exclude<Slot, { kind: 'placeholder' }>, ctx: Ctx, { page, written }: Filling): Markup {
  if (slot.kind === 'bar') return barOf(page);
  if (slot.kind === 'onward') return onwardOf(page, lessonWords(page, written));
  if (slot.kind === 'practice') return practiceInLesson(ctx, page, slot.id);
  const { learner, course } = page;
  if (!learner) return markup`<p>${slot.kind === 'reflection' ? words.previewReflection : words.previewPart}</p>`;
  switch (slot.kind) {
    case 'assignment':
      return assignmentPart(course.id, slot.id, learner.works.get(slot.id) ?? 'open');
    case 'quiz':
      return learner.quiz?.quiz.id === slot.id ? quizPart(learner.quiz.quiz, learner.quiz.last) : markup``;
    case 'reflection':
      return reflectionIn(ctx, { page, written, id: slot.id });
  }
}

function reflectionIn(ctx: Ctx, { page, written, id }: Pick<Filling, 'page' | 'written'> & { id: string }): Markup {
  const courseId = page.course.id;
  const question = ctx.outside.catalogue.findReflection(courseId, id);
  if (!question) return markup``;
  const mine = written.find(({ reflectionId }) => reflectionId === id) ?? null;
  return reflectionPart({ courseId, question, written: mine, now: ctx.now() });
}

function lessonWords({ learner }: LessonPage, written: readonly Reflection[]): LessonWords | null {
  return learner && { owner: learner.enrolment.personId, basis: basisOfReflections(written) };
}
