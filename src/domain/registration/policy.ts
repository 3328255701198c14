import type { Ctx } from '#domain/context.ts';
import { isMember } from '#domain/identity/index.ts';

/** For oneself; a coordinator with an organisation also for who belongs to it. */
export function mayHoldFor(ctx: Ctx, personId: string, organisationId: string | null): boolean {
  const { actor } = ctx;
  if (actor.kind !== 'person') return actor.kind === 'system';
  if (organisationId === null) return actor.id === personId;
  return actor.coordinates.has(organisationId) && (actor.id === personId || isMember(ctx, organisationId, personId));
}
