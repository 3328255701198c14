import { asSystem, type Ctx } from '#domain/context.ts';
import { appoint, enterPerson, listPeopleWithRole } from '#domain/identity/index.ts';

/**
 * An installation without an administrator gets its first: who reads the mails of this address. They sign in by mail. Does nothing
 * once there is one, so that the setting cannot be used to make more. Answers whether somebody was appointed.
 */
export async function appointFirstAdministrator(ctx: Ctx, email: string): Promise<boolean> {
  const system = asSystem(ctx, 'first-administrator');
  if (listPeopleWithRole(system, 'administrator').length > 0) return false;
  const personId = await enterPerson(system, { name: email.split('@')[0] ?? email, email });
  appoint(system, { personId, role: 'administrator' });
  return true;
}
