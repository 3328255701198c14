import { dueBefore, REMINDERS } from '#domain/reminders.ts';
import { meetingsCounted } from './completion.ts';

/**
 * Why somebody falls behind. `not_begun` read nothing, a week after the place came and the group has met · `quiet` read for the last time before the day on
 * which they are reminded · `lessons` read less than three quarters of what is expected by now · `absent` missed the last meeting that was marked, or
 * more than leaves room for the certificate.
 */
export type Sign = 'not_begun' | 'quiet' | 'lessons' | 'absent';

export type ProgressFacts = {
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** When they last opened or finished a lesson, answered a quiz or handed something in. */
  readonly lastActiveAt: Date | null;
  /** Of what is expected by now: how many lessons there are, and how many of them are done. */
  readonly expected: number;
  readonly done: number;
  /** One per planned meeting in the order of time; null as long as it is not marked. */
  readonly percents: readonly (number | null)[];
  /** The share of the meetings that the course asks for, in percents. */
  readonly attendanceAsked: number;
  /** Whether the group met for the first time. */
  readonly hasMet: boolean;
};

const ENOUGH = 0.75;

/** The signs that somebody falls behind, the gravest first; none of who completed the course, and none before the group met. */
export function signsOf(facts: ProgressFacts, now: Date): Sign[] {
  if (facts.completedAt || !facts.hasMet) return [];
  const { lastActiveAt, startedAt, expected, done } = facts;
  const before = (kind: 'learning.not_begun' | 'learning.falling_behind') => dueBefore(REMINDERS[kind].when, now);
  const signs: [Sign, boolean][] = [
    ['not_begun', lastActiveAt === null && startedAt < before('learning.not_begun')],
    ['quiet', lastActiveAt !== null && lastActiveAt < before('learning.falling_behind')],
    ['lessons', done < expected * ENOUGH],
    ['absent', isAbsent(facts)],
  ];
  return signs.flatMap(([sign, shown]) => (shown ? [sign] : []));
}

/** How many meetings that are marked somebody was not at. */
export function meetingsMissed(percents: readonly (number | null)[]): number {
  return percents.filter((percent) => percent === 0).length;
}

function isAbsent({ percents, attendanceAsked }: ProgressFacts): boolean {
  if (percents.findLast((percent) => percent !== null) === 0) return true;
  const atMost = percents.map((percent) => percent ?? 100);
  const { attended, needed } = meetingsCounted(atMost, attendanceAsked);
  return attended < needed;
}
