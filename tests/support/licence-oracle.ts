import fc from 'fast-check';
import { addYears, dayOf, yearFrom } from '#domain/calendar.ts';

import { TREE } from './make/licensing.ts';
import { DAY, MINUTE } from './world.ts';

const CODES = TREE.filter((area) => area.kind !== 'land' && area.validTo === null).map((area) => area.code);
/** An ended gemeente can still be licensed territory; the oracle knows by itself in whom it lies. */
export const ALL_CODES = [...CODES, 'GM0009'];
export const UP: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(TREE.map((area) => [area.code, area.parentCode ? [area.parentCode] : []])),
  GM0009: ['PV01', 'GM0001', 'GM0002'],
};

type Right = { scope: 'work' | 'train'; exclusive: boolean; code: string; startDay: string };
export type Step =
  | { kind: 'request'; buyer: number; scope: Right['scope']; exclusive: boolean; code: string; startsIn: number }
  | { kind: 'grant' | 'release' | 'refund' | 'keep'; pick: number }
  | { kind: 'later'; minutes: number };
/** Whatever sells licences: the room itself, or a naive shop that the test must see through. Ids are given in the order of asking. */
export type Shop = {
  request(now: Date, buyer: number, right: Right): string | 'refused';
  grant(now: Date, id: string): 'granted' | 'no';
  release(now: Date, id: string): void;
  refund(now: Date, id: string): void;
  keep(now: Date, id: string, until: Date): 'kept' | 'gone';
};

type Known = Right & {
  id: string;
  buyer: number;
  startsAt: number;
  endsAt: number;
  heldUntil: number;
  granted: boolean;
  released: boolean;
  ended: boolean;
};

export function above(code: string): string[] {
  return [code, ...(UP[code] ?? []).flatMap(above)];
}
export const touches = (left: string, other: string) => above(left).includes(other) || above(other).includes(left);
const countsAt = (known: Known, now: number) =>
  !known.ended && (known.granted || (!known.released && now < known.heldUntil));
const clash = (left: Omit<Known, 'id' | 'buyer'>, other: Omit<Known, 'id' | 'buyer'>) =>
  left.scope === other.scope &&
  (left.exclusive || other.exclusive) &&
  left.startsAt < other.endsAt &&
  other.startsAt < left.endsAt &&
  touches(left.code, other.code);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('request' as const),
        buyer: fc.integer({ min: 0, max: 2 }),
        scope: fc.constantFrom('work' as const, 'work' as const, 'train' as const),
        exclusive: fc.boolean(),
        code: fc.constantFrom(...CODES),
        startsIn: fc.constantFrom(0, 0, 0, 1, 180, 365),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'grant' as const,
          'grant' as const,
          'release' as const,
          'refund' as const,
          'keep' as const,
        ),
        pick: fc.nat(20),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('later' as const),
        minutes: fc.constantFrom(1, 29, 30, 59, 60, 61, 60 * 24 * 185, 60 * 24 * 366),
      }),
    },
  ),
  { minLength: 4, maxLength: 30 },
);

/** Plays a story in a shop beside the brute-force oracle. Throws where the shop sells what it may not, or refuses what it may sell. */
export function play(shop: Shop, story: readonly Step[], start: Date): void {
  const known: Known[] = [];
  let now = start;
  for (const step of story) {
    if (step.kind === 'later') now = new Date(now.getTime() + step.minutes * MINUTE);
    else if (step.kind === 'request') ask(shop, known, now, step);
    else {
      const item = known[step.pick % Math.max(known.length, 1)];
      if (item) act(shop, known, now, step.kind, item);
    }
    const counting = known.filter((known) => countsAt(known, now.getTime()));
    for (const known of counting)
      for (const other of counting)
        if (known !== other && clash(known, other)) throw new Error(`sold twice: ${known.code} and ${other.code}`);
  }
}

