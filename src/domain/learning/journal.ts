/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type LearningJournal = {
  'learning.cancel_meeting': { subject: 'meeting'; facts: { runId: string } };
  'learning.cancel_run': { subject: 'run'; facts: { courseId: string } };
  'learning.change_trainer': { subject: 'run'; facts: { changeId: string; before: string; after: string } };
  'learning.clear_attendance': { subject: 'meeting'; facts: { enrolmentId: string } };
  'learning.complete_enrolment': { subject: 'enrolment'; facts: { courseId: string } };
  'learning.end_enrolment': { subject: 'enrolment'; facts: { reason: 'refunded' | 'withdrawn' | 'moved' } };
  'learning.enrol_person': {
    subject: 'enrolment';
    facts: { personId: string; runId: string | null; courseId: string };
  };
  'learning.finish_lesson': { subject: 'enrolment'; facts: { lessonId: string } };
  'learning.give_feedback': { subject: 'submission'; facts: { verdict: string; enrolmentId: string } };
  'learning.hand_in_work': {
    subject: 'submission';
    facts: { assignmentId: string; version: number; contentHash: string };
  };
  'learning.mark_attendance': { subject: 'meeting'; facts: { enrolmentId: string; presencePercent: number } };
  'learning.move_meeting': { subject: 'meeting'; facts: { runId: string; before: string; startsAt: string } };
  'learning.move_enrolment': { subject: 'enrolment'; facts: { runId: string } };
  'learning.open_run': { subject: 'run'; facts: { courseId: string; trainerId: string } };
  'learning.withdraw_message': { subject: 'run'; facts: { messageId: string } };
  'learning.write_to_group': { subject: 'run'; facts: { messageId: string } };
  'learning.plan_meeting': { subject: 'meeting'; facts: { runId: string } };
};
