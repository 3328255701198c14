import { AFTER_ALL, BEFORE_ALL, type Follows, NOW, type Refuses, type Step, type Tries } from './try.ts';

const attendance = (presence_percent: number): Step => ['attendances', { presence_percent }];
const run = (values = {}): Step => ['course_runs', { capacity: 8, closes_at: NOW, ...values }];
const meeting = (starts_at: number, ends_at: number): Step => ['meetings', { starts_at, ends_at }];
const move = (set: string) => `UPDATE meetings SET ${set}`;
const moved = (set: string, id: string) => `UPDATE enrolments SET ${set} WHERE id = '${id}'`;
const NEVER = 253_402_300_799_000;
const TERM = "SELECT first_starts_at AS first, last_ends_at AS last FROM course_runs WHERE id = 'r'";
const SEQUENCES = 'SELECT id, sequence FROM meetings ORDER BY id';

export const refuses: Tries<Refuses> = {
  submission_files_are_of_that_work: {
    given: [
      ['submissions', { id: 's', enrolment_id: 'e', assignment_id: 'plan' }],
      ['attachments', { id: 'own', enrolment_id: 'e', assignment_id: 'plan' }],
      ['attachments', { id: 'other work', enrolment_id: 'e', assignment_id: 'brief' }],
      ['attachments', { id: 'of another', enrolment_id: 'x', assignment_id: 'plan' }],
    ],
    refuses: ['other work', 'of another', 'none'].map(
      (attachment_id): Step => ['submission_files', { submission_id: 's', attachment_id }],
    ),
    passes: [['submission_files', { submission_id: 's', attachment_id: 'own' }]],
  },
  enrolments_stay_frozen: {
    given: [
      ['course_runs', { id: 'a', course_id: 'coach' }],
      ['course_runs', { id: 'b', course_id: 'coach' }],
      ['course_runs', { id: 'other course', course_id: 'broker' }],
      ['enrolments', { id: 'e', run_id: 'a', course_id: 'coach' }],
      ['enrolments', { id: 'ended', run_id: 'a', course_id: 'coach' }],
      ['enrolments', { id: 'no run', course_id: 'coach' }],
      ['enrolment_ends', { enrolment_id: 'ended' }],
    ],
    refuses: [
      ...["id = 'x'", "person_id = 'x'", "course_version = 'x'", "frozen = 'x'", 'started_at = 2'].map((what) =>
        moved(`run_id = 'b', source_key = 'x', ${what}`, 'e'),
      ),
      moved("run_id = 'b'", 'e'),
      moved("run_id = NULL, source_key = 'x'", 'e'),
      moved("run_id = 'other course', source_key = 'x'", 'e'),
      moved("run_id = 'other course', source_key = 'x', course_id = 'broker'", 'e'),
      moved("run_id = 'b', source_key = 'x'", 'ended'),
      moved("run_id = 'b', source_key = 'x'", 'no run'),
    ],
    passes: [moved("run_id = 'b', source_key = 'x'", 'e')],
  },
  meetings_stay_cancelled: {
    given: [['meetings', { id: 'm', starts_at: NOW, ends_at: NOW + 1, topic: 'a', cancelled_at: NOW }]],
    refuses: [
      'cancelled_at = NULL',
      'cancelled_at = 2',
      `ends_at = ${NOW + 2}`,
      `starts_at = ${NOW - 1}`,
      "topic = 'b'",
    ].map(move),
    passes: [move('sequence = 7')],
  },
  presence_is_none_half_or_whole: {
    refuses: [-1, 1, 49, 99, 101].map(attendance),
    passes: [0, 50, 100].map(attendance),
  },
  attendance_saves_stay: {
    given: [
      ['attendance_saves', { seq: 1, before: '{}', at: NOW }],
      ['attendance_saves', { seq: 2, before: '{}', at: NOW, undone_at: NOW }],
    ],
    refuses: [
      ...['seq = 3', "meeting_id = 'x'", "before = '[]'", "saved_by = 'x'", 'at = 2'].map(
        (what) => `UPDATE attendance_saves SET undone_at = ${NOW}, ${what} WHERE seq = 1`,
      ),
      'UPDATE attendance_saves SET undone_at = NULL WHERE seq = 1',
      `UPDATE attendance_saves SET undone_at = ${NOW + 1} WHERE seq = 2`,
    ],
    passes: [`UPDATE attendance_saves SET undone_at = ${NOW} WHERE seq = 1`],
  },
  group_messages_stay: {
    given: [
      ['group_messages', { id: 'a', text: 'a', at: NOW }],
      ['group_messages', { id: 'b', text: 'b', at: NOW, withdrawn_at: NOW }],
    ],
    refuses: [
      ...["id = 'x'", "run_id = 'x'", "text = 'x'", "written_by = 'x'", 'at = 2'].map(
        (what) => `UPDATE group_messages SET withdrawn_at = ${NOW}, ${what} WHERE id = 'a'`,
      ),
      "UPDATE group_messages SET withdrawn_at = NULL WHERE id = 'a'",
      `UPDATE group_messages SET withdrawn_at = ${NOW + 1} WHERE id = 'b'`,
    ],
    passes: [`UPDATE group_messages SET withdrawn_at = ${NOW} WHERE id = 'a'`],
  },
  presence_stays_none_half_or_whole: {
    given: [attendance(50)],
    refuses: ['UPDATE attendances SET presence_percent = 75'],
    passes: ['UPDATE attendances SET presence_percent = 100'],
  },
  runs_have_seats: { refuses: [run({ capacity: 0 }), run({ capacity: -1 })], passes: [run({ capacity: 1 })] },
  runs_do_not_grow_past_a_table: { refuses: [run({ capacity: 41 })], passes: [run({ capacity: 40 })] },
  runs_close_in_our_years: {
    refuses: [run({ closes_at: BEFORE_ALL }), run({ closes_at: AFTER_ALL })],
    passes: [run({ closes_at: BEFORE_ALL + 1 }), run({ closes_at: AFTER_ALL - 1 })],
  },
  runs_stay_in_our_years: {
    given: [run()],
    refuses: [`UPDATE course_runs SET closes_at = ${BEFORE_ALL}`, `UPDATE course_runs SET closes_at = ${AFTER_ALL}`],
    passes: [`UPDATE course_runs SET closes_at = ${NOW + 1}`],
  },
  meetings_lie_in_our_years: {
    refuses: [meeting(BEFORE_ALL, NOW), meeting(NOW, AFTER_ALL), meeting(NOW, NOW), meeting(NOW, NOW - 1)],
    passes: [meeting(NOW, NOW + 1), meeting(BEFORE_ALL + 1, AFTER_ALL - 1)],
  },
  meetings_stay_in_our_years: {
    given: [meeting(NOW, NOW + 9)],
    refuses: [`starts_at = ${BEFORE_ALL}`, `ends_at = ${AFTER_ALL}`, `ends_at = ${NOW}`].map(move),
    passes: [`ends_at = ${NOW + 1}`, "topic = 'x'"].map(move),
  },
  meetings_never_count_back: {
    given: [['meetings', { sequence: 3 }]],
    refuses: [move('sequence = 2')],
    passes: [move('sequence = 4'), move('sequence = 3')],
  },
};

