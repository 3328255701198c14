/** What goes wrong on request. Counts count down; a duration is in milliseconds. */
export type Faults = {
  /** Every event is delivered this many times more. */
  duplicate: number;
  /** Nothing is delivered; what waits is delivered once this is false again. */
  hold: boolean;
  /** The next so many events are never delivered; they stay in the list of events. */
  drop: number;
  /** An event is delivered this much later. */
  delayMs: number;
  /** What is due is delivered newest first. */
  reorder: boolean;
  /** The next so many API calls do nothing and answer 503. */
  failNext: number;
  /** The next so many changes asked by API are done, but their answer is lost. */
  loseNext: number;
  /** A refund stays pending this long. */
  refundsTakeMs: number;
  /** A refund that was pending fails in the end. */
  refundsFail: boolean;
};

const NONE: Faults = {
  duplicate: 0,
  hold: false,
  drop: 0,
  delayMs: 0,
  reorder: false,
  failNext: 0,
  loseNext: 0,
  refundsTakeMs: 0,
  refundsFail: false,
};

const MOST = 1_000_000_000;

function isFaultName(name: string): name is keyof Faults {
  return Object.hasOwn(NONE, name);
}

function isFit(wanted: unknown, input: unknown): boolean {
  if (typeof wanted === 'boolean') return typeof input === 'boolean';
  return Number.isInteger(input) && Number(input) >= 0 && Number(input) <= MOST;
}

/** The faults named in `given`, on top of `now`. Throws on a name or value that means nothing. */
export function readFaults(input: unknown, now: Faults = NONE): Faults {
  if (typeof input !== 'object' || input === null) throw new Error('faults are an object');
  for (const [name, value] of Object.entries(input)) {
    if (!isFaultName(name) || !isFit(NONE[name], value)) throw new Error(`no such fault: ${name}`);
  }
  return { ...now, ...input };
}
