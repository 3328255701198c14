import { stepsOf } from '#src/components/learning/treads.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { LessonPage } from '#src/queries/lesson-page.ts';
import { icon, type Markup, markup } from './html.ts';

const TREAD = 9;
type Tread = 'done' | 'here' | 'todo';

/** The bar on top: the way back, where one is, how long it takes, and the stair. */
export function barOf(page: LessonPage): Markup {
  const { lesson, lessons, learner, course } = page;
  const back = learner
    ? markup`<a href="${paths.myCourse(course.id)}">${icon('arrow-left')}<span>${words.overview}</span></a>`
    : markup`<a href="${paths.course(course.id)}">${icon('arrow-left')}<span>${words.toCourse}</span></a>`;
  const minutes = words.minutes(lesson.minutes);
  if (!learner) return markup`${back}<p class="kr-treads"><span><b>${words.preview}</b><br>${minutes}</span></p>`;
  const place = words.place(lesson.number, lessons.length);
  return markup`${back}<div class="kr-treads"><span><b>${place}</b><br>${minutes}</span>${stairOf(treadsOf(page))}</div>`;
}

/** One tread per lesson, or per module in a long course. */
export function treadsOf({ course, lesson, learner }: LessonPage): Tread[] {
  return stepsOf(course).map((step) => {
    if (step.some((item) => item.id === lesson.id)) return 'here';
    return step.every((lesson) => learner?.finished.has(lesson.id)) ? 'done' : 'todo';
  });
}

/** The same drawing as `components/ui/Treads.astro`. */
function stairOf(treads: readonly Tread[]): Markup {
  const rise = 24 / Math.max(treads.length, 1);
  const bars = treads.map((tread, index) => {
    const height = 6 + rise * (index + 1);
    return markup`<rect class="kr-treads__${tread}" x="${index * TREAD + 1}" y="${round(31 - height)}" width="7.5" height="${round(height)}"/>`;
  });
  const width = treads.length * TREAD + 1;
  return markup`<svg viewBox="0 -2 ${width} 34" width="${width}" height="34" aria-hidden="true" focusable="false">${bars}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
