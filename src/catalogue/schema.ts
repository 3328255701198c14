import { z } from 'zod';

/**
 * The shapes that authors fill in, used both by Astro's collections (when the texts are built) and by the catalogue
 * (when the server starts). Strict: a field with a typing error in its name is a fault, not a silent extra.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = z.string().trim().min(1, 'must not be empty');
const minutes = z.number().int('must be whole minutes').positive('must be more than zero');
const count = z.number().int('must be a whole number').positive('must be more than zero');
const outcomeId = z.string().regex(/^[A-Z]\d{1,2}$/, 'is an outcome such as L1');

export const lessonSchema = z.strictObject({
  id: slug,
  title: line,
  lead: line,
  minutes,
  outcomes: z.array(outcomeId).min(1, 'name at least one outcome'),
  preview: z.boolean().default(false),
  drawing: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/, 'is the name of a drawing such as KitchenTable')
    .nullable()
    .default(null),
  reflections: z.array(z.strictObject({ id: slug, prompt: line, label: line })).default([]),
  quiz: slug.nullable().default(null),
  practices: z.array(slug).default([]),
});

export const assignmentSchema = z.strictObject({
  id: slug,
  title: line,
  instructions: z.array(line).min(1, 'say what to do'),
  criteria: z.array(line).min(1, 'say what the trainer looks at'),
  accepts: z.enum(['text', 'files', 'text+files']).default('text+files'),
  minutes,
});

export const moduleSchema = z.strictObject({
  id: slug,
  title: line,
  summary: line,
  outcomes: z.array(outcomeId).min(1, 'name at least one outcome'),
  glossary: z
    .array(
      z.strictObject({
        term: line,
        text: line,
        /** What it is called in English; marked as English. */ english: line.optional(),
      }),
    )
    .default([]),
  assignment: assignmentSchema.nullable().default(null),
});

/** Fields of trainer.mdx: how a meeting about the module can go, read by trainers only. */
export const meetingPlanSchema = z.strictObject({ title: line, minutes });

export const courseSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d{4}\.\d+$/, 'is a year and a number such as "2026.1", between quotes'),
  title: line,
  step: z.union([z.literal(1), z.literal(2), z.literal(3), z.null()]),
  kind: z.enum(['training', 'assessment']),
  summary: line,
  forWhom: line,
  prerequisites: z.array(slug).default([]),
  practiceConversations: z.number().int().nonnegative().default(0),
  completion: z.strictObject({
    lessons: z.enum(['all', 'none']),
    attendancePercent: z.number().int().min(0).max(100),
    assignments: z.union([z.enum(['all', 'none']), z.array(z.string()).min(1)]),
  }),
  certifies: z.strictObject({ kind: z.enum(['participation', 'competence']), title: line }),
  scheme: slug.nullable().default(null),
  outcomes: z.array(z.strictObject({ id: outcomeId, text: line })).min(1, 'name at least one outcome'),
  meetingMinutes: z.number().int().nonnegative().default(0),
});

export const quizSchema = z.strictObject({
  id: slug,
  title: line,
  questions: z
    .array(
      z.strictObject({
        id: slug,
        /** The outcome that the question brings back. */
        outcome: outcomeId,
        text: line,
        options: z.array(z.strictObject({ id: slug, text: line, why: line })).min(4, 'offer at least four options'),
        answer: slug,
      }),
    )
    .min(1, 'ask at least one question'),
});

export const schemeSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d{4}\.\d+$/, 'is a year and a number such as "2026.1", between quotes'),
  title: line,
  summary: line,
  rules: z.strictObject({
    passLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    tolerance: z.strictObject({ acrossPassLevel: z.boolean(), levelsApart: z.number().int().min(1).max(3) }),
    validityMonths: count,
    appealWeeks: count,
  }),
  evidenceKinds: z
    .array(z.strictObject({ id: slug, title: line, hint: line, required: z.number().int().nonnegative() }))
    .min(1, 'name at least one kind of evidence'),
  codeOfConduct: z.array(line).default([]),
  levelTitles: z.array(line).length(4, 'name four levels, the lowest first'),
  competences: z
    .array(
      z.strictObject({
        id: outcomeId,
        title: line,
        text: line,
        evidence: z.array(slug).min(1, 'name at least one kind of evidence'),
        criteria: z
          .array(
            z.strictObject({
              id: z.string().regex(/^[A-Z]\d{1,2}[a-z]$/, 'is a criterion such as K1a'),
              title: line,
              levels: z.array(line).length(4, 'describe four levels, the lowest first'),
            }),
          )
          .min(1, 'name at least one criterion'),
      }),
    )
    .min(1, 'name at least one competence'),
});

const percent = z.number().int('must be a whole number').min(0).max(100);
const days = z.number().int('must be whole days').nonnegative();

/** The terms of sale: the text that people agree to, with the figures that the product counts by. A version that somebody agreed to is never changed. */
export const termsSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-\d+$/, 'is a year and a number such as "2026-1", between quotes'),
  title: line,
  /** The first day on which it is shown to who buys, YYYY-MM-DD. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is a day such as "2026-11-01", between quotes'),
  /** How much comes back, by whole days until the day of the first meeting; the longest first, the last for 0 days. */
  cancelling: z
    .array(z.strictObject({ daysBefore: days, backPercent: percent }))
    .min(1, 'say what comes back')
    .refine((rows) => rows.at(-1)?.daysBefore === 0, 'end with a row for 0 days')
    .refine(
      (rows) => rows.every((row, at) => at === 0 || row.daysBefore < (rows[at - 1]?.daysBefore ?? 0)),
      'put the longest time first',
    ),
  moving: z.strictObject({ daysBefore: days, times: count }),
});

export const storySchema = z.strictObject({
  id: slug,
  title: line,
  lead: line,
  themes: z.array(slug).default([]),
  lessons: z.array(slug).default([]),
  composed: z.literal(true, 'must be true: a story here is composed and says so'),
});
