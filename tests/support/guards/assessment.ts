import type { Follows, Refuses, Step, Tries } from './try.ts';

const CASE: Step = ['certifications', { id: 'c', candidate_id: 'ada' }];
const seat = (id: string, assessor_id: string, values = {}): Step => [
  'assessor_assignments',
  { id, certification_id: 'c', assessor_id, ...values },
];
const mark = (assignment_id: string, assessor_id: string): Step => [
  'marks',
  { assignment_id, certification_id: 'c', assessor_id },
];
const decision = (officer_id: string): Step => ['decisions', { certification_id: 'c', officer_id }];

const named = (name: string, seq = 1): Step => ['certification_names', { seq, certification_id: 'c', name }];
const seenBy = (seen_by: string, name = 'Ada'): Step => ['identity_checks', { certification_id: 'c', seen_by, name }];
const passed: Step = ['decisions', { certification_id: 'c', outcome: 'passed' }];

const lodged = (certification_id: string, hearing_id: string): Step => [
  'appeals',
  { certification_id, hearing_id, lodged_at: 5 },
];
const RUBRIC = { rules: { passLevel: 3 }, competences: [{ criteria: [{ id: 'a' }, { id: 'b' }] }] };
const levels = (assessor_id: string, a: number, b: number, certification_id = 'c'): Step => [
  'marks',
  {
    ...{ assignment_id: `${certification_id} ${assessor_id}`, certification_id, assessor_id },
    criteria: JSON.stringify([
      { criterionId: 'a', level: a },
      { criterionId: 'b', level: b },
    ]),
  },
];
/** A case that the marks pass, and one that lacks a second mark for its second criterion. */
const MARKED: readonly Step[] = [
  ['frozen_schemes', { hash: 'h', content: JSON.stringify(RUBRIC) }],
  ['certifications', { id: 'c', code: 'c', scheme_hash: 'h' }],
  ['certifications', { id: 'short', code: 'short', scheme_hash: 'h' }],
  ...[levels('cleo', 3, 2), levels('can', 4, 3), levels('chantal', 1, 4)],
  ...[levels('cleo', 4, 4, 'short'), levels('can', 3, 2, 'short')],
];

