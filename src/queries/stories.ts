import type { Ctx } from '#domain/context.ts';
import { findAccess } from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import type { Course, Lesson, Story } from '#src/catalogue/port.ts';

export const STORIES_A_PAGE = 12;

export type StoryList = {
  readonly stories: readonly Story[];
  /** All themes of all stories, in the order of the alphabet. */
  readonly themes: readonly string[];
  readonly theme: string | null;
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};
/** `open` says where this reader can go: into the lesson, to the preview of it, or to the course that it belongs to. */
export type StoryLesson = {
  readonly lesson: Lesson;
  readonly course: Course;
  readonly open: 'lesson' | 'preview' | 'course';
};
export type StoryPage = { readonly story: Story; readonly lessons: readonly StoryLesson[] };

/** The stories with this theme; a theme that no story has counts as not asked, a page too far as the last. */
export function listStories(ctx: Ctx, asked: { theme: string | null; page: number }): StoryList {
  const all = ctx.outside.catalogue.stories();
  const themes = [...new Set(all.flatMap((story) => story.themes))].sort((a, b) => a.localeCompare(b, 'nl'));
  const theme = asked.theme && themes.includes(asked.theme) ? asked.theme : null;
  const chosen = theme ? all.filter((story) => story.themes.includes(theme)) : all;
  const pages = Math.max(1, Math.ceil(chosen.length / STORIES_A_PAGE));
  const page = Math.min(asked.page, pages);
  return {
    stories: chosen.slice((page - 1) * STORIES_A_PAGE, page * STORIES_A_PAGE),
    themes,
    theme,
    found: chosen.length,
    page,
    pages,
  };
}

/** One story with the lessons that it goes with. */
export function requireStory(ctx: Ctx, storyId: string): StoryPage {
  const { catalogue } = ctx.outside;
  const story = catalogue.findStory(storyId);
  if (!story) throw refusals.notThere();
  const lessons = catalogue.courses().flatMap((course) =>
    catalogue
      .lessons(course.id)
      .filter((lesson) => story.lessons.includes(lesson.id))
      .map((lesson) => ({ lesson, course, open: openFor(ctx, lesson) })),
  );
  return { story, lessons };
}

function openFor(ctx: Ctx, lesson: Lesson): StoryLesson['open'] {
  if (ctx.actor.kind === 'person' && findAccess(ctx, ctx.actor.id, lesson.courseId)) return 'lesson';
  return lesson.preview ? 'preview' : 'course';
}
