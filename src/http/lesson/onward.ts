import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { type LessonWords, lessonForm } from './form-part.ts';
import { icon, type Markup, markup } from './html.ts';

/** The end of a lesson: one big button that says what happens, then the way back. */
export function onwardOf(page: LessonPage, written: LessonWords | null): Markup {
  const { lesson, lessons, learner, course } = page;
  if (!learner || !written) {
    return markup`<div class="kr-onward"><p>${words.previewLead}</p>${button(paths.course(course.id), words.previewOn)}</div>`;
  }
  const before = lessons[lesson.number - 2];
  const back = before
    ? markup`<a class="utrecht-link utrecht-link--html-a" href="${paths.lesson(course.id, before.id)}">${words.back(before.number, before.title)}</a>`
    : null;
  const onward = learner.finished.has(lesson.id) ? finished(page) : submit(finishing(page));
  return markup`<div class="kr-onward">${lessonForm(page, written, onward)}${back ?? false}</div>`;
}

function finishing({ lesson, lessons }: LessonPage): string {
  const next = lessons[lesson.number];
  return next ? words.finishAndOn(lesson.number, next.number) : words.finishLast(lesson.number);
}

/** Who wrote something goes on with a button that sends it along; else a link is enough. */
function finished({ lesson, lessons, course }: LessonPage): Markup {
  const next = lessons[lesson.number];
  const says = next ? words.on(next.number) : words.toOverview;
  const way = next ? paths.lesson(course.id, next.id) : paths.myCourse(course.id);
  return markup`<p class="kr-private">${icon('circle-check')}<span>${words.done}</span></p>${lesson.reflections.length > 0 ? submit(says) : button(way, says)}`;
}

function submit(says: string): Markup {
  return markup`<button class="utrecht-button utrecht-button--primary-action kr-button--wide" type="submit"><span>${says}</span>${icon('arrow-right')}</button>`;
}

function button(href: string, says: string): Markup {
  return markup`<a class="utrecht-button utrecht-button--primary-action kr-button--wide" href="${href}"><span>${says}</span>${icon('arrow-right')}</a>`;
}
