import type { JournalVerb } from './journal.ts';

/**
 * The tables, and single columns, of which a change leaves no line in the journal, each with the reason. A transaction that changes any other table says in the
 * journal what was done: every test holds it to that (`tests/support/journal-watch.ts`).
 */
export const UNJOURNALLED: Readonly<Record<string, string>> = {
  attachments: 'a file beside a draft; what is handed in has its line',
  attempts: 'a counter of a limit',
  climb_plan_parts: 'written for oneself: not even that it was written is kept elsewhere',
  course_interests: 'an address that waits to hear of a date, and is erased when it is withdrawn',
  draft_files: 'a draft',
  form_drafts: 'a draft; what is sent has its line',
  interest_rounds: 'how far telling of a run has come; that it was planned has its line',
  lesson_progress: 'how far somebody is: theirs, and many times a day',
  mail_links: 'a link that waits in a mail; what it was used for has its line',
  mark_drafts: 'a draft; the final mark has its line',
  notice_sweeps: 'when the provider was last asked; what it answered has its lines',
  open_seats: 'the newest grounds of a seat that nobody can take; the first time has its line',
  'organisations.search_text': 'made again from what is kept already',
  outbox: 'what was sent; why has its line',
  'people.search_text': 'made again from what is kept already',
  practice_states: 'tried for oneself: not even that it was tried is kept elsewhere',
  provider_notices: 'when an event of the provider was worked off; taking it in has its line',
  quiz_attempts: 'practice: theirs, and never judged',
  recall_cards: 'practice that comes back: theirs, and never judged',
  reflections: 'written for oneself: not even that it was written is kept elsewhere',
  seat_requests: 'an address that waits in a mail; what was asked, and what it became, has its line',
  sessions: 'who is signed in, and until when',
  submission_drafts: 'a draft',
};

/** Verbs that are said, so that something can follow them, and not written. */
const UNWRITTEN: readonly JournalVerb[] = [
  // How far somebody is in a course is theirs; that they completed it has its line.
  'learning.finish_lesson',
];

export function isUnwritten(verb: JournalVerb): boolean {
  return UNWRITTEN.includes(verb);
}
