import type { PersonActor, Role } from '#domain/context.ts';

/** An actor that stands in no table, for rules that look at the actor only. */
export function actorWith(id: string, roles: Role[] = [], coordinates: string[] = []): PersonActor {
  return {
    kind: 'person',
    id,
    name: `Person ${id}`,
    emailConfirmed: true,
    roles: new Set(roles),
    coordinates: new Set(coordinates),
  };
}
