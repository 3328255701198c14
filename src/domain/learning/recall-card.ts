import { createHash } from 'node:crypto';
import { type Card, fsrs, Rating, State } from 'ts-fsrs';
import type { recallCards } from '#db/schema/learning-recall.ts';
import { addDays, dayOf, daysBetween, instantAt } from '#domain/calendar.ts';
import type { Lesson } from '#src/catalogue/port.ts';
import type { Asked, PracticeOf } from '#src/catalogue/practice.ts';

/** Questions that are asked of one person on one day. */
export const HANDFUL = 5;
/** Days after the end of a lesson on which its questions come back first. */
export const FIRST_AFTER_DAYS = 2;
/** So many days before a meeting its course is gone over, also what was not due yet. */
const AHEAD_OF_MEETING_DAYS = 2;
/** What was answered so lately need not be gone over for a meeting. */
const FRESH_DAYS = 5;
const LONGEST_WAIT_DAYS = 180;

export type RecallCard = typeof recallCards.$inferSelect;
/** A question of a finished lesson. `reworked`: it was changed since it was answered, and begins anew. */
export type Recallable = {
  readonly lesson: Lesson;
  readonly practice: PracticeOf<'questions'>;
  readonly question: Asked;
  /** Null: not asked yet, as it is now. */
  readonly card: RecallCard | null;
  readonly reworked: boolean;
  readonly dueOn: string;
};
export type RecallDeck = {
  readonly today: string;
  readonly questions: readonly Recallable[];
  /** How many were answered today. */
  readonly answeredToday: number;
  /** The next meeting of each course that has one. */
  readonly meetings: ReadonlyMap<string, Date>;
};
/** What there is to do now: at most a handful a day. */
export type Sitting = {
  readonly asks: readonly Recallable[];
  readonly answeredToday: number;
  /** The meeting for which something is asked before its day. */
  readonly meeting: { readonly courseId: string; readonly at: Date } | null;
  /** The first day on which something comes back; null when nothing does. */
  readonly nextOn: string | null;
};

const hashes = new WeakMap<Asked, string>();

/** Of what is asked and offered. What is said about the options may be improved without asking anew. */
export function hashOfQuestion(question: Asked): string {
  const known = hashes.get(question);
  if (known) return known;
  const { scene, text, options, best } = question;
  const asked = JSON.stringify([scene ?? '', text, options.map((option) => [option.id, option.text]), best]);
  const hash = createHash('sha256').update(asked).digest('hex');
  hashes.set(question, hash);
  return hash;
}

/** The questions of today, those that wait longest in front. */
export function sittingOf({ today, questions, answeredToday, meetings }: RecallDeck): Sitting {
  const left = Math.max(0, HANDFUL - answeredToday);
  const due = inOrder(questions.filter(({ dueOn }) => dueOn <= today));
  const early = inOrder(questions.filter((one) => one.dueOn > today && isForMeeting(one, today, meetings)));
  const asks = [...due, ...early].slice(0, left);
  const first = asks.find((one) => early.includes(one))?.lesson.courseId;
  const at = first === undefined ? undefined : meetings.get(first);
  return {
    asks,
    answeredToday,
    meeting: first !== undefined && at ? { courseId: first, at } : null,
    nextOn: nextDay(questions, today),
  };
}

function isForMeeting({ lesson, card }: Recallable, today: string, meetings: ReadonlyMap<string, Date>): boolean {
  const at = meetings.get(lesson.courseId);
  if (!at || daysBetween(today, dayOf(at)) > AHEAD_OF_MEETING_DAYS) return false;
  return card === null || daysBetween(card.answeredOn, today) >= FRESH_DAYS;
}

function inOrder(questions: readonly Recallable[]): Recallable[] {
  return [...questions].sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

function nextDay(questions: readonly Recallable[], today: string): string | null {
  if (questions.some(({ dueOn }) => dueOn <= today)) return addDays(today, 1);
  return questions.map(({ dueOn }) => dueOn).sort()[0] ?? null;
}

type Memory = Pick<RecallCard, 'stability' | 'difficulty' | 'lapses' | 'times' | 'answeredOn' | 'dueOn'>;

// Whole days, and the same answer always gives the same day: nothing comes back within the hour, nothing is drawn by lot.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: LONGEST_WAIT_DAYS });

/** What is remembered after an answer of today: by FSRS, a best choice being good and any other one again. */
export function remember(card: RecallCard | null, wasBest: boolean, today: string): Memory {
  const { card: next } = scheduler.next(asFsrs(card, today), noon(today), wasBest ? Rating.Good : Rating.Again);
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    lapses: next.lapses,
    times: (card?.times ?? 0) + 1,
    answeredOn: today,
    dueOn: addDays(today, Math.max(1, next.scheduled_days)),
  };
}

function asFsrs(card: RecallCard | null, today: string): Card {
  return {
    due: noon(card?.dueOn ?? today),
    stability: card?.stability ?? 0,
    difficulty: card?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: card ? daysBetween(card.answeredOn, card.dueOn) : 0,
    learning_steps: 0,
    reps: card?.times ?? 0,
    lapses: card?.lapses ?? 0,
    state: card ? State.Review : State.New,
    ...(card && { last_review: noon(card.answeredOn) }),
  };
}

function noon(day: string): Date {
  return instantAt(day, '12:00');
}
