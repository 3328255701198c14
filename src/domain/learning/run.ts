/** One gathering of a run; half-open in time. */
export type Meeting = {
  readonly id: string;
  readonly runId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topic: string;
  /** How often its time, topic or place changed. */
  readonly sequence: number;
};

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
  /** Null while it goes on. */
  readonly cancelledAt: Date | null;
  /** The last end of its meetings; far away as long as none is planned. */
  readonly lastEndsAt: Date;
  /** The first start of its meetings; as far away as long as none is planned. */
  readonly firstStartsAt: Date;
  readonly meetings: readonly Meeting[];
};

/** The most people one run takes; a group larger than this does not sit around tables. */
export const LARGEST_GROUP = 40;

/** How far ahead runs and meetings are planned. */
export const PLAN_YEARS = 3;
/** Shorter is a slip of the pen. */
export const SHORTEST_MEETING_MINUTES = 30;
/** Longer runs past midnight. */
export const LONGEST_MEETING_MINUTES = 12 * 60;

export function firstMeeting(run: Run): Meeting | null {
  return run.meetings[0] ?? null;
}

export function nextMeeting(run: Run, now: Date): Meeting | null {
  return run.meetings.find((meeting) => meeting.endsAt > now) ?? null;
}

/** `open` one can register · `full` only for the waiting list · `closed` not any more · `running` from its first meeting on · `past` after its last · `cancelled` for good. */
export type RunStatus = 'open' | 'full' | 'closed' | 'running' | 'past' | 'cancelled';

/** How a run stands. `free` is how many seats somebody new can still take; left out where that is no question, and then it is never `full`. */
export function runStatus(
  run: Pick<Run, 'closesAt' | 'cancelledAt' | 'meetings'>,
  now: Date,
  free?: number,
): RunStatus {
  const [first, last] = [run.meetings[0], run.meetings.at(-1)];
  if (run.cancelledAt && run.cancelledAt <= now) return 'cancelled';
  if (last && last.endsAt <= now) return 'past';
  if (first && first.startsAt <= now) return 'running';
  if (run.closesAt <= now) return 'closed';
  return free === undefined || free > 0 ? 'open' : 'full';
}

/** Whether one can register, for a seat or for the waiting list. */
export function takesRegistrations(status: RunStatus): boolean {
  switch (status) {
    case 'open':
    case 'full':
      return true;
    case 'closed':
    case 'running':
    case 'past':
    case 'cancelled':
      return false;
  }
}

/** Whether two half-open spans of time share an instant. */
export function overlaps(a: Pick<Meeting, 'startsAt' | 'endsAt'>, b: Pick<Meeting, 'startsAt' | 'endsAt'>): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
