import type { Follows, Refuses, Step, Tries } from './try.ts';

const credential = (kind: string, holder_id: string, source_key: string): Step => [
  'credentials',
  { kind, holder_id, source_key },
];
const suspension = (set: string, id: string) => `UPDATE credential_suspensions SET ${set} WHERE id = '${id}'`;
const appointment = (id: string, role: string, ended_at: number | null = null): Step => [
  'appointments',
  { id, role, ended_at },
];

/** Of identity, the journal and certification. */
export const refuses: Tries<Refuses> = {
  mail_link_is_used_once: {
    given: [
      ['mail_links', { id: 'used', used_at: 1 }],
      ['mail_links', { id: 'new' }],
    ],
    refuses: [
      "UPDATE mail_links SET used_at = NULL WHERE id = 'used'",
      "UPDATE mail_links SET used_at = 2 WHERE id = 'used'",
    ],
    passes: ["UPDATE mail_links SET used_at = 2 WHERE id = 'new'"],
  },
  last_administrator_stays: {
    given: [
      appointment('eve', 'administrator'),
      appointment('gone', 'administrator', 1),
      appointment('ben', 'trainer'),
    ],
    refuses: ["UPDATE appointments SET ended_at = 2 WHERE id = 'eve'"],
    passes: ["UPDATE appointments SET ended_at = 2 WHERE id = 'ben'"],
  },
  appointment_is_not_rewritten: {
    given: [appointment('now', 'trainer'), appointment('gone', 'trainer', 1)],
    refuses: [
      "UPDATE appointments SET ended_at = NULL WHERE id = 'gone'",
      "UPDATE appointments SET ended_at = 2 WHERE id = 'gone'",
      "UPDATE appointments SET role = 'assessor' WHERE id = 'now'",
      "UPDATE appointments SET person_id = 'x' WHERE id = 'now'",
      "UPDATE appointments SET from_at = 2 WHERE id = 'now'",
    ],
    passes: ["UPDATE appointments SET ended_at = 2 WHERE id = 'now'"],
  },
  email_is_lower_case: {
    refuses: [['people', { email: 'Ada@test.example' }]],
    passes: [['people', { email: 'ada@test.example' }]],
  },
  new_email_is_lower_case: {
    given: [['people', { email: 'ada@test.example' }]],
    refuses: ["UPDATE people SET email = 'ada@Test.example'"],
    passes: ["UPDATE people SET email = 'ada.v@test.example'"],
  },
  journal_is_not_replaced: {
    given: [['journal', { seq: 5 }]],
    refuses: ["INSERT OR REPLACE INTO journal VALUES (5, 0, 'a', 'b', 'c', 'd', '{}')"],
    passes: [['journal', { seq: 6 }], "INSERT INTO journal VALUES (NULL, 0, 'a', 'b', 'c', 'd', '{}')"],
  },
  competence_follows_a_positive_decision: {
    given: [
      ['certifications', { id: 'c', candidate_id: 'ada' }],
      ['decisions', { certification_id: 'c', outcome: 'passed' }],
      ['certifications', { id: 'no', candidate_id: 'ada' }],
      ['decisions', { certification_id: 'no', outcome: 'not_yet' }],
    ],
    refuses: [
      credential('competence', 'bram', 'decision:c'),
      credential('competence', 'ada', 'decision:no'),
      credential('competence', 'ada', 'c'),
    ],
    passes: [credential('competence', 'ada', 'decision:c'), credential('participation', 'bram', 'completion:x')],
  },
  credential_suspensions_are_only_lifted: {
    given: [
      ['credential_suspensions', { id: 's' }],
      ['credential_suspensions', { id: 'lifted', lifted_at: 5 }],
    ],
    refuses: [
      suspension('lifted_at = 6', 'lifted'),
      suspension('lifted_at = NULL', 'lifted'),
      ...["id = 'x'", "credential_id = 'x'", 'at = 2', "reason_code = 'x'", "by_id = 'x'"].map((set) =>
        suspension(`lifted_at = 6, ${set}`, 's'),
      ),
      suspension("lifted_by_id = 'x'", 's'),
    ],
    passes: [suspension("lifted_at = 6, lifted_by_id = 'chris'", 's')],
  },
};

/** What the index holds by itself: its table is only pointed at. */
const found = (index: string) => `SELECT count(*) AS n FROM ${index} WHERE ${index} MATCH 'vermeer'`;
const indexed = (table: string) =>
  `INSERT INTO ${table}_search (rowid, search_text) SELECT rowid, search_text FROM ${table}`;
const added = (table: string): Follows => ({
  does: [table, { id: 'a', search_text: 'ada vermeer' }],
  reads: found(`${table}_search`),
  rows: [{ n: 1 }],
});
const changed = (table: string): Follows => ({
  given: [[table, { id: 'a', search_text: 'ada' }], indexed(table)],
  does: `UPDATE ${table} SET search_text = 'ada vermeer'`,
  reads: found(`${table}_search`),
  rows: [{ n: 1 }],
});
const gone = (table: string): Follows => ({
  given: [[table, { id: 'a', search_text: 'ada vermeer' }], indexed(table)],
  does: `DELETE FROM ${table}`,
  reads: found(`${table}_search`),
  rows: [{ n: 0 }],
});

export const follows: Tries<Follows> = {
  people_are_found_when_added: added('people'),
  people_are_found_when_changed: changed('people'),
  people_are_not_found_when_gone: gone('people'),
  organisations_are_found_when_added: added('organisations'),
  organisations_are_found_when_changed: changed('organisations'),
  organisations_are_not_found_when_gone: gone('organisations'),
};
