/** The mails of this module, with the ids that each is written from when it is sent. */
export type LearningMails = {
  /** To the learner who handed work in. */
  'learning.receipt': { submissionId: string };
  /** To the trainer of their run. */
  'learning.work_waiting': { submissionId: string };
  /** To the learner, when the trainer answered. */
  'learning.feedback': { submissionId: string };
};
