import type { z } from 'zod';
import type { Authored } from './authored.ts';
import { blocksOf } from './plan-blocks.ts';
import type { Course, Lesson, Level, LevelNumber, Module, Quiz, Scheme, Story, Terms } from './port.ts';
import type {
  courseSchema,
  lessonSchema,
  meetingPlanSchema,
  moduleSchema,
  quizSchema,
  schemeSchema,
  storySchema,
  termsSchema,
} from './schema.ts';

export type AuthoredEntry<S extends z.ZodType> = Authored<z.output<S>> & {
  readonly entry: string;
  /** The MDX below the frontmatter, and the line of the file on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
};
export type AuthoredLesson = AuthoredEntry<typeof lessonSchema>;
export type AuthoredModule = {
  readonly read: Authored<z.output<typeof moduleSchema>>;
  readonly lessons: readonly AuthoredLesson[];
  readonly meetingPlan: AuthoredEntry<typeof meetingPlanSchema> | null;
};
export type AuthoredCourse = {
  readonly read: Authored<z.output<typeof courseSchema>>;
  readonly folder: string;
  readonly modules: readonly AuthoredModule[];
};

/** Puts a course together from its files; numbers follow the order of the file names. */
export function courseOf(authored: AuthoredCourse): Course {
  const { id: courseId } = authored.read.value;
  let lessonsBefore = 0;
  const modules = authored.modules.map(({ read, lessons, meetingPlan }, index): Module => {
    const moduleId = read.value.id;
    const place = { courseId, moduleId };
    const first = lessonsBefore + 1;
    lessonsBefore += lessons.length;
    return {
      ...read.value,
      courseId,
      number: index + 1,
      meetingPlan: meetingPlan && {
        ...meetingPlan.value,
        blocks: blocksOf(meetingPlan.body),
        entry: meetingPlan.entry,
      },
      assignment: read.value.assignment && { ...read.value.assignment, ...place },
      lessons: lessons.map(({ value, entry }, at): Lesson => ({ ...value, ...place, number: first + at, entry })),
    };
  });
  const netMinutes = authored.read.value.meetingMinutes + sum(modules.map(minutesOfModule));
  return { ...authored.read.value, netMinutes, modules };
}

export function quizOf(courseId: string, value: z.output<typeof quizSchema>): Quiz {
  return { ...value, courseId };
}

export function schemeOf(value: z.output<typeof schemeSchema>): Scheme {
  const { levelTitles, competences, ...scheme } = value;
  const levelsOf = (texts: readonly string[]) =>
    texts.map((text, at): Level => ({ level: (at + 1) as LevelNumber, title: levelTitles[at] ?? '', text }));
  return {
    ...scheme,
    competences: competences.map((competence) => ({
      ...competence,
      criteria: competence.criteria.map((criterion) => ({
        ...criterion,
        competenceId: competence.id,
        levels: levelsOf(criterion.levels),
      })),
    })),
  };
}

export function storyOf({ value, entry }: AuthoredEntry<typeof storySchema>): Story {
  const { composed: _, ...story } = value;
  return { ...story, entry };
}

export function termsOf({ value, entry }: AuthoredEntry<typeof termsSchema>): Terms {
  return { ...value, entry };
}

function minutesOfModule(module: Module): number {
  return sum(module.lessons.map((lesson) => lesson.minutes)) + (module.assignment?.minutes ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
