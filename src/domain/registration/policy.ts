import type { Ctx } from '#domain/context.ts';
import { isMember } from '#domain/identity/index.ts';
import { type Run, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import { refusals } from './refusals.ts';

/** For oneself; a coordinator with an organisation also for who belongs to it. */
export function mayHoldFor(ctx: Ctx, personId: string, organisationId: string | null): boolean {
  const { actor } = ctx;
  if (actor.kind !== 'person') return actor.kind === 'system';
  if (organisationId === null) return actor.id === personId;
  return actor.coordinates.has(organisationId) && (actor.id === personId || isMember(ctx, organisationId, personId));
}

/** Refuses where one cannot register any more, for a seat or for the waiting list. */
export function requireRegistrable(run: Run, now: Date): void {
  const status = runStatus(run, now);
  if (status === 'cancelled') throw refusals.cancelled();
  if (!takesRegistrations(status)) throw refusals.closed();
}
