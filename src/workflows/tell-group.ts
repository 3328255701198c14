import type { Tx } from '#domain/context.ts';
import { findMeeting, listGroup } from '#domain/learning/index.ts';
import { listPlaceIdsOfRun } from '#domain/registration/index.ts';
import { completeCourse } from './complete-course.ts';

/** Tells everybody with a place in the run of a meeting that was planned or changed, once for each change. */
export function inviteToMeeting(tx: Tx, meetingId: string): void {
  const meeting = findMeeting(tx, meetingId);
  if (!meeting) return;
  const { runId, sequence } = meeting;
  for (const placeId of listPlaceIdsOfRun(tx, runId))
    tx.mail({ kind: 'registration.meeting_set', placeId, meetingId, sequence });
}

/** Tells everybody with a place in the run of a meeting that was cancelled. Who was at all that is left may be ready by it. */
export function callOffMeeting(tx: Tx, meetingId: string, runId: string): void {
  for (const placeId of listPlaceIdsOfRun(tx, runId))
    tx.mail({ kind: 'registration.meeting_cancelled', placeId, meetingId });
  for (const { id } of listGroup(tx, runId)) completeCourse(tx, id);
}

/** Tells everybody with a place in the run who leads it from now on. */
export function introduceTrainer(tx: Tx, runId: string, changeId: string): void {
  for (const placeId of listPlaceIdsOfRun(tx, runId))
    tx.mail({ kind: 'registration.trainer_changed', placeId, changeId });
}
