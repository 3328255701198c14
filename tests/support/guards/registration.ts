import type { Follows, Refuses, Step, Tries } from './try.ts';

const run = (id: string, capacity: number): Step => ['course_runs', { id, capacity }];
const place = (run_id: string, person_id: string, values = {}): Step => ['places', { run_id, person_id, ...values }];
const hold = (run_id: string, values = {}): Step => ['place_holds', { run_id, held_at: 10, lapses_at: 20, ...values }];
const setHold = (set: string, id = 'h') => `UPDATE place_holds SET ${set} WHERE id = '${id}'`;

/** A run of two seats by its name: what takes them. Of `room` one seat is free, whatever ended or lapsed. */
const TAKEN: readonly Step[] = [
  ...['places', 'held', 'both', 'room'].map((id) => run(id, 2)),
  place('places', 'a', { confirmed_at: 1 }),
  place('places', 'b', { confirmed_at: 1 }),
  hold('held', { held_at: 1 }),
  hold('held', { held_at: 1 }),
  place('both', 'a', { confirmed_at: 1 }),
  hold('both', { held_at: 1 }),
  place('room', 'a', { confirmed_at: 1 }),
];
const FREED: readonly Step[] = [
  ['place_ends', { place_id: 'gone' }],
  place('room', 'b', { id: 'gone', confirmed_at: 1 }),
  ['place_hold_ends', { hold_id: 'ended' }],
  hold('room', { id: 'ended', held_at: 1 }),
  hold('room', { held_at: 1, lapses_at: 10 }),
];
const CANCELLED: readonly Step[] = [run('off', 2), run('on', 2), ['run_cancellations', { run_id: 'off' }]];

export const refuses: Tries<Refuses> = {
  place_holds_fit_the_run: {
    given: [...TAKEN.slice(0, 8).filter(([table]) => table !== 'place_holds'), ...FREED],
    refuses: [hold('places')],
    passes: [hold('room'), hold('held')],
  },
  places_fit_the_run: {
    given: [...TAKEN, ...FREED],
    refuses: ['places', 'held', 'both'].map((id) => place(id, 'new', { confirmed_at: 10 })),
    passes: [place('room', 'new', { confirmed_at: 10 }), place('held', 'new', { confirmed_at: 20 })],
  },
  course_runs_keep_their_places: {
    given: [
      run('r', 3),
      place('r', 'a'),
      place('r', 'b'),
      place('r', 'c', { id: 'gone' }),
      ['place_ends', { place_id: 'gone' }],
    ],
    refuses: ['UPDATE course_runs SET capacity = 1'],
    passes: ['UPDATE course_runs SET capacity = 2'],
  },
  places_once_per_person: {
    given: [place('r', 'ada'), place('r', 'bram', { id: 'gone' }), ['place_ends', { place_id: 'gone' }]],
    refuses: [place('r', 'ada')],
    passes: [place('r', 'bram'), place('other', 'ada')],
  },
  place_holds_only_get_longer: {
    given: [hold('r', { id: 'h' }), hold('r', { id: 'ended' }), ['place_hold_ends', { hold_id: 'ended' }]],
    refuses: [
      setHold('lapses_at = 30'),
      setHold('lapses_at = 30, extended_at = 20'),
      setHold('lapses_at = 19, extended_at = 15'),
      setHold('lapses_at = 30, extended_at = 15', 'ended'),
      ...["id = 'x'", "run_id = 'x'", "person_id = 'x'", "held_by = 'x'", 'held_at = 11'].map((set) =>
        setHold(`lapses_at = 30, extended_at = 15, ${set}`),
      ),
    ],
    passes: [setHold('lapses_at = 30, extended_at = 15'), setHold('lapses_at = 20, extended_at = 19')],
  },
  place_holds_are_not_of_a_cancelled_run: { given: CANCELLED, refuses: [hold('off')], passes: [hold('on')] },
  places_are_not_of_a_cancelled_run: {
    given: CANCELLED,
    refuses: [place('off', 'ada')],
    passes: [place('on', 'ada')],
  },
};

const COUNTED = 'SELECT id, seats_taken AS taken FROM course_runs ORDER BY id';
/** Of `r` two places of which one ended, and two who wait of whom one left; `other` keeps what it had. */
const SPOKEN_FOR: readonly Step[] = [
  ['course_runs', { id: 'r', seats_taken: 9 }],
  ['course_runs', { id: 'other', seats_taken: 9 }],
  place('r', 'a', { id: 'stays' }),
  place('r', 'b', { id: 'gone' }),
  ['place_ends', { place_id: 'gone' }],
  ['waiting_list', { seq: 1, run_id: 'r', person_id: 'c', left_at: null }],
  ['waiting_list', { seq: 2, run_id: 'r', person_id: 'd', left_at: 1 }],
];
const taken = (number: number) => [
  { id: 'other', taken: 9 },
  { id: 'r', taken: number },
];

export const follows: Tries<Follows> = {
  seats_are_counted_with_a_place: { given: SPOKEN_FOR, does: place('r', 'e'), reads: COUNTED, rows: taken(3) },
  seats_are_counted_without_a_place: {
    given: SPOKEN_FOR,
    does: ['place_ends', { place_id: 'stays' }],
    reads: COUNTED,
    rows: taken(1),
  },
  seats_are_counted_with_who_waits: {
    given: SPOKEN_FOR,
    does: ['waiting_list', { seq: 3, run_id: 'r', person_id: 'e', left_at: null }],
    reads: COUNTED,
    rows: taken(3),
  },
  seats_are_counted_without_who_waited: {
    given: SPOKEN_FOR,
    does: 'UPDATE waiting_list SET left_at = 5 WHERE seq = 1',
    reads: COUNTED,
    rows: taken(1),
  },
};