function ask(shop: Shop, known: Known[], now: Date, step: Extract<Step, { kind: 'request' }>): void {
  const startDay = dayOf(new Date(now.getTime() + step.startsIn * DAY));
  if (startDay > addYears(dayOf(now), 1)) return;
  const term = yearFrom(startDay);
  const { scope, exclusive, code, buyer } = step;
  const right = { scope, exclusive, code, startDay };
  const wanted = {
    ...right,
    startsAt: term.startsAt.getTime(),
    endsAt: term.endsAt.getTime(),
    heldUntil: now.getTime() + 60 * MINUTE,
    granted: false,
    released: false,
    ended: false,
  };
  const mine = known.find(
    (known) =>
      known.buyer === buyer &&
      countsAt(known, now.getTime()) &&
      !known.granted &&
      known.scope === scope &&
      known.exclusive === exclusive &&
      known.code === code &&
      known.startDay === startDay,
  );
  const free = mine !== undefined || !known.some((known) => countsAt(known, now.getTime()) && clash(known, wanted));
  const answer = shop.request(now, buyer, right);
  if ((answer !== 'refused') !== free)
    throw new Error(`${code} was ${answer === 'refused' ? 'refused though free' : 'given though taken'}`);
  if (answer !== 'refused' && !known.some((known) => known.id === answer)) known.push({ ...wanted, id: answer, buyer });
}

function act(shop: Shop, known: Known[], now: Date, kind: 'grant' | 'release' | 'refund' | 'keep', item: Known): void {
  const at = now.getTime();
  if (kind === 'grant') {
    const may = item.granted
      ? !item.ended
      : !item.ended &&
        at < item.endsAt &&
        !known.some((other) => other !== item && countsAt(other, at) && clash(item, other));
    if ((shop.grant(now, item.id) === 'granted') !== may)
      throw new Error(`${item.code} was granted though taken, or refused though free`);
    if (may) item.granted = true;
  } else if (kind === 'release') {
    shop.release(now, item.id);
    if (!item.granted) item.released = true;
  } else if (kind === 'refund') {
    shop.refund(now, item.id);
    item.ended = true;
  } else {
    const until = new Date(at + 90 * MINUTE);
    if ((shop.keep(now, item.id, until) === 'kept') !== countsAt(item, at))
      throw new Error('a hold was kept that had gone, or let go while it counted');
    if (countsAt(item, at) && !item.granted) item.heldUntil = Math.max(item.heldUntil, until.getTime());
  }
}

export type Naivety = {
  overlap?: (left: string, other: string) => boolean;
  grantsBlindly?: boolean;
  forgetsHolds?: boolean;
};

/** A shop with a fault planted, in memory: what the test is worth shows in that it sees through each. */
export function naiveShop(fault: Naivety): Shop {
  const sold: Known[] = [];
  const overlap = fault.overlap ?? touches;
  const find = (id: string) => sold.find((known) => known.id === id) as Known;
  const standing = (known: Known, at: number) =>
    fault.forgetsHolds ? known.granted && !known.ended : countsAt(known, at);
  const taken = (wanted: Known, at: number) =>
    sold.some(
      (known) =>
        known.id !== wanted.id &&
        standing(known, at) &&
        known.scope === wanted.scope &&
        (known.exclusive || wanted.exclusive) &&
        known.startsAt < wanted.endsAt &&
        wanted.startsAt < known.endsAt &&
        overlap(known.code, wanted.code),
    );
  return {
    request(now, buyer, right) {
      const at = now.getTime();
      const mine = sold.find(
        (known) =>
          known.buyer === buyer &&
          !known.granted &&
          countsAt(known, at) &&
          known.code === right.code &&
          known.scope === right.scope &&
          known.exclusive === right.exclusive &&
          known.startDay === right.startDay,
      );
      if (mine) return mine.id;
      const term = yearFrom(right.startDay);
      const wanted: Known = {
        ...right,
        id: `n${sold.length}`,
        buyer,
        startsAt: term.startsAt.getTime(),
        endsAt: term.endsAt.getTime(),
        heldUntil: at + 60 * MINUTE,
        granted: false,
        released: false,
        ended: false,
      };
      if (taken(wanted, at)) return 'refused';
      sold.push(wanted);
      return wanted.id;
    },
    grant(now, id) {
      const known = find(id);
      if (
        known.ended ||
        (!known.granted && (now.getTime() >= known.endsAt || (!fault.grantsBlindly && taken(known, now.getTime()))))
      )
        return 'no';
      known.granted = true;
      return 'granted';
    },
    release: (_now, id) => {
      const known = find(id);
      if (!known.granted) known.released = true;
    },
    refund: (_now, id) => {
      find(id).ended = true;
    },
    keep(now, id, until) {
      const known = find(id);
      if (!countsAt(known, now.getTime())) return 'gone';
      if (!known.granted) known.heldUntil = Math.max(known.heldUntil, until.getTime());
      return 'kept';
    },
  };
}