export const refuses: Tries<Refuses> = {
  judged_evidence_is_complete_when_a_case_opens: {
    given: [['certification_openings', { certification_id: 'c' }]],
    refuses: [['judged_evidence', { certification_id: 'c' }]],
    passes: [['judged_evidence', { certification_id: 'other' }]],
  },
  assignments_keep_the_candidate_out: {
    given: [CASE],
    refuses: [seat('a', 'ada'), seat('a', 'cleo', { seat: 4 }), seat('a', 'cleo', { seat: 0 })],
    passes: [seat('a', 'cleo'), seat('a', 'cleo', { seat: 3 })],
  },
  assignments_are_only_returned: {
    given: [
      seat('open', 'cleo'),
      seat('back', 'can', { returned_at: 1, seat: 2 }),
      seat('marked', 'chantal', { seat: 3 }),
      mark('marked', 'chantal'),
    ],
    refuses: [
      "UPDATE assessor_assignments SET assessor_id = 'x', returned_at = 1 WHERE id = 'open'",
      "UPDATE assessor_assignments SET id = 'x', returned_at = 1 WHERE id = 'open'",
      "UPDATE assessor_assignments SET certification_id = 'x', returned_at = 1 WHERE id = 'open'",
      "UPDATE assessor_assignments SET seat = 2, returned_at = 1 WHERE id = 'open'",
      "UPDATE assessor_assignments SET due_at = 9 WHERE id = 'open'",
      "UPDATE assessor_assignments SET returned_at = 2 WHERE id = 'back'",
      "UPDATE assessor_assignments SET returned_at = NULL WHERE id = 'back'",
      "UPDATE assessor_assignments SET returned_at = 1 WHERE id = 'marked'",
    ],
    passes: ["UPDATE assessor_assignments SET returned_at = 1, return_reason = 'ill' WHERE id = 'open'"],
  },
  marks_belong_to_their_seat: {
    given: [seat('a', 'cleo'), seat('back', 'can', { returned_at: 1, seat: 2 })],
    refuses: [
      mark('a', 'can'),
      mark('none', 'cleo'),
      mark('back', 'can'),
      ['marks', { assignment_id: 'a', certification_id: 'other', assessor_id: 'cleo' }],
    ],
    passes: [mark('a', 'cleo')],
  },
  decisions_stand_on_two_marks: {
    given: [
      mark('a', 'cleo'),
      ...['x', 'y'].map((assessor_id): Step => ['marks', { certification_id: 'two', assessor_id }]),
    ],
    refuses: [decision('chris'), ['decisions', { certification_id: 'none' }]],
    passes: [['decisions', { certification_id: 'two' }]],
  },
  decisions_are_taken_by_an_outsider: {
    given: [CASE, seat('a', 'cleo'), seat('back', 'can', { returned_at: 1, seat: 2 })],
    refuses: [decision('ada'), decision('cleo'), decision('can')],
    passes: [decision('chris')],
  },
  identity_is_seen_by_an_outsider: {
    given: [CASE, seat('a', 'cleo'), seat('back', 'can', { returned_at: 1, seat: 2 })],
    refuses: [seenBy('ada'), seenBy('cleo'), seenBy('can')],
    passes: [seenBy('chris')],
  },
  decisions_pass_a_seen_identity: {
    given: [named('Ada Vermeer'), seenBy('chris', 'Ada Vermeer')],
    refuses: [['decisions', { certification_id: 'other', outcome: 'passed' }]],
    passes: [passed, ['decisions', { certification_id: 'other', outcome: 'not_passed' }]],
  },
  'decisions_pass_a_seen_identity, and the name was corrected since': {
    given: [named('Ada Vermeer'), seenBy('chris', 'Ada Vermeer'), named('Ada Vermeer-Bos', 2)],
    refuses: [passed],
    passes: [],
  },
  appeals_are_against_a_refusal: {
    given: [
      ...['c', 'h', 'h2'].map(
        (id): Step => ['certifications', { id, code: id, candidate_id: 'ada', scheme_hash: 's' }],
      ),
      ['certifications', { id: 'x', code: 'x', candidate_id: 'ada', scheme_hash: 'other' }],
      ['certifications', { id: 'z', code: 'z', candidate_id: 'zoe', scheme_hash: 's' }],
      ['decisions', { certification_id: 'c', outcome: 'not_passed', decided_at: 5 }],
      ['decisions', { certification_id: 'h2', outcome: 'passed', decided_at: 5 }],
    ],
    refuses: [
      ...['x', 'z', 'c', 'none'].map((hearing_id) => lodged('c', hearing_id)),
      lodged('h', 'c'),
      lodged('h2', 'c'),
      ['appeals', { certification_id: 'c', hearing_id: 'h', lodged_at: 4 }],
    ],
    passes: [lodged('c', 'h')],
  },
  'appeals_are_against_a_refusal, and it is of a hearing': {
    given: [
      ...['c', 'h', 'h2'].map(
        (id): Step => ['certifications', { id, code: id, candidate_id: 'ada', scheme_hash: 's' }],
      ),
      ...['c', 'h'].map((id): Step => ['decisions', { certification_id: id, outcome: 'not_passed', decided_at: 5 }]),
      lodged('c', 'h'),
    ],
    refuses: [lodged('h', 'h2')],
    passes: [],
  },
  appeals_are_marked_by_others: {
    given: [lodged('c', 'h'), seat('a', 'cleo'), seat('back', 'can', { returned_at: 1, seat: 2 })],
    refuses: ['cleo', 'can'].map((who) => seat('new', who, { certification_id: 'h' })),
    passes: [seat('new', 'chantal', { certification_id: 'h' }), seat('new', 'cleo', { certification_id: 'other' })],
  },
  appeals_are_decided_by_another: {
    given: [lodged('c', 'h'), seat('a', 'cleo'), decision('chris')],
    refuses: ['chris', 'cleo'].map((officer_id): Step => ['decisions', { certification_id: 'h', officer_id }]),
    passes: ['chris', 'cor'].map(
      (officer_id): Step => ['decisions', { certification_id: officer_id === 'cor' ? 'h' : 'other', officer_id }],
    ),
  },
  decisions_pass_only_what_the_marks_pass: {
    given: MARKED,
    refuses: [['decisions', { certification_id: 'short', outcome: 'passed' }]],
    passes: [passed, ['decisions', { certification_id: 'short', outcome: 'not_passed' }]],
  },
  decisions_say_why_they_deviate: {
    given: MARKED,
    refuses: [
      ['decisions', { certification_id: 'c', outcome: 'not_passed', deviation: null }],
      ['decisions', { certification_id: 'c', outcome: 'passed', deviation: 'want' }],
      ['decisions', { certification_id: 'short', outcome: 'not_passed', deviation: 'want' }],
    ],
    passes: [
      ['decisions', { certification_id: 'c', outcome: 'not_passed', deviation: 'want' }],
      ['decisions', { certification_id: 'c', outcome: 'passed', deviation: null }],
      ['decisions', { certification_id: 'short', outcome: 'not_passed', deviation: null }],
    ],
  },
};

