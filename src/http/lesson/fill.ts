import type { Ctx } from '#domain/context.ts';
import { findMyReflection } from '#domain/portfolio/index.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { fillPlaceholder } from '#src/layouts/placeholders.ts';
import type { Reader } from '#src/layouts/reader.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { assignmentPart } from './assignment-part.ts';
import { barOf } from './bar.ts';
import { type Markup, markup } from './html.ts';
import { onwardOf } from './onward.ts';
import { quizPart } from './quiz-part.ts';
import { reflectionPart } from './reflection-part.ts';
import type { LivePart, Segment } from './segments.ts';
import type { Slot, Template } from './template.ts';

/** The pieces of this lesson for this reader, in order. Nothing is replaced inside a text: pieces are laid behind each other. */
export function fillTemplate(template: Template, ctx: Ctx, reader: Reader, page: LessonPage): (Segment | LivePart)[] {
  return template.map((piece) => ('bytes' in piece ? piece : Buffer.from(fillSlot(piece, ctx, reader, page))));
}

function fillSlot(slot: Slot, ctx: Ctx, reader: Reader, page: LessonPage): string {
  if (slot.kind === 'placeholder') return fillPlaceholder(slot.placeholder, reader);
  return part(slot, ctx, page).html;
}

function part(slot: Exclude<Slot, { kind: 'placeholder' }>, ctx: Ctx, page: LessonPage): Markup {
  const { learner, course } = page;
  if (slot.kind === 'bar') return barOf(page);
  if (slot.kind === 'onward') return onwardOf(page);
  if (!learner) return markup`<p>${slot.kind === 'reflection' ? words.previewReflection : words.previewPart}</p>`;
  if (slot.kind === 'assignment') return assignmentPart(course.id, slot.id, learner.works.get(slot.id) ?? 'open');
  if (slot.kind === 'quiz')
    return learner.quiz?.quiz.id === slot.id ? quizPart(learner.quiz.quiz, learner.quiz.last) : markup``;
  const question = ctx.outside.catalogue.findReflection(course.id, slot.id);
  if (!question) return markup``;
  return reflectionPart({
    courseId: course.id,
    question,
    written: findMyReflection(ctx, question.id),
    owner: learner.enrolment.personId,
    now: ctx.now(),
  });
}
