import { z } from 'zod';

/**
 * Practice in a lesson, as authors write it: one file each, of one of seven kinds. Used by Astro's collection (title and lead are built into the
 * lesson) and by the catalogue (what is asked and answered stays on the server). Strict, as every schema here.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = z.string().trim().min(1, 'must not be empty');
const common = { id: slug, title: line, lead: line };

/** What somebody says, or what can be seen of him. */
const heard = z.union([z.strictObject({ says: line }), z.strictObject({ does: line })], {
  error: 'is either "says" or "does"',
});

/** One question at a time, each option with its own answer back. */
const questions = z.strictObject({
  ...common,
  kind: z.literal('questions'),
  /** Whether its questions are asked again, days and weeks after the lesson; not where one cannot be answered apart from it. */
  comesBack: z.boolean().default(true),
  questions: z
    .array(
      z.strictObject({
        id: slug,
        /** The outcome of the course that the question brings back. */
        outcome: z.string().regex(/^[A-Z]\d{1,2}$/, 'is an outcome such as L1'),
        /** What happens before the question is asked. */
        scene: line.optional(),
        text: line,
        options: z
          .array(
            z.strictObject({
              id: slug,
              text: line,
              /** What is sensible about an option that is not the best one. */
              sensible: line.optional(),
              feedback: line,
            }),
          )
          .min(3, 'offer at least three options'),
        best: slug,
      }),
    )
    .min(1, 'ask at least one question'),
});

/** A conversation: who speaks to whom, what can be said back, and what that brings about. */
const dialogue = z.strictObject({
  ...common,
  kind: z.literal('dialogue'),
  /** The one at the other side of the table. */
  with: line,
  turns: z
    .array(
      z.strictObject({
        id: slug,
        lines: z.array(heard).min(1, 'let something be heard or seen'),
        choices: z
          .array(
            z.strictObject({
              id: slug,
              /** Words that are said, or `wait` for what is done without words. */
              say: line.optional(),
              wait: line.optional(),
              /** What follows at once, before the turn that this leads to. */
              follows: z.array(heard).default([]),
              /** What happened here, and why. */
              why: line,
              to: slug,
            }),
          )
          .default([]),
        /** The last turn of a road: what to see in the whole conversation. */
        end: z.strictObject({ title: line, text: line }).optional(),
      }),
    )
    .min(2, 'a conversation has at least two turns'),
});

const sorting = z.strictObject({
  ...common,
  kind: z.literal('sorting'),
  piles: z.array(z.strictObject({ id: slug, title: line })).min(2, 'make at least two piles'),
  cards: z
    .array(z.strictObject({ id: slug, text: line, pile: slug, why: line }))
    .min(3, 'lay down at least three cards'),
});

const rewriting = z.strictObject({
  ...common,
  kind: z.literal('rewriting'),
  sentences: z
    .array(z.strictObject({ id: slug, text: line, hint: line.optional(), model: line, why: line }))
    .min(1, 'give at least one sentence'),
});

const scene = z.strictObject({
  ...common,
  kind: z.literal('scene'),
  /** A file in `public/geluid`; without it there is the text alone. */
  recording: z
    .strictObject({ file: z.string().regex(/^[a-z0-9-]+\.(mp3|m4a|ogg)$/), seconds: z.int().positive() })
    .optional(),
  /** What is heard up to a stop; the last part has none. */
  parts: z
    .array(
      z.strictObject({
        lines: z
          .array(
            z.strictObject({
              who: line,
              says: line.optional(),
              does: line.optional(),
              at: z.int().nonnegative().optional(),
            }),
          )
          .min(1, 'let something be heard'),
        stop: z.strictObject({ id: slug, ask: line, why: line }).optional(),
      }),
    )
    .min(2, 'stop at least once'),
});

/** Work that was done for you, then a little less of it each time. */
const example = z.strictObject({
  ...common,
  kind: z.literal('example'),
  rounds: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        given: line,
        steps: z.array(z.strictObject({ id: slug, label: line, worked: line, why: line })).min(2, 'work out two steps'),
        /** How many of the last steps are left to the learner. */
        open: z.int().nonnegative(),
      }),
    )
    .min(2, 'an example fades over at least two rounds'),
});

/** A list to lie beside a conversation. */
const observation = z.strictObject({
  ...common,
  kind: z.literal('observation'),
  look: z.array(z.strictObject({ id: slug, text: line, hint: line.optional() })).min(3, 'name three things to look at'),
  /** What is written underneath. */
  note: line,
});

export const practiceSchema = z.discriminatedUnion('kind', [
  questions,
  dialogue,
  sorting,
  rewriting,
  scene,
  example,
  observation,
]);
