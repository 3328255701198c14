import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookYear, invoiceNumber } from './invoice.ts';
import { invoiced, reversed, transfer } from './ledger.ts';
import { categoryFor, totalsOf, vatOver } from './money.ts';
import { type OrderFacts, type OrderLine, stateOf } from './order.ts';

describe('VAT', () => {
  test('is nothing on education and 21 percent on the rest, rounded half up to the cent', () => {
    expect(vatOver(89_500, 'exempt_education')).toBe(0);
    expect(vatOver(280_000, 'high_21')).toBe(58_800);
    expect([1, 2, 3, 50].map((cents) => vatOver(cents, 'high_21'))).toEqual([0, 0, 1, 11]);
  });

  test('is due on education too while the seller has no CRKBO registration', () => {
    expect(categoryFor('exempt_education', 'CRKBO-1')).toBe('exempt_education');
    expect(categoryFor('exempt_education', null)).toBe('high_21');
    expect(categoryFor('high_21', 'CRKBO-1')).toBe('high_21');
  });
});

describe('the ledger rules', () => {
  const line = fc.record({
    kind: fc.constantFrom('place', 'certification', 'licence'),
    netCents: fc.integer({ min: 1, max: 10_000_000 }),
    vatCents: fc.integer({ min: 0, max: 2_100_000 }),
  });

  test('every booking adds up to nothing, and a reversal undoes it', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const bookings = invoiced(lines as OrderLine[], totalsOf(lines));
        const sum = (rows: readonly { amountCents: number }[]) =>
          rows.reduce((total, row) => total + row.amountCents, 0);
        expect(sum(bookings)).toBe(0);
        expect(sum([...bookings, ...reversed(bookings)])).toBe(0);
        expect(sum(transfer(lines[0]?.netCents ?? 0, 'provider', 'debtors'))).toBe(0);
      }),
    );
  });
});

describe('numbers', () => {
  test('name series, year and a number that runs on', () => {
    expect([invoiceNumber('invoice', 2026, 12), invoiceNumber('credit_note', 2027, 1)]).toEqual([
      'F2026-00012',
      'C2027-00001',
    ]);
  });

  test('belong to the year on the Dutch calendar', () => {
    expect(bookYear(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
    expect(bookYear(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });
});

describe('where an order stands', () => {
  const facts: OrderFacts = { delivery: null, end: null, paid: false, credited: false, ended: false };
  test.each<[Partial<OrderFacts>, ReturnType<typeof stateOf>]>([
    [{}, 'open'],
    [{ end: 'lapsed' }, 'lapsed'],
    [{ end: 'cancelled' }, 'cancelled'],
    [{ delivery: 'delivered', paid: true }, 'paid'],
    [{ delivery: 'delivered' }, 'on_invoice'],
    [{ delivery: 'delivered', paid: true, end: 'lapsed' }, 'paid'],
    [{ delivery: 'undeliverable', end: 'lapsed' }, 'undeliverable'],
    [{ delivery: 'delivered', paid: true, credited: true }, 'refunded'],
    [{ delivery: 'delivered', paid: true, ended: true }, 'ended'],
    [{ delivery: 'delivered', paid: true, ended: true, credited: true }, 'refunded'],
  ])('%o is %s', (partial, state) => {
    expect(stateOf({ ...facts, ...partial })).toBe(state);
  });
});
