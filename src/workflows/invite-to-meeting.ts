import type { Tx } from '#domain/context.ts';
import { findMeeting } from '#domain/learning/index.ts';
import { listPlaceIdsOfRun } from '#domain/registration/index.ts';

/** Tells everybody with a place in the run of a meeting that was planned or changed, once for each change. */
export function inviteToMeeting(tx: Tx, meetingId: string): void {
  const meeting = findMeeting(tx, meetingId);
  if (!meeting) return;
  const { runId, sequence } = meeting;
  for (const placeId of listPlaceIdsOfRun(tx, runId))
    tx.mail({ kind: 'registration.meeting_set', placeId, meetingId, sequence });
}
