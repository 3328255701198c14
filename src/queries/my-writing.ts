import { type SQL, sql } from 'drizzle-orm';
import { evidence, reflections } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { fold } from '#domain/fold.ts';
import { listEnrolments } from '#domain/learning/index.ts';
import type { Course, Lesson } from '#src/catalogue/port.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

/** `draft`: the working copy of an assignment · `work`: a version that was handed in. */
export type WritingKind = 'reflection' | 'draft' | 'work' | 'evidence';
export type Writing = {
  readonly kind: WritingKind;
  readonly id: string;
  /** The question, the assignment or the title; null when its course no longer has it. */
  readonly title: string | null;
  /** Null for the dossier. */
  readonly course: Course | null;
  readonly lesson: Lesson | null;
  readonly assignmentId: string | null;
  readonly version: number | null;
  readonly text: string;
  readonly at: Date;
  /** Whether its place can be opened: the person has a place in the course now. */
  readonly open: boolean;
};
/** `course` is the id of a course, `DOSSIER`, or null for everything. */
export type WritingSearch = { readonly text: string; readonly course: string | null; readonly at: Cursor };
export type MyWriting = { readonly page: KeyPage<Writing>; readonly courses: readonly Course[] };

export const DOSSIER = 'dossier';
const PAGE = 20;

type Row = {
  readonly kind: WritingKind;
  readonly id: string;
  readonly courseId: string | null;
  readonly subject: string;
  readonly version: number | null;
  readonly text: string;
  readonly at: number;
};
type Question = { readonly course: Course; readonly lesson: Lesson; readonly title: string };

/**
 * Everything that the person who asks wrote, the newest first, also of a place that ended: reflections, assignments in every version, the text of
 * their dossier. There is no way to ask for somebody else's.
 */
export function listMyWriting(ctx: Ctx, { text, course, at }: WritingSearch): MyWriting {
  const personId = isPerson(ctx.actor) ? ctx.actor.id : '';
  const questions = questionsOf(ctx);
  const enrolments = listEnrolments(ctx, personId);
  const open = new Set(enrolments.filter(({ endedAt }) => endedAt === null).map(({ courseId }) => courseId));
  const where = sql.join([holding(ctx, personId, text), inCourse(course, questions)], sql` and `);
  const page = readKeyPage<Row>(at, {
    keys: [sql`at`, sql`kind`, sql`id`],
    descending: true,
    size: PAGE,
    read: ({ from, order, most }) =>
      ctx.db.all<Row>(
        sql`select * from (${written(personId)}) where ${where} and ${from ?? sql`true`} order by ${order} limit ${most}`,
      ),
    keysOf: (row) => [row.at, row.kind, row.id],
  });
  const courses = [...new Set(enrolments.map(({ courseId }) => courseId))];
  return {
    page: { ...page, rows: page.rows.map((row) => shown(ctx, row, questions, open)) },
    courses: courses.flatMap((id) => ctx.outside.catalogue.findCourse(id) ?? []),
  };
}

function written(personId: string): SQL {
  return sql`
    select 'reflection' as kind, reflection_id as id, null as courseId, reflection_id as subject, null as version, text, saved_at as at
      from ${reflections} where person_id = ${personId}
    union all select 'draft', d.enrolment_id || ':' || d.assignment_id, e.course_id, d.assignment_id, null, d.text, d.saved_at
      from enrolments e join submission_drafts d on d.enrolment_id = e.id where e.person_id = ${personId} and d.text <> ''
    union all select 'work', s.id, e.course_id, s.assignment_id, s.version, s.text, s.handed_in_at
      from enrolments e join submissions s on s.enrolment_id = e.id where e.person_id = ${personId} and s.text <> ''
    union all select 'evidence', id, null, title, null, text, changed_at
      from ${evidence} where person_id = ${personId} and text <> ''`;
}

/** Which texts hold the words, compared as every search compares; it reads what one person wrote and no more. */
function holding(ctx: Ctx, personId: string, typed: string): SQL {
  if (typed.trim() === '') return sql`true`;
  const sought = fold(typed);
  const all = ctx.db.all<Pick<Row, 'kind' | 'id' | 'text'>>(sql`select kind, id, text from (${written(personId)})`);
  const found = sought === '' ? [] : all.filter(({ text }) => fold(text).includes(sought));
  const keys = JSON.stringify(found.map(({ kind, id }) => `${kind}:${id}`));
  return sql`kind || ':' || id in (select value from json_each(${keys}))`;
}

/** A reflection is of the course whose question it is. */
function inCourse(courseId: string | null, questions: ReadonlyMap<string, Question>): SQL {
  if (courseId === null) return sql`true`;
  if (courseId === DOSSIER) return sql`kind = 'evidence'`;
  const ids = [...questions].filter(([, { course }]) => course.id === courseId).map(([id]) => id);
  return sql`(courseId = ${courseId} or (kind = 'reflection' and id in (select value from json_each(${JSON.stringify(ids)}))))`;
}

function questionsOf({ outside: { catalogue } }: Ctx): ReadonlyMap<string, Question> {
  return new Map(
    catalogue
      .courses()
      .flatMap((course) =>
        catalogue
          .lessons(course.id)
          .flatMap((lesson) =>
            lesson.reflections.map(({ id, label }) => [id, { course, lesson, title: label }] as const),
          ),
      ),
  );
}

function shown(
  { outside: { catalogue } }: Ctx,
  { kind, id, courseId, subject, version, text, at }: Row,
  questions: ReadonlyMap<string, Question>,
  open: ReadonlySet<string>,
): Writing {
  const question = kind === 'reflection' ? questions.get(id) : undefined;
  const course = question?.course ?? (courseId ? catalogue.findCourse(courseId) : null) ?? null;
  const assignment = courseId ? catalogue.findAssignment(courseId, subject) : undefined;
  return {
    kind,
    id,
    title: kind === 'evidence' ? subject : (question?.title ?? assignment?.title ?? null),
    course,
    lesson: question?.lesson ?? null,
    assignmentId: assignment?.id ?? null,
    version,
    text,
    at: new Date(at),
    open: kind === 'evidence' || (course !== null && open.has(course.id)),
  };
}
