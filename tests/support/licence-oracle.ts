import fc from 'fast-check';
import { addYears, dayOf, yearFrom } from '#domain/licensing/index.ts';
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
export type Deed =
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

type Known = Right & { id: string; buyer: number; startsAt: number; endsAt: number; heldUntil: number; granted: boolean; released: boolean; ended: boolean };

export function above(code: string): string[] {
  return [code, ...(UP[code] ?? []).flatMap(above)];
}
export const touches = (one: string, other: string) => above(one).includes(other) || above(other).includes(one);
const countsAt = (one: Known, now: number) => !one.ended && (one.granted || (!one.released && now < one.heldUntil));
const clash = (one: Omit<Known, 'id' | 'buyer'>, other: Omit<Known, 'id' | 'buyer'>) =>
  one.scope === other.scope &&
  (one.exclusive || other.exclusive) &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt &&
  touches(one.code, other.code);

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
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
        kind: fc.constantFrom('grant' as const, 'grant' as const, 'release' as const, 'refund' as const, 'keep' as const),
        pick: fc.nat(20),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('later' as const), minutes: fc.constantFrom(1, 29, 30, 59, 60, 61, 60 * 24 * 185, 60 * 24 * 366) }) },
  ),
  { minLength: 4, maxLength: 30 },
);

/** Plays a story in a shop beside the brute-force oracle. Throws where the shop sells what it may not, or refuses what it may sell. */
export function play(shop: Shop, story: readonly Deed[], start: Date): void {
  const known: Known[] = [];
  let now = start;
  for (const deed of story) {
    if (deed.kind === 'later') now = new Date(now.getTime() + deed.minutes * MINUTE);
    else if (deed.kind === 'request') ask(shop, known, now, deed);
    else {
      const one = known[deed.pick % Math.max(known.length, 1)];
      if (one) act(shop, known, now, deed.kind, one);
    }
    const counting = known.filter((one) => countsAt(one, now.getTime()));
    for (const one of counting)
      for (const other of counting) if (one !== other && clash(one, other)) throw new Error(`sold twice: ${one.code} and ${other.code}`);
  }
}

function ask(shop: Shop, known: Known[], now: Date, deed: Extract<Deed, { kind: 'request' }>): void {
  const startDay = dayOf(new Date(now.getTime() + deed.startsIn * DAY));
  if (startDay > addYears(dayOf(now), 1)) return;
  const term = yearFrom(startDay);
  const { scope, exclusive, code, buyer } = deed;
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
    (one) =>
      one.buyer === buyer &&
      countsAt(one, now.getTime()) &&
      !one.granted &&
      one.scope === scope &&
      one.exclusive === exclusive &&
      one.code === code &&
      one.startDay === startDay,
  );
  const free = mine !== undefined || !known.some((one) => countsAt(one, now.getTime()) && clash(one, wanted));
  const answer = shop.request(now, buyer, right);
  if ((answer !== 'refused') !== free) throw new Error(`${code} was ${answer === 'refused' ? 'refused though free' : 'given though taken'}`);
  if (answer !== 'refused' && !known.some((one) => one.id === answer)) known.push({ ...wanted, id: answer, buyer });
}

function act(shop: Shop, known: Known[], now: Date, kind: 'grant' | 'release' | 'refund' | 'keep', one: Known): void {
  const at = now.getTime();
  if (kind === 'grant') {
    const may = one.granted ? !one.ended : !one.ended && at < one.endsAt && !known.some((other) => other !== one && countsAt(other, at) && clash(one, other));
    if ((shop.grant(now, one.id) === 'granted') !== may) throw new Error(`${one.code} was granted though taken, or refused though free`);
    if (may) one.granted = true;
  } else if (kind === 'release') {
    shop.release(now, one.id);
    if (!one.granted) one.released = true;
  } else if (kind === 'refund') {
    shop.refund(now, one.id);
    one.ended = true;
  } else {
    const until = new Date(at + 90 * MINUTE);
    if ((shop.keep(now, one.id, until) === 'kept') !== countsAt(one, at)) throw new Error('a hold was kept that had gone, or let go while it counted');
    if (countsAt(one, at) && !one.granted) one.heldUntil = Math.max(one.heldUntil, until.getTime());
  }
}

export type Naivety = { overlap?: (one: string, other: string) => boolean; grantsBlindly?: boolean; forgetsHolds?: boolean };

/** A shop with a fault planted, in memory: what the test is worth shows in that it sees through each. */
export function naiveShop(fault: Naivety): Shop {
  const sold: Known[] = [];
  const overlap = fault.overlap ?? touches;
  const find = (id: string) => sold.find((one) => one.id === id) as Known;
  const standing = (one: Known, at: number) => (fault.forgetsHolds ? one.granted && !one.ended : countsAt(one, at));
  const taken = (wanted: Known, at: number) =>
    sold.some(
      (one) =>
        one.id !== wanted.id &&
        standing(one, at) &&
        one.scope === wanted.scope &&
        (one.exclusive || wanted.exclusive) &&
        one.startsAt < wanted.endsAt &&
        wanted.startsAt < one.endsAt &&
        overlap(one.code, wanted.code),
    );
  return {
    request(now, buyer, right) {
      const at = now.getTime();
      const mine = sold.find(
        (one) =>
          one.buyer === buyer &&
          !one.granted &&
          countsAt(one, at) &&
          one.code === right.code &&
          one.scope === right.scope &&
          one.exclusive === right.exclusive &&
          one.startDay === right.startDay,
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
      const one = find(id);
      if (one.ended || (!one.granted && (now.getTime() >= one.endsAt || (!fault.grantsBlindly && taken(one, now.getTime()))))) return 'no';
      one.granted = true;
      return 'granted';
    },
    release: (_now, id) => {
      const one = find(id);
      if (!one.granted) one.released = true;
    },
    refund: (_now, id) => {
      find(id).ended = true;
    },
    keep(now, id, until) {
      const one = find(id);
      if (!countsAt(one, now.getTime())) return 'gone';
      if (!one.granted) one.heldUntil = Math.max(one.heldUntil, until.getTime());
      return 'kept';
    },
  };
}
