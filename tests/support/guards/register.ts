import type { Follows, Refuses, Step, Tries } from './try.ts';

const line = (seq: number): Step => ['register_entries', { seq }];

export const refuses: Tries<Refuses> = {
  register_entries_run_on: {
    given: [line(1), line(2)],
    refuses: [line(4), line(0), line(-1)],
    passes: [line(3)],
  },
};

const READS = 'SELECT seq, at, kind, subject, series, number, facts FROM register_entries ORDER BY seq DESC LIMIT 1';
/** The next line after one that stands there, of something else. */
const hears = (does: Step, at: number, kind: string, subject: string, facts: object, more = {}): Follows => ({
  given: [['register_entries', { seq: 4, kind: 'another', subject }]],
  does,
  reads: READS,
  rows: [{ seq: 5, at, kind, subject, series: null, number: null, facts: JSON.stringify(facts), ...more }],
});

const invoice: Step = ['invoices', { series: 'F', year: 2027, sequence: 8, issued_at: 9, order_id: 'o' }];
const lifted = hears(
  "UPDATE credential_suspensions SET lifted_at = 9, lifted_by_id = 'chris'",
  9,
  'credential_lifted',
  's',
  { credential: 'k', by: 'chris' },
);
const grant = hears(['licence_grants', { licence_id: 'l', source_key: 'order:o', at: 9 }], 9, 'licence_granted', 'l', {
  number: 'L-1',
  source: 'order:o',
});

export const follows: Tries<Follows> = {
  register_hears_certificates: hears(
    ['credentials', { id: 'k', number: 'KR-1', source_key: 'decision:c', issued_at: 9 }],
    9,
    'credential_issued',
    'k',
    { number: 'KR-1', source: 'decision:c' },
  ),
  register_hears_withdrawals: hears(
    ['credential_withdrawals', { credential_id: 'k', at: 9, reason_code: 'fraud', by_id: 'chris' }],
    9,
    'credential_withdrawn',
    'k',
    { reason: 'fraud', by: 'chris' },
  ),
  register_hears_suspensions: hears(
    ['credential_suspensions', { id: 's', credential_id: 'k', at: 9, reason_code: 'fraud', by_id: 'chris' }],
    9,
    'credential_suspended',
    's',
    { credential: 'k', reason: 'fraud', by: 'chris' },
  ),
  register_hears_liftings: {
    ...lifted,
    given: [...(lifted.given ?? []), ['credential_suspensions', { id: 's', credential_id: 'k' }]],
  },
  register_hears_licences: { ...grant, given: [...(grant.given ?? []), ['licences', { id: 'l', number: 'L-1' }]] },
  register_hears_ends_of_licences: hears(
    ['licence_ends', { licence_id: 'l', at: 9, outcome: 'revoked', reason: 'fraud' }],
    9,
    'licence_ended',
    'l',
    { outcome: 'revoked', reason: 'fraud' },
  ),
  register_hears_payments: hears(
    ['payments', { id: 'p', received_at: 9, order_id: 'o', amount_cents: 100, reference: 'bank:what somebody typed' }],
    9,
    'order_paid',
    'p',
    { order: 'o', cents: 100, reference: null },
  ),
  register_hears_invoices: hears(
    invoice,
    9,
    'invoice_issued',
    'F:2027:8',
    { order: 'o' },
    { series: 'F:2027', number: 8 },
  ),
};
