import { dayOf } from '#domain/calendar.ts';
import { mine as words } from '#src/i18n/index.ts';
import type { MyCourse } from '#src/queries/my-learning.ts';

/** The meeting of today, when there is one to come. */
export function meetingToday({ nextMeeting }: Pick<MyCourse, 'nextMeeting'>, now: Date): MyCourse['nextMeeting'] {
  return nextMeeting && dayOf(nextMeeting.startsAt) === dayOf(now) ? nextMeeting : null;
}

/** What stands at the top of one's own home: what today brings, the next lesson, or that the course is done. */
export function newsOf(mine: MyCourse, now: Date): string {
  const today = meetingToday(mine, now);
  if (today) return words.today(today.startsAt);
  if (mine.next) return mine.next.title;
  return mine.completedAt ? words.completed(mine.course.title) : words.allRead;
}
