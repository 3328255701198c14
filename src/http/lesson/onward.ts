import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { icon, type Markup, markup } from './html.ts';

/** The end of a lesson: one big button that says what happens, then the way back. */
export function onwardOf(page: LessonPage): Markup {
  const { lesson, lessons, learner, course } = page;
  if (!learner) {
    return markup`<div class="kr-onward"><p>${words.previewLead}</p>${button(paths.course(course.id), words.previewOn)}</div>`;
  }
  const next = lessons[lesson.number];
  const before = lessons[lesson.number - 2];
  const back = before
    ? markup`<a class="utrecht-link utrecht-link--html-a" href="${paths.lesson(course.id, before.id)}">${words.back(before.number, before.title)}</a>`
    : null;
  return markup`<div class="kr-onward">${learner.finished.has(lesson.id) ? finished(page) : finishForm(page, next?.number)}${back ?? false}</div>`;
}

function finishForm({ lesson, course }: LessonPage, next: number | undefined): Markup {
  const says = next ? words.finishAndOn(lesson.number, next) : words.finishLast(lesson.number);
  return markup`<form method="post" action="${paths.myCourse(course.id)}?_action=learning.finishLesson"><input type="hidden" name="courseId" value="${course.id}"><input type="hidden" name="lessonId" value="${lesson.id}"><button class="utrecht-button utrecht-button--primary-action kr-button--wide" type="submit"><span>${says}</span>${icon('arrow-right')}</button></form>`;
}

function finished({ lesson, lessons, course }: LessonPage): Markup {
  const next = lessons[lesson.number];
  const way = next
    ? button(paths.lesson(course.id, next.id), words.on(next.number))
    : button(paths.myCourse(course.id), words.toOverview);
  return markup`<p class="kr-private">${icon('circle-check')}<span>${words.done}</span></p>${way}`;
}

function button(href: string, says: string): Markup {
  return markup`<a class="utrecht-button utrecht-button--primary-action kr-button--wide" href="${href}"><span>${says}</span>${icon('arrow-right')}</a>`;
}
