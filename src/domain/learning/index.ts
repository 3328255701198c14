export { addAttachment, type Upload } from './add-attachment.ts';
export { answerQuiz } from './answer-quiz.ts';
export { cancelMeeting, type MeetingToCancel } from './cancel-meeting.ts';
export { cancelRun, type RunToCancel } from './cancel-run.ts';
export { changeTrainer, type TrainerToChange } from './change-trainer.ts';
export { requireRunToChange } from './changing-run.ts';
export { type CheckedIn, checkIn, requireCheckInCode } from './check-in.ts';
export { completeEnrolment } from './complete.ts';
export {
  askedOf,
  type Completion,
  completionOf,
  type MeetingsCounted,
  meetingsCounted,
  type Part,
} from './completion.ts';
export { doPractice, type ToPractise } from './do-practice.ts';
export { endEnrolment } from './end-enrolment.ts';
export { enrol } from './enrol.ts';
export type { Enrolment } from './enrolment.ts';
export { lessonsExpected, weave } from './expected.ts';
export { meetingsMissed, type Sign, signsOf } from './falling-behind.ts';
export {
  countTrainerChangesOf,
  findCancellation,
  findMeetingChange,
  findTrainerChange,
  listCancelledMeetings,
} from './find-changes.ts';
export { type Due, listBeginningRuns, listDueMeetings, listFallingBehind, listNotBegun } from './find-due-reminders.ts';
export {
  findAccess,
  findEnrolmentBySource,
  listCompletedCourses,
  listEnrolments,
  listGroup,
  requireAccess,
  requireEnrolment,
} from './find-enrolments.ts';
export { findMyPractice, practiceDraft, requirePractice, type StoredPractice } from './find-practice.ts';
export {
  findCompletedAt,
  findCompletion,
  listPresence,
  listProgress,
  listQuizAttempts,
  requireLesson,
} from './find-progress.ts';
export { FEWEST_TO_COUNT, findMyCard, findMyRecall, type GroupRecall, listRecallOfRun } from './find-recall.ts';
export {
  countOpenRuns,
  findMeeting,
  findMeetingEver,
  findRun,
  isCancelled,
  leadsCourse,
  listOpenRunIds,
  readRuns,
  requireRun,
} from './find-runs.ts';
export {
  findWork,
  findWorkStatus,
  isMyAttachment,
  listSubmissions,
  listWorkStatuses,
  requireAttachmentToRead,
  requireSubmissionToRead,
} from './find-work.ts';
export { finishLesson } from './finish-lesson.ts';
export { giveFeedback } from './give-feedback.ts';
export {
  type GroupMessage,
  LONGEST_MESSAGE,
  listMessages,
  requireRunToWriteTo,
  withdrawMessage,
  writeToGroup,
} from './group-message.ts';
export { handIn } from './hand-in.ts';
export { learningMailContents } from './mail-contents.ts';
export {
  attendanceField,
  LONGEST_NOTE,
  markAttendance,
  minutesField,
  noteField,
  type Presence,
} from './mark-attendance.ts';
export { meetingFile, meetingUid, whereOf } from './meeting-file.ts';
export { type EnrolmentToMove, moveEnrolment } from './move-enrolment.ts';
export { type MeetingToMove, moveMeeting } from './move-meeting.ts';
export { openLesson } from './open-lesson.ts';
export { openRun } from './open-run.ts';
export { requireOwnWork } from './own-work.ts';
export { type MeetingToPlan, planMeeting } from './plan-meeting.ts';
export { leadsRun, mayChangeRun, mayPlan } from './policy.ts';
export {
  answerStep,
  answersInWords,
  askedAt,
  beginAgain,
  LONGEST_PRACTICE_TEXT,
  OWN_WORDS,
  practiceField,
} from './practice-answer.ts';
export {
  currentStep,
  FRESH,
  isBegun,
  NOTE,
  type PracticeState,
  SEEN,
  soundState,
  stepCount,
  type TurnTaken,
  turnsAhead,
  turnsAlong,
} from './practice-steps.ts';
export type { LessonProgress } from './progress.ts';
export { type Answers, fieldOf, fitsQuiz, type QuestionResult, type QuizAttempt, resultOf } from './quiz.ts';
export { HANDFUL, hashOfQuestion, type Recallable, type RecallCard, type Sitting, sittingOf } from './recall-card.ts';
export { recallQuestion, type ToRecall } from './recall-question.ts';
export {
  notApproved,
  nothingChanges,
  otherBack,
  presenceMissing,
  stopNotConfirmed,
  workUnreadable,
} from './refusals.ts';
export { removeAttachment } from './remove-attachment.ts';
export {
  firstMeeting,
  LARGEST_GROUP,
  LONGEST_WHY,
  type Meeting,
  nextMeeting,
  type Run,
  type RunStatus,
  runStatus,
  takesRegistrations,
} from './run.ts';
export { saveDraft } from './save-draft.ts';
export {
  listMarksOf,
  listPresenceAt,
  listUnanswered,
  type PresenceAt,
  type Standing,
  standingOfGroup,
} from './standing.ts';
export { trainersOf } from './trainers.ts';
export { type AttendanceSave, findLastSave, undoAttendance } from './undo-attendance.ts';
export {
  type Attachment,
  approvedVersion,
  type Feedback,
  LONGEST_FEEDBACK,
  LONGEST_WORK,
  MOST_FILES,
  type Submission,
  textInHand,
  type Verdict,
  type Work,
  type WorkStatus,
  workDraft,
  workStatus,
} from './work.ts';
