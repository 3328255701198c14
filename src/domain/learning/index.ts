export { endEnrolment } from './end-enrolment.ts';
export { enrol } from './enrol.ts';
export type { Enrolment } from './enrolment.ts';
export {
  findAccess,
  findEnrolmentBySource,
  listCompletedCourses,
  listEnrolments,
  listGroup,
  listTrainersOf,
  requireAccess,
  requireEnrolment,
} from './find-enrolments.ts';
export { findMeeting, findRun, listRuns, requireRun } from './find-runs.ts';
export { openRun } from './open-run.ts';
export { planMeeting } from './plan-meeting.ts';
export { leadsRun } from './policy.ts';
export { firstMeeting, LARGEST_GROUP, type Meeting, nextMeeting, type Run } from './run.ts';
