import { AFTER_ALL, BEFORE_ALL, NOW, type Refuses, type Step, type Tries } from './try.ts';

const HOUR = 3_600_000;
const line = (order_id: string, values = {}): Step => ['order_lines', { order_id, ...values }];
const entry = (transaction_id: string, number: number, amount_cents: number, order_id = 'o'): Step => [
  'ledger_entries',
  { transaction_id, line: number, amount_cents, order_id },
];
const sealed = (id: string): Step => ['ledger_transactions', { id, order_id: 'o' }];
const attempt = (values = {}): Step => ['payment_attempts', { order_id: 'o', ...values }];
const change = (table: string, id: string, sets: readonly string[]): string[] =>
  sets.map((set) => `UPDATE ${table} SET ${set} WHERE id = '${id}'`);
const invoice = (series: string, year: number, sequence: number): Step => ['invoices', { series, year, sequence }];
const ended = (order_id: string, values = {}): Step => [
  'order_line_ends',
  { order_id, line_id: `line of ${order_id}`, net_cents: 100, vat_cents: 21, ...values },
];

export const refuses: Tries<Refuses> = {
  orders_keep_what_was_agreed: {
    given: [
      ...['open', 'delivered', 'ended'].map((id): Step => ['orders', { id, person_id: 'ada' }]),
      ['order_deliveries', { order_id: 'delivered' }],
      ['order_ends', { order_id: 'ended' }],
    ],
    refuses: [
      ...change('orders', 'open', ["id = 'x'", "number = 'x'", "person_id = 'x'", "organisation_id = 'x'"]),
      ...change('orders', 'open', ['placed_at = 2']),
      ...change('orders', 'delivered', ["pay_by = 'x'", "address = 'x'"]),
      ...change('orders', 'ended', ["pay_by = 'x'"]),
    ],
    passes: change('orders', 'open', ["pay_by = 'x'", "address = 'x'", 'lapses_at = 9']),
  },
  orders_are_not_held_for_ever: {
    given: [
      ...['once', 'twice'].map((id): Step => ['orders', { id, placed_at: NOW, lapses_at: NOW + HOUR }]),
      ...['once', 'twice', 'twice'].map((order_id): Step => ['payment_attempts', { order_id }]),
    ],
    refuses: [
      ...change('orders', 'once', ['lapses_at = NULL']),
      ...change('orders', 'twice', ['lapses_at = NULL', `lapses_at = ${NOW + 2 * HOUR + 1}`]),
    ],
    passes: [
      ...change('orders', 'once', [`lapses_at = ${NOW + 24 * HOUR}`]),
      ...change('orders', 'twice', [`lapses_at = ${NOW + 2 * HOUR}`, 'lapses_at = lapses_at']),
    ],
  },
  order_lines_come_with_the_order: {
    given: [
      ['payment_attempts', { order_id: 'tried' }],
      ['order_deliveries', { order_id: 'delivered' }],
    ],
    refuses: [line('tried'), line('delivered')],
    passes: [line('new')],
  },
  payment_attempts_ask_the_total: {
    given: [line('o', { net_cents: 100, vat_cents: 21 }), line('o', { net_cents: 50, vat_cents: 0 })],
    refuses: [attempt({ amount_cents: 150 }), attempt({ amount_cents: 172 }), attempt({ order_id: 'none' })],
    passes: [attempt({ amount_cents: 171 })],
  },
  payment_attempts_keep_what_was_asked: {
    given: [attempt({ id: 'asked', reference: 'cs_1', closed_at: 5 }), attempt({ id: 'new' })],
    refuses: [
      ...change('payment_attempts', 'asked', [
        "id = 'x'",
        "order_id = 'x'",
        'amount_cents = 2',
        "customer_email = 'x'",
      ]),
      ...change('payment_attempts', 'asked', [
        'started_at = 2',
        'expires_at = 2',
        "reference = 'cs_2'",
        'closed_at = 6',
      ]),
    ],
    passes: change('payment_attempts', 'new', ["reference = 'cs_9'", 'closed_at = 5', "url = 'x'"]),
  },
  payments_deliver_once: {
    given: [['payments', { order_id: 'o', outcome: 'delivered' }]],
    refuses: [['payments', { order_id: 'o', outcome: 'delivered' }]],
    passes: [
      ['payments', { order_id: 'o', outcome: 'returned' }],
      ['payments', { order_id: 'other', outcome: 'delivered' }],
    ],
  },
  refunds_stay_within_the_payment: {
    given: [
      ['payments', { id: 'p', amount_cents: 100 }],
      ['refunds', { payment_id: 'p', amount_cents: 40 }],
      ['refunds', { payment_id: 'p', amount_cents: 60, failed_at: 1 }],
    ],
    refuses: [61, 0, -1].map((amount_cents): Step => ['refunds', { payment_id: 'p', amount_cents }]),
    passes: [60, 1].map((amount_cents): Step => ['refunds', { payment_id: 'p', amount_cents }]),
  },
  refunds_keep_what_was_asked: {
    given: [
      ['refunds', { id: 'done', reference: 're_1', settled_at: 5, failed_at: 5 }],
      ['refunds', { id: 'new' }],
    ],
    refuses: [
      ...change('refunds', 'done', ["id = 'x'", "payment_id = 'x'", 'amount_cents = 2', "reason = 'x'"]),
      ...change('refunds', 'done', ['requested_at = 2', "requested_by = 'x'", "reference = 're_2'", 'settled_at = 6']),
      ...change('refunds', 'done', ['failed_at = 6', 'failed_at = NULL']),
    ],
    passes: change('refunds', 'new', ["reference = 're_9'", 'settled_at = 5', 'failed_at = 5']),
  },
  invoices_run_on: {
    given: [
      invoice('F', 2026, 1),
      invoice('F', 2027, 1),
      ['register_entries', { seq: 1, series: 'F:2027', number: 7 }],
    ],
    refuses: [invoice('F', 2026, 0), invoice('F', 2026, 3), invoice('F', 2027, 2), invoice('C', 2026, 2)],
    passes: [invoice('F', 2026, 2), invoice('F', 2027, 8), invoice('C', 2026, 1)],
  },
  ledger_transactions_balance: {
    given: [
      entry('even', 1, 5),
      entry('even', 2, -5),
      entry('odd', 1, 5),
      entry('odd', 2, -4),
      entry('one', 1, 0),
      entry('two orders', 1, 5),
      entry('two orders', 2, -5, 'other'),
    ],
    refuses: [sealed('odd'), sealed('one'), sealed('two orders'), sealed('none')],
    passes: [sealed('even')],
  },
  ledger_entries_come_before_the_seal: {
    given: [sealed('t')],
    refuses: [entry('t', 1, 5)],
    passes: [entry('new', 1, 5)],
  },
  order_terms_stand_once_delivered: {
    given: [
      ['order_terms', { order_id: 'open' }],
      ['order_terms', { order_id: 'delivered' }],
      ['order_deliveries', { order_id: 'delivered' }],
    ],
    refuses: [
      "UPDATE order_terms SET version = 'x' WHERE order_id = 'delivered'",
      "UPDATE order_terms SET order_id = 'x' WHERE order_id = 'open'",
    ],
    passes: ["UPDATE order_terms SET version = 'x', start_at_once = 0 WHERE order_id = 'open'"],
  },
  order_line_ends_stay_within_the_line: {
    given: ['delivered', 'undeliverable', 'open'].flatMap((id): Step[] => [
      line(id, { id: `line of ${id}`, net_cents: 100, vat_cents: 21 }),
      ...(id === 'open' ? [] : [['order_deliveries', { order_id: id, outcome: id }] satisfies Step]),
    ]),
    refuses: [
      ended('delivered', { net_cents: 101 }),
      ended('delivered', { vat_cents: 22 }),
      ended('delivered', { net_cents: -1 }),
      ended('delivered', { vat_cents: -1 }),
      ended('delivered', { line_id: 'line of open' }),
      ended('undeliverable'),
      ended('open'),
    ],
    passes: [ended('delivered'), ended('delivered', { net_cents: 0, vat_cents: 0 })],
  },
  prices_can_be_asked: {
    refuses: [
      ['prices', { amount_cents: 49, from_at: NOW }],
      ['prices', { amount_cents: 10_000_001, from_at: NOW }],
      ['prices', { amount_cents: 100, from_at: BEFORE_ALL }],
      ['prices', { amount_cents: 100, from_at: AFTER_ALL }],
    ],
    passes: [
      ['prices', { amount_cents: 50, from_at: BEFORE_ALL + 1 }],
      ['prices', { amount_cents: 10_000_000, from_at: AFTER_ALL - 1 }],
    ],
  },
};
