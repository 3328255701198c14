/** A seat kept for one person; it counts while it has not ended and its time is not over. */
export type Hold = {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  /** Null for an offer from the waiting list. */
  readonly heldBy: string | null;
  readonly heldAt: Date;
  readonly lapsesAt: Date;
  /** When it was last kept longer; null when never. */
  readonly extendedAt: Date | null;
};

/** One person's right to one run; ended means taken back. */
export type Place = {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly sourceKey: string;
  readonly confirmedAt: Date;
  readonly endedAt: Date | null;
};

/** `cancelled` when the run does not go on, `given_up` when its buyer withdrew or cancelled. */
export type PlaceEndReason = 'refunded' | 'cancelled' | 'given_up' | 'moved';

/** What somebody says to a place that was bought for them. */
export type Answer = 'accepted' | 'declined';

/** Between the line that gave a place and how often it was moved: `lin_x`, `lin_x:moved:1`. */
export const MOVED = ':moved:';

/** How often the place with this source was moved before. */
export function movesOf(sourceKey: string): number {
  return Number(sourceKey.split(MOVED)[1] ?? 0);
}

/** The line of an order that gave the place with this source. */
export function lineOf(sourceKey: string): string {
  return sourceKey.split(MOVED)[0] ?? sourceKey;
}

/** How long a seat in a basket is kept, as people are told. */
export const HOLD_MINUTES = 20;
/** How long somebody from the waiting list has to take the seat that fell free. */
export const OFFER_HOURS = 24;

export type Seats = {
  readonly capacity: number;
  readonly places: number;
  readonly holds: number;
  readonly waiting: number;
  /** What somebody new can still take: who waits comes first. */
  readonly free: number;
};

export function seatsFrom(counts: Omit<Seats, 'free'>): Seats {
  const { capacity, places, holds, waiting } = counts;
  return { ...counts, free: Math.max(0, capacity - places - holds - waiting) };
}

/** Seats without an owner, whoever comes first: for who stands at the head of the waiting list, or paid for a hold that lapsed. */
export function unowned(seats: Seats): number {
  return Math.max(0, seats.capacity - seats.places - seats.holds);
}
