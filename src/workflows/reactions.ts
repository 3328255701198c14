import { KOEK } from '#domain/certification/index.ts';
import type { Tx } from '#domain/context.ts';
import type { JournalLine, JournalLineOf, JournalVerb } from '#domain/journal.ts';
import { eraseFormDraft, NEW_PIECE } from '#domain/portfolio/index.ts';
import { openInterestRound } from '#domain/registration/index.ts';
import { certifyCandidate } from './certify-candidate.ts';
import { completeCourse } from './complete-course.ts';
import { followAnswer, followConfirmation, followEnd, followMove } from './enrol-with-place.ts';
import { openPreparation } from './open-preparation.ts';
import { renewCertificate } from './renew-certificate.ts';
import { replaceCertificate } from './replace-certificate.ts';
import { callOffMeeting, introduceTrainer, inviteToMeeting } from './tell-group.ts';
import { tellLicences } from './tell-licences.ts';
import { tellOfLeaving, tellOfMove } from './tell-trainer.ts';

type Reactions = { readonly [V in JournalVerb]?: (tx: Tx, line: JournalLineOf<V>) => void };

/**
 * What follows a verb, whoever calls it, in the same transaction: both happen, or neither. A reaction is safe to repeat, and acts as the
 * product (`asSystem`) where it does what the person may not.
 */
const reactions: Reactions = {
  'learning.finish_lesson': (tx, { subject: [, enrolmentId] }) => completeCourse(tx, enrolmentId),
  'learning.give_feedback': (tx, { subject: [, id], facts }) => {
    eraseFormDraft(tx, { form: 'feedback', id });
    completeCourse(tx, facts.enrolmentId);
  },
  'learning.move_meeting': (tx, { subject: [, meetingId] }) => inviteToMeeting(tx, meetingId),
  'learning.cancel_meeting': (tx, { subject: [, meetingId], facts }) => callOffMeeting(tx, meetingId, facts.runId),
  'learning.change_trainer': (tx, { subject: [, runId], facts }) => introduceTrainer(tx, runId, facts.changeId),
  'learning.plan_meeting': (tx, { subject: [, meetingId], facts }) => {
    inviteToMeeting(tx, meetingId);
    openInterestRound(tx, facts.runId);
  },
  'learning.mark_attendance': (tx, { facts }) => completeCourse(tx, facts.enrolmentId),
  'learning.write_to_group': (tx, { subject: [, id] }) => eraseFormDraft(tx, { form: 'message', id }),
  'certification.issue_credential': (tx, { facts }) => openPreparation(tx, facts.holder),
  'certification.decide_renewal': (tx, { facts }) => renewCertificate(tx, facts.request),
  'certification.reissue_credential': (tx, { subject: [, id] }) => {
    replaceCertificate(tx, id);
    tellLicences(tx, id, 'replaced');
  },
  'certification.suspend_credential': (tx, { subject: [, id] }) => tellLicences(tx, id, 'suspended'),
  'certification.lift_suspension': (tx, { subject: [, id] }) => tellLicences(tx, id, 'lifted'),
  'certification.withdraw_credential': (tx, { subject: [, id] }) => tellLicences(tx, id, 'withdrawn'),
  'assessment.apply_for_certification': (tx) => eraseFormDraft(tx, { form: 'application', id: KOEK }),
  'assessment.decide_case': (tx, { subject: [, certificationId] }) => {
    eraseFormDraft(tx, { form: 'decision', id: certificationId });
    certifyCandidate(tx, certificationId);
  },
  'assessment.lodge_appeal': (tx, { subject: [, id] }) => eraseFormDraft(tx, { form: 'appeal', id }),
  'portfolio.add_evidence': (tx) => eraseFormDraft(tx, { form: 'evidence', id: NEW_PIECE }),
  'portfolio.edit_evidence': (tx, { subject: [, id] }) => eraseFormDraft(tx, { form: 'evidence', id }),
  'portfolio.remove_evidence': (tx, { subject: [, id] }) => eraseFormDraft(tx, { form: 'evidence', id }),
  'registration.confirm_place': (tx, { subject: [, placeId] }) => followConfirmation(tx, placeId),
  'registration.end_place': (tx, { subject: [, placeId], facts }) => {
    followEnd(tx, placeId, facts.reason);
    tellOfLeaving(tx, placeId, facts.reason);
  },
  'registration.move_place': (tx, { subject: [, placeId], facts }) => {
    followMove(tx, placeId, facts.before);
    tellOfMove(tx, placeId, facts.before);
  },
  'registration.answer_place': (tx, { subject: [, placeId], facts }) => followAnswer(tx, placeId, facts.answer),
};

/** Runs what follows this line; most are followed by nothing. */
export function react(tx: Tx, line: JournalLine): void {
  // The table pairs every verb with its own line, which an index by a union cannot say.
  const follow = reactions[line.verb] as ((tx: Tx, line: JournalLine) => void) | undefined;
  follow?.(tx, line);
}
