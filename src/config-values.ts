import { z } from 'zod';
import type { LimitName, Seller, Settings } from '#domain/context.ts';

/** What the environment says in JSON: who sells, and how often somebody may try. */

/**
 * Per address the limits know an office: a class of thirty who sign up, ask for a mail and mistype a password behind one connection stays far
 * below them. A guesser who uses one address is slowed down; one who uses many waits at each account.
 */
export const DEFAULT_LIMITS: Settings['limits'] = {
  /** Free tries before a wait, from one place or device. */
  sign_in_per_account: { most: 5, minutes: 15 },
  sign_in_per_address: { most: 200, minutes: 15 },
  /** As long as a link works: who may not ask for another has one that opens. */
  mail_per_account: { most: 3, minutes: 30 },
  mail_per_address: { most: 100, minutes: 60 },
  sign_up_per_address: { most: 100, minutes: 60 },
  check_per_address: { most: 120, minutes: 1 },
  /** Of the code of a meeting: a slip of the finger or two, and no guessing. */
  check_in_per_person: { most: 8, minutes: 15 },
  /** Free tries of a mail address with one order number, before a wait. */
  withdraw_per_order: { most: 5, minutes: 15 },
};

/** KVK, VAT and IBAN of a demo are visibly invalid: all zeros, and check digits that cannot be. */
export const DEMO_SELLER: Seller = {
  name: 'Klimroute (demo)',
  street: 'Keukentafelstraat 1',
  postcode: '0000 AA',
  city: 'Voorbeeldstad',
  kvk: '00000000',
  vatId: 'NL000000000B00',
  iban: 'NL00 DEMO 0000 0000 00',
  crkbo: 'DEMO-0000',
  email: 'post@klimroute.example',
};

const MOST_MINUTES = 366 * 24 * 60;
const count = z.int().positive();
const Limit = z.strictObject({ most: count.max(1_000_000), minutes: count.max(MOST_MINUTES) }).partial();
const Limits = z.partialRecord(z.enum(Object.keys(DEFAULT_LIMITS) as [LimitName, ...LimitName[]]), Limit);

const text = z.string().trim().min(1);
const GivenSeller = z
  .strictObject({
    name: text,
    street: text,
    postcode: text,
    city: text,
    kvk: text,
    vatId: text,
    iban: text,
    crkbo: text.nullable(),
    email: z.email(),
  })
  .partial();
/** What a seller must say of itself before it may send an invoice. A CRKBO number it may lack: then what is exempt by it is taxed. */
const NEEDED = ['name', 'street', 'postcode', 'city', 'kvk', 'vatId', 'iban', 'email'] as const;

/** `LIMITS`: an entry by name, in whole or in part; what is not said stays as it was. */
export function readLimits(json: string | undefined, faults: string[]): Settings['limits'] {
  const input = read(json, 'LIMITS', Limits, faults);
  const all = Object.entries(DEFAULT_LIMITS).map(([name, limit]) => [
    name,
    { ...limit, ...input?.[name as LimitName] },
  ]);
  return Object.fromEntries(all) as Settings['limits'];
}

/** `SELLER`. Only a demo may fill in what is missing; elsewhere every part must be given and be the seller's own. */
export function readSeller(json: string | undefined, demo: boolean, faults: string[]): Seller {
  const input = read(json, 'SELLER', GivenSeller, faults) ?? {};
  if (demo) return { ...DEMO_SELLER, ...input };
  const wrong = !json ? [] : NEEDED.filter((part) => !input[part] || input[part] === DEMO_SELLER[part]);
  faults.push(...wrong.map((part) => `SELLER.${part} is missing or that of the demo`));
  if (input.crkbo === DEMO_SELLER.crkbo)
    faults.push('SELLER.crkbo is that of the demo: give your own, or none, and what is exempt by it is taxed');
  return { crkbo: null, ...input } as Seller;
}

function read<Schema extends z.ZodType>(
  json: string | undefined,
  name: string,
  schema: Schema,
  faults: string[],
): z.infer<Schema> | null {
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    faults.push(`${name} is not JSON`);
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.map((issue) => `${[name, ...issue.path].join('.')}: ${issue.message}`));
  return null;
}
