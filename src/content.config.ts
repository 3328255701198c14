import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import {
  courseSchema,
  lessonSchema,
  meetingPlanSchema,
  moduleSchema,
  storySchema,
  termsSchema,
} from '#src/catalogue/schema.ts';

/** The entry ids here are the `entry` of a lesson or story in the catalogue: the path without its ending. */
const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

export const collections = {
  courses: defineCollection({
    loader: glob({
      base: './content/courses',
      pattern: '*/course.yaml',
      generateId: ({ entry }) => entry.replace(/\/course\.yaml$/, ''),
    }),
    schema: courseSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/*/[0-9][0-9]-*.mdx', generateId: withoutEnding }),
    schema: lessonSchema,
  }),
  modules: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/*/module.yaml', generateId: withoutEnding }),
    schema: moduleSchema,
  }),
  plans: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/*/trainer.mdx', generateId: withoutEnding }),
    schema: meetingPlanSchema,
  }),
  stories: defineCollection({
    loader: glob({ base: './content/stories', pattern: '*.mdx', generateId: withoutEnding }),
    schema: storySchema,
  }),
  terms: defineCollection({
    loader: glob({ base: './content/terms', pattern: '*.mdx', generateId: withoutEnding }),
    schema: termsSchema,
  }),
};
