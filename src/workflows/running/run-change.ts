import type { Ctx } from '#domain/context.ts';
import {
  cancelMeeting,
  changeTrainer,
  type MeetingToCancel,
  type MeetingToMove,
  type MeetingToPlan,
  moveMeeting,
  planMeeting,
  requireRunToChange,
  type TrainerToChange,
} from '#domain/learning/index.ts';
import { type RunToStop, type Stopped, stopRun } from './stop-run.ts';

/** What can change in a group that is running; each mails everybody whom it concerns. */
export type RunChange =
  | ({ readonly kind: 'move' } & MeetingToMove)
  | ({ readonly kind: 'cancel' } & MeetingToCancel)
  | ({ readonly kind: 'add' } & MeetingToPlan)
  | ({ readonly kind: 'trainer' } & TrainerToChange)
  | ({ readonly kind: 'stop' } & RunToStop);

/** Does it, for who may change this run; to anybody else the run is not there. What the verbs refuse is refused, and each done twice is done once. What goes back is answered where a run stops. */
export function changeRun(ctx: Ctx, runId: string, change: RunChange): Stopped | null {
  requireRunToChange(ctx, runId);
  switch (change.kind) {
    case 'move':
      moveMeeting(ctx, change);
      break;
    case 'cancel':
      cancelMeeting(ctx, change);
      break;
    case 'add':
      planMeeting(ctx, change);
      break;
    case 'trainer':
      changeTrainer(ctx, change);
      break;
    case 'stop':
      return stopRun(ctx, change);
  }
  return null;
}
