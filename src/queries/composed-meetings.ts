/** A piece of a plan, with the module that it is about. */
export type Piece<M> = { readonly module: M; readonly minutes: number; readonly text: string };
type Stretch = { readonly startsAt: Date; readonly endsAt: Date };
export type Placed<M> = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null for the break. */
  readonly piece: Piece<M> | null;
};
export type Composed<M, S extends Stretch> = {
  readonly meeting: S;
  readonly rows: readonly Placed<M>[];
  /** Minutes that its pieces lost, because the meeting is shorter than they are. */
  readonly lost: number;
  /** Minutes that nothing fills. */
  readonly free: number;
};

const MINUTE_MS = 60_000;
/** A meeting of so long has a break in the middle. */
const BREAK_FROM = 120;
const BREAK = 15;
/** Pieces are cut by so much at a time, and never below the shortest. */
const STEP = 5;
const SHORTEST = 5;
/** A meeting that ends within a module weighs as much as so many minutes too long or too short. */
const WITHIN_MODULE = 12;

/**
 * Lays the pieces of all plans, in their order, over the meetings of a run, so that each meeting gets its share of the work and ends with a module
 * where it can. A piece is never split. Meetings are in the order of time; what does not fit is shortened by whole steps, the longest piece first.
 */
export function composeMeetings<M, S extends Stretch>(
  pieces: readonly Piece<M>[],
  meetings: readonly S[],
): Composed<M, S>[] {
  const shares = sharesOf(pieces, meetings);
  const cuts = cutsOf(pieces, shares);
  return meetings.map((meeting, at) => fill(meeting, pieces.slice(cuts[at] ?? 0, cuts[at + 1] ?? 0)));
}

/** How many minutes of the pieces each meeting would have, were they spread by its net time. */
function sharesOf(pieces: readonly Piece<unknown>[], meetings: readonly Stretch[]): number[] {
  const all = sum(meetings.map(netOf));
  const work = sum(pieces.map(({ minutes }) => minutes));
  return meetings.map((meeting) => (all === 0 ? 0 : (work * netOf(meeting)) / all));
}

/** Where each meeting begins in the list of pieces, and its end: the cuts with the least difference from the shares. */
function cutsOf(pieces: readonly Piece<unknown>[], shares: readonly number[]): number[] {
  const before = [0];
  for (const { minutes } of pieces) before.push((before.at(-1) ?? 0) + minutes);
  const inModule = (at: number) =>
    at > 0 && at < pieces.length && pieces[at]?.module === pieces[at - 1]?.module ? WITHIN_MODULE ** 2 : 0;
  // best[end] is the least cost of the meetings so far that end before this piece, with their cuts.
  let best = before.map((_, end) => ({ cost: end === 0 ? 0 : Number.POSITIVE_INFINITY, cuts: [0] }));
  for (const share of shares)
    best = before.map((until, end) =>
      best.slice(0, end + 1).reduce(
        (least, from, start) => {
          const cost = from.cost + (until - (before[start] ?? 0) - share) ** 2 + inModule(end);
          return cost < least.cost ? { cost, cuts: [...from.cuts, end] } : least;
        },
        { cost: Number.POSITIVE_INFINITY, cuts: [0] },
      ),
    );
  return best.at(-1)?.cuts ?? [0];
}

function fill<M, S extends Stretch>(meeting: S, own: readonly Piece<M>[]): Composed<M, S> {
  const room = netOf(meeting);
  const planned = sum(own.map(({ minutes }) => minutes));
  const lengths = shortened(
    own.map(({ minutes }) => minutes),
    room,
  );
  const used = sum(lengths);
  const rows: Placed<M>[] = [];
  let at = meeting.startsAt.getTime();
  const put = (minutes: number, piece: Piece<M> | null) => {
    rows.push({ startsAt: new Date(at), endsAt: new Date(at + minutes * MINUTE_MS), piece });
    at += minutes * MINUTE_MS;
  };
  const breakAfter = minutesOf(meeting) >= BREAK_FROM ? middleOf(lengths) : -1;
  for (const [index, piece] of own.entries()) {
    put(lengths[index] ?? 0, piece);
    if (index === breakAfter) put(BREAK, null);
  }
  return { meeting, rows, lost: planned - used, free: Math.max(0, room - used) };
}

function shortened(minutes: readonly number[], room: number): number[] {
  const lengths = [...minutes];
  while (sum(lengths) > room) {
    const longest = lengths.indexOf(Math.max(...lengths));
    if ((lengths[longest] ?? 0) - STEP < SHORTEST) break;
    lengths[longest] = (lengths[longest] ?? 0) - STEP;
  }
  return lengths;
}

/** The piece after which half of the work is nearest; none when there is nothing to pause between. */
function middleOf(lengths: readonly number[]): number {
  const half = sum(lengths) / 2;
  const ends = lengths.map((_, at) => Math.abs(sum(lengths.slice(0, at + 1)) - half));
  return lengths.length < 2 ? -1 : ends.indexOf(Math.min(...ends.slice(0, -1)));
}

function netOf(meeting: Stretch): number {
  const minutes = minutesOf(meeting);
  return minutes >= BREAK_FROM ? minutes - BREAK : minutes;
}

function minutesOf({ startsAt, endsAt }: Stretch): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
