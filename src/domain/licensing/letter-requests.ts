import type { Message } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { listMembers } from '#domain/identity/index.ts';

/** Letters about a naming (`id` is the licensee), a warning (`id` is the warning) or a withdrawal (`id` is the licence), one to each coordinator of the organisation. */
export function toCoordinators(
  ctx: Ctx,
  organisationId: string,
  letter: 'agreed' | 'declined' | 'steppedBack' | 'warned' | 'withdrawn',
  id: string,
): Message[] {
  return listMembers(ctx, organisationId)
    .filter((member) => member.role === 'coordinator')
    .map(({ personId }) => ({
      kind: 'letter',
      key: `licensing.${letter}:${id}:${personId}`,
      payload: { letter: `licensing.${letter}`, id, personId },
    }));
}
