/** The mails of this module, with the ids that each is written from when it is sent. */
export type LearningMails = {
  /** To the learner who handed work in. */
  'learning.receipt': { submissionId: string };
  /** To the trainer of their run. */
  'learning.work_waiting': { submissionId: string };
  /** To the learner, when the trainer answered. */
  'learning.feedback': { submissionId: string };
  /** Two to everybody in the group: of a meeting at that time, and of the first one. */
  'learning.meeting_tomorrow': { enrolmentId: string; meetingId: string; startsAt: number };
  'learning.run_begins': { enrolmentId: string; meetingId: string; startsAt: number };
  /** To who has a place and opened no lesson, and to who began and stopped; each once for a place. */
  'learning.not_begun': { enrolmentId: string };
  'learning.falling_behind': { enrolmentId: string };
};
