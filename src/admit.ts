import type { Actor, Role } from '#domain/context.ts';
import type { Entry } from './access.ts';

/** The row of a route or action; undefined for a name that nobody declared, whatever it is called. */
export function entriesOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export type Admission = 'enter' | 'sign_in' | 'hidden';

/** `hidden` answers "not found": who may not enter does not learn that there is something to enter. */
export function admit(entries: readonly Entry[] | undefined, actor: Actor, demo: boolean): Admission {
  if (!entries) return 'hidden';
  if (entries.includes('demo_only')) return demo ? 'enter' : 'hidden';
  if (entries.includes('anyone')) return 'enter';
  if (actor.kind !== 'person') return 'sign_in';
  if (entries.includes('signed_in')) return 'enter';
  if (entries.includes('coordinator') && actor.coordinates.size > 0) return 'enter';
  return entries.some((entry) => actor.roles.has(entry as Role)) ? 'enter' : 'hidden';
}
