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

/** What somebody says to a place that was bought for them. */
export type Answer = 'accepted' | 'declined';

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
