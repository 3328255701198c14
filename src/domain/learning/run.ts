/** One gathering of a run; half-open in time. */
export type Meeting = { readonly id: string; readonly runId: string; readonly startsAt: Date; readonly endsAt: Date; readonly topic: string };

/** A course given at a time and place by a trainer, its meetings in the order of time. */
export type Run = {
  readonly id: string;
  readonly courseId: string;
  readonly courseVersion: string;
  readonly trainerId: string;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly city: string;
  readonly capacity: number;
  readonly closesAt: Date;
  readonly createdAt: Date;
  readonly meetings: readonly Meeting[];
};

/** The most people one run takes; a group larger than this does not sit around tables. */
export const LARGEST_GROUP = 40;

export function firstMeeting(run: Run): Meeting | null {
  return run.meetings[0] ?? null;
}

export function nextMeeting(run: Run, now: Date): Meeting | null {
  return run.meetings.find((meeting) => meeting.endsAt > now) ?? null;
}

/** Whether two half-open spans of time share an instant. */
export function overlaps(a: Pick<Meeting, 'startsAt' | 'endsAt'>, b: Pick<Meeting, 'startsAt' | 'endsAt'>): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
