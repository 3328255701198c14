import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { type MembershipOf, readMemberships } from '#domain/identity/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

const MEMBERSHIPS_PER_PAGE = 25;

/** Where a person works or coordinates now, a page of it in the order of joining. For that person and for administrators: authorise before showing it. */
export function listMemberships(ctx: Ctx, personId: string, at: Cursor): KeyPage<MembershipOf> {
  return readKeyPage<MembershipOf>(at, {
    keys: [sql`memberships.seq`],
    size: MEMBERSHIPS_PER_PAGE,
    read: ({ from, order, most }) => readMemberships(ctx, personId, { where: from, order, most }),
    keysOf: (membership) => [membership.seq],
  });
}