/** Two seats of an open case. */
const OPENED: readonly Step[] = [
  CASE,
  ['certification_openings', { certification_id: 'c', at: 5 }],
  seat('a', 'cleo', { assigned_at: 6 }),
  seat('b', 'can', { assigned_at: 6, seat: 2 }),
];
const STAGES = `SELECT stage, at FROM case_stages WHERE certification_id = 'c'
  UNION ALL SELECT assignment_id || ' ' || stage, at FROM seat_stages ORDER BY stage`;
const WAITING = ['a waiting', 'b waiting'].map((stage) => ({ stage, at: 6 }));

export const follows: Tries<Follows> = {
  stages_follow_a_new_opening: {
    given: [CASE],
    does: ['certification_openings', { certification_id: 'c', at: 5 }],
    reads: STAGES,
    rows: [{ stage: 'seeking', at: 5 }],
  },
  stages_follow_a_new_seat: {
    given: OPENED.slice(0, 3),
    does: seat('b', 'can', { assigned_at: 6, seat: 2 }),
    reads: STAGES,
    rows: [...WAITING, { stage: 'marking', at: 5 }],
  },
  stages_follow_a_returned_seat: {
    given: [...OPENED, ['seat_stages', { assignment_id: 'a' }]],
    does: "UPDATE assessor_assignments SET returned_at = 7 WHERE id = 'a'",
    reads: STAGES,
    rows: [
      { stage: 'b waiting', at: 6 },
      { stage: 'seeking', at: 5 },
    ],
  },
  stages_follow_a_new_mark: {
    given: [...OPENED, ['marks', { assignment_id: 'a', certification_id: 'c', final_at: 8 }]],
    does: ['marks', { assignment_id: 'b', certification_id: 'c', final_at: 9 }],
    reads: STAGES,
    rows: [
      { stage: 'a final', at: 8 },
      { stage: 'b final', at: 9 },
      { stage: 'ready', at: 5 },
    ],
  },
  stages_follow_a_new_open_seat: {
    given: OPENED,
    does: ['open_seats', { certification_id: 'c', seat: 3 }],
    reads: STAGES,
    rows: [...WAITING, { stage: 'seeking', at: 5 }],
  },
  stages_follow_a_filled_seat: {
    given: [...OPENED, ['open_seats', { certification_id: 'c', seat: 3 }]],
    does: 'DELETE FROM open_seats',
    reads: STAGES,
    rows: [...WAITING, { stage: 'marking', at: 5 }],
  },
  stages_follow_a_new_decision: {
    given: [...OPENED, ['seat_stages', { assignment_id: 'a' }]],
    does: ['decisions', { certification_id: 'c', decided_at: 10 }],
    reads: STAGES,
    rows: [{ stage: 'decided', at: 10 }],
  },
  stages_follow_a_new_end: {
    given: [...OPENED, ['seat_stages', { assignment_id: 'a' }]],
    does: ['certification_ends', { certification_id: 'c', at: 11 }],
    reads: STAGES,
    rows: [{ stage: 'ended', at: 5 }],
  },
};
