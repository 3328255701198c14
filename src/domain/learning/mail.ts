/** The mails of this module, with the ids that each is written from when it is sent. */
export type LearningMails = {
  /** To the learner who handed work in. */
  'learning.receipt': { submissionId: string };
  /** To the trainer of their run. */
  'learning.work_waiting': { submissionId: string };
  /** To the learner, when the trainer answered. */
  'learning.feedback': { submissionId: string };
  /** To the trainer: a meeting was planned, or moved for the so many-eth time. */
  'learning.meeting_set': { meetingId: string; sequence: number; trainerId: string };
  'learning.meeting_cancelled': { meetingId: string; trainerId: string };
  /** To the trainer of a run that does not go on. */
  'learning.run_cancelled': { runId: string };
  /** To the new trainer of a run. */
  'learning.run_given': { changeId: string };
  /** To who led it before. */
  'learning.run_taken_over': { changeId: string };
  /** To everybody in the group, by their trainer. */
  'learning.group_message': { enrolmentId: string; messageId: string };
  /** Two to everybody in the group: of a meeting at that time, and of the first one. */
  'learning.meeting_tomorrow': { enrolmentId: string; meetingId: string; startsAt: number };
  'learning.run_begins': { enrolmentId: string; meetingId: string; startsAt: number };
  /** To who has a place and opened no lesson, and to who began and stopped; each once for a place. */
  'learning.not_begun': { enrolmentId: string };
  'learning.falling_behind': { enrolmentId: string };
};