export const follows: Tries<Follows> = {
  runs_end_with_a_new_meeting: {
    given: [run({ id: 'r', first_starts_at: NEVER, last_ends_at: NEVER })],
    does: ['meetings', { run_id: 'r', starts_at: NOW, ends_at: NOW + 9 }],
    reads: TERM,
    rows: [{ first: NOW, last: NOW + 9 }],
  },
  runs_end_with_a_moved_meeting: {
    given: [
      run({ id: 'r', first_starts_at: NOW, last_ends_at: NOW + 9 }),
      ['meetings', { run_id: 'r', starts_at: NOW, ends_at: NOW + 9 }],
    ],
    does: move(`starts_at = ${NOW + 5}, ends_at = ${NOW + 20}`),
    reads: TERM,
    rows: [{ first: NOW + 5, last: NOW + 20 }],
  },
  runs_end_without_a_meeting: {
    given: [
      run({ id: 'r', first_starts_at: NOW, last_ends_at: NOW + 9 }),
      ['meetings', { run_id: 'r', starts_at: NOW, ends_at: NOW + 9 }],
    ],
    does: 'DELETE FROM meetings',
    reads: TERM,
    rows: [{ first: NEVER, last: NEVER }],
  },
  meetings_count_their_changes: {
    given: ['a', 'b'].map((id): Step => ['meetings', { id, sequence: 0 }]),
    does: "UPDATE meetings SET topic = CASE id WHEN 'a' THEN 'moved' ELSE topic END",
    reads: SEQUENCES,
    rows: [
      { id: 'a', sequence: 1 },
      { id: 'b', sequence: 0 },
    ],
  },
  meetings_count_moves_of_their_run: {
    given: [
      run({ id: 'r', city: 'Deventer' }),
      ['meetings', { id: 'a', run_id: 'r', sequence: 0 }],
      ['meetings', { id: 'b', run_id: 'other', sequence: 0 }],
    ],
    does: "UPDATE course_runs SET city = 'Zwolle'",
    reads: SEQUENCES,
    rows: [
      { id: 'a', sequence: 1 },
      { id: 'b', sequence: 0 },
    ],
  },
};
