import { and, eq, sql } from 'drizzle-orm';
import { recallCards } from '#db/schema/learning-recall.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { Lesson } from '#src/catalogue/port.ts';
import type { Asked, PracticeOf } from '#src/catalogue/practice.ts';
import { requireRun } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { FIRST_AFTER_DAYS, hashOfQuestion, type Recallable, type RecallCard, type RecallDeck } from './recall-card.ts';
import { notFound } from './refusals.ts';

/** Fewer answers than this could be told apart by who knows the group. */
export const FEWEST_TO_COUNT = 5;

/** What comes back of the finished lessons of the person who asks, in courses that they follow; there is no way to ask it of another. */
export function findMyRecall(ctx: Ctx): RecallDeck {
  return deckOf(ctx, isPerson(ctx.actor) ? ctx.actor.id : '');
}

type Finished = {
  readonly courseId: string;
  readonly lessonId: string;
  readonly finishedAt: number;
  readonly meetsAt: number | null;
};

function deckOf(ctx: Ctx, personId: string): RecallDeck {
  const today = dayOf(ctx.now());
  const { finished, cards } = readDeck(ctx, personId);
  const byKey = new Map(cards.map((card) => [keyOf(card.courseId, card.practiceId, card.questionId), card]));
  const questions = finished.flatMap(({ courseId, lessonId, finishedAt }) => {
    const lesson = ctx.outside.catalogue.findLesson(courseId, lessonId);
    const firstOn = addDays(dayOf(new Date(finishedAt)), FIRST_AFTER_DAYS);
    return lesson ? questionsOf(ctx, lesson).map((asked) => recallable(lesson, asked, byKey, firstOn)) : [];
  });
  return {
    today,
    questions,
    answeredToday: cards.filter(({ answeredOn }) => answeredOn === today).length,
    meetings: new Map(finished.flatMap(({ courseId, meetsAt }) => (meetsAt ? [[courseId, new Date(meetsAt)]] : []))),
  };
}

type AskedIn = { readonly practice: PracticeOf<'questions'>; readonly question: Asked };

/** The questions of a lesson that come back. */
function questionsOf({ outside: { catalogue } }: Ctx, lesson: Lesson): AskedIn[] {
  return lesson.practices.flatMap((id) => {
    const practice = catalogue.findPractice(lesson.courseId, id);
    if (practice?.kind !== 'questions' || !practice.comesBack) return [];
    return practice.questions.map((question) => ({ practice, question }));
  });
}

function recallable(
  lesson: Lesson,
  { practice, question }: AskedIn,
  cards: ReadonlyMap<string, RecallCard>,
  firstOn: string,
): Recallable {
  const kept = cards.get(keyOf(lesson.courseId, practice.id, question.id)) ?? null;
  const card = kept?.contentHash === hashOfQuestion(question) ? kept : null;
  const reworked = kept !== null && card === null;
  return { lesson, practice, question, card, reworked, dueOn: card?.dueOn ?? firstOn };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(' ');
}

type StoredCard = Omit<RecallCard, 'personId' | 'firstWasBest' | 'answeredAt'> & {
  firstWasBest: number;
  answeredAt: number;
};

/** In one read: the lessons that this person finished in the courses that they follow, in the order in which they did, and their cards. */
function readDeck(ctx: Ctx, personId: string): { finished: Finished[]; cards: RecallCard[] } {
  const rows = ctx.db.all<{ kind: 'finished' | 'card'; row: string }>(sql`
    select 'finished' as kind, min(p.finished_at) as at, json_object('courseId', e.course_id, 'lessonId', p.lesson_id, 'finishedAt', min(p.finished_at),
      'meetsAt', (select min(m.starts_at) from meetings m where m.run_id = e.run_id and m.cancelled_at is null and m.starts_at > ${ctx.now().getTime()}
        and not exists (select 1 from run_cancellations c where c.run_id = m.run_id))) as row
    from enrolments e join lesson_progress p on p.enrolment_id = e.id
    where e.person_id = ${personId} and p.finished_at is not null
      and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)
    group by e.course_id, p.lesson_id
    union all
    select 'card', answered_at, json_object('courseId', course_id, 'practiceId', practice_id, 'questionId', question_id, 'contentHash', content_hash,
      'chosen', chosen, 'firstWasBest', first_was_best, 'stability', stability, 'difficulty', difficulty, 'lapses', lapses, 'times', times,
      'answeredAt', answered_at, 'answeredOn', answered_on, 'dueOn', due_on)
    from recall_cards where person_id = ${personId}
    order by at`);
  const read = <Row>(of: 'finished' | 'card') =>
    rows.flatMap(({ kind, row }) => (kind === of ? [JSON.parse(row) as Row] : []));
  const cards = read<StoredCard>('card').map((card) => ({
    ...card,
    personId,
    firstWasBest: card.firstWasBest === 1,
    answeredAt: new Date(card.answeredAt),
  }));
  return { finished: read<Finished>('finished'), cards };
}

/** One question that comes back to the person who asks, however it stands; undefined when there is none. */
export function findMyCard(ctx: Ctx, of: Pick<RecallCard, 'courseId' | 'practiceId' | 'questionId'>) {
  if (!isPerson(ctx.actor)) return undefined;
  return ctx.db
    .select()
    .from(recallCards)
    .where(
      and(
        eq(recallCards.personId, ctx.actor.id),
        eq(recallCards.courseId, of.courseId),
        eq(recallCards.practiceId, of.practiceId),
        eq(recallCards.questionId, of.questionId),
      ),
    )
    .get();
}

export type GroupRecall = {
  readonly lesson: Lesson;
  readonly question: Asked;
  readonly people: number;
  /** How many chose the best option the first time. */
  readonly best: number;
};
type Counted = { practiceId: string; questionId: string; contentHash: string; people: number; best: number };

/** What the group of a run finds hard, for its trainer: per question how many, and never who. The hardest first. */
export function listRecallOfRun(ctx: Ctx, runId: string): GroupRecall[] {
  const run = requireRun(ctx, runId);
  if (!leadsRun(ctx.actor, run)) throw notFound();
  const counted = ctx.db.all<Counted>(sql`
    select c.practice_id as practiceId, c.question_id as questionId, c.content_hash as contentHash,
      count(*) as people, sum(c.first_was_best) as best
    from enrolments e join recall_cards c on c.person_id = e.person_id and c.course_id = e.course_id
    where e.run_id = ${runId} and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id)
    group by c.practice_id, c.question_id, c.content_hash having count(*) >= ${FEWEST_TO_COUNT}`);
  const of = new Map(counted.map((row) => [keyOf(row.practiceId, row.questionId, row.contentHash), row]));
  const asked = ctx.outside.catalogue.lessons(run.courseId).flatMap((lesson) =>
    questionsOf(ctx, lesson).flatMap(({ practice, question }) => {
      const row = of.get(keyOf(practice.id, question.id, hashOfQuestion(question)));
      return row ? [{ lesson, question, people: row.people, best: row.best }] : [];
    }),
  );
  return asked.sort((a, b) => a.best / a.people - b.best / b.people);
}
