/** Chance that a seed decides: the same seed gives the same attacks. */
export type Chance = {
  /** A whole number from 0 up to `below`. */
  whole(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Bytes of no meaning. */
  bytes(length: number): Buffer;
  text(length: number): string;
};

const SIGNS = [
  'a',
  'é',
  '=',
  '&',
  '%',
  '+',
  ';',
  '"',
  "'",
  '<',
  '\\',
  '/',
  '\u0000',
  '\u202e',
  '😀',
  '\u0301',
  '\r',
  '\n',
  '-',
  '.',
  '_',
  '0',
];

/** mulberry32 over a 32-bit state. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    whole,
    pick,
    bytes: (length) => Buffer.from(Array.from({ length }, () => whole(256))),
    text: (length) => Array.from({ length }, () => pick(SIGNS)).join(''),
  };
}
