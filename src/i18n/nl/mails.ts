import { appealLetterWords as appeal } from './appeal-mails.ts';
import { assessmentLetterWords as assessment } from './assessment-mails.ts';
import { billingLetterWords as billing } from './billing-mails.ts';
import { calendarMailWords as calendar } from './calendar-mails.ts';
import { certificationLetterWords as certification } from './certification-mails.ts';
import { identityLetterWords as identity } from './identity-mails.ts';
import { learningLetterWords as learning } from './learning-mails.ts';
import { licensingLetterWords as licensing } from './licensing-mails.ts';
import { registrationLetterWords as registration } from './registration-mails.ts';
import { reminderMailWords as reminder } from './reminder-mails.ts';
import { renewalMailWords as renewal } from './renewal.ts';
import { runMailWords as run } from './run-mails.ts';

type Decided = Parameters<typeof assessment.passed>[0] & { outcome: 'passed' | 'not_passed' };
type Answered = Parameters<typeof learning.approved>[0] & { verdict: 'approved' | 'sent_back' };
type Refunded = Parameters<typeof billing.refunded>[0] & { invoice: string };

/** The words of every mail, by its kind, from what it tells. */
export const mails = {
  'assessment.opened': assessment.opened,
  'assessment.assigned': assessment.assigned,
  'assessment.seat_open': assessment.seatOpen,
  'assessment.ready': assessment.ready,
  'assessment.no_decider': assessment.noDecider,
  'assessment.mark_soon': assessment.markSoon,
  'assessment.mark_late': assessment.markLate,
  'assessment.extended': assessment.extended,
  'assessment.taken_back': assessment.takenBack,
  'assessment.decision_late': assessment.decisionLate,
  'assessment.waits_long': assessment.waitsLong,
  'assessment.stopped_waiting': assessment.stoppedWaiting,
  'assessment.name_corrected': assessment.nameCorrected,
  'assessment.decided': (facts: Decided) =>
    facts.outcome === 'passed' ? assessment.passed(facts) : assessment.notPassed(facts),
  'assessment.appeal_lodged': appeal.lodged,
  'assessment.appeal_withdrawn': appeal.withdrawn,
  'assessment.appeal_came': appeal.came,
  'assessment.appeal_decided': (facts: Parameters<typeof appeal.upheld>[0]) =>
    facts.outcome === 'passed' ? appeal.upheld(facts) : appeal.rejected(facts),
  'billing.order_confirmed': billing.orderConfirmed,
  'billing.undeliverable': billing.undeliverable,
  'billing.paid_twice': billing.paidTwice,
  'billing.reminded': billing.reminded,
  'billing.refunded': (facts: Refunded) =>
    facts.reason === 'not_paid' ? billing.notPaid(facts) : billing.refunded(facts),
  'billing.withdrawn': billing.withdrawn,
  'billing.line_cancelled': billing.lineCancelled,
  'certification.ending': certification.ending,
  'certification.issued': certification.issued,
  'certification.suspended': certification.suspended,
  'certification.lifted': certification.lifted,
  'certification.withdrawn': certification.withdrawn,
  'certification.renewal_asked': renewal.asked,
  'certification.renewal_recorded': renewal.recorded,
  'certification.renewal_declined': renewal.declined,
  'certification.renewal_waits': renewal.waits,
  'identity.confirm': identity.confirm,
  'identity.sign_in_link': identity.signInLink,
  'identity.reset': identity.reset,
  'identity.confirm_new_email': identity.confirmNewEmail,
  'identity.already_account': identity.alreadyAccount,
  'identity.password_changed': identity.passwordChanged,
  'identity.backup_late': identity.backupLate,
  'identity.virus_found': identity.virusFound,
  'identity.email_change_asked': identity.emailChangeAsked,
  'identity.email_changed': identity.emailChanged,
  'identity.left_email': identity.leftEmail,
  'identity.appointed': identity.appointed,
  'learning.receipt': learning.receipt,
  'learning.work_waiting': learning.workWaiting,
  'learning.feedback': (facts: Answered) =>
    facts.verdict === 'approved' ? learning.approved(facts) : learning.sentBack(facts),
  'learning.meeting_set': run.meetingSet,
  'learning.meeting_cancelled': run.meetingCancelled,
  'learning.run_cancelled': run.runCancelled,
  'learning.run_given': run.runGiven,
  'learning.run_taken_over': run.runTakenOver,
  'learning.group_message': run.groupMessage,
  'learning.meeting_tomorrow': reminder.meetingTomorrow,
  'learning.run_begins': reminder.runBegins,
  'learning.not_begun': reminder.notBegun,
  'learning.falling_behind': reminder.fallingBehind,
  'licensing.asked': licensing.asked,
  'licensing.removed': licensing.removed,
  'licensing.agreed': licensing.agreed,
  'licensing.certificate_changed': licensing.certificateChanged,
  'licensing.declined': licensing.declined,
  'licensing.stepped_back': licensing.steppedBack,
  'licensing.warned': licensing.warned,
  'licensing.withdrawn': licensing.withdrawn,
  'registration.confirm_seat': registration.confirmSeat,
  'registration.confirm_interest': registration.confirmInterest,
  'registration.run_planned': registration.runPlanned,
  'registration.waiting_joined': reminder.waitingJoined,
  'registration.offer_ending': reminder.offerEnding,
  'registration.offer_lapsed': reminder.offerLapsed,
  'registration.place_offered': registration.placeOffered,
  'registration.place_given': registration.placeGiven,
  'registration.place_moved': registration.placeMoved,
  'registration.place_declined': registration.placeDeclined,
  'registration.place_ended': calendar.placeEnded,
  'registration.meeting_set': calendar.meetingSet,
  'registration.meeting_cancelled': calendar.meetingCancelled,
  'registration.trainer_changed': run.trainerChanged,
  'registration.run_stopped': run.runStopped,
  'registration.waiting_ended': run.waitingEnded,
  'registration.seat_left': run.seatLeft,
  'registration.seat_taken': run.seatTaken,
} as const;
