import { sql } from 'drizzle-orm';
import {
  type Credential,
  groundAgainstOfficer,
  listRenewable,
  type RenewalFile,
  renewalOf,
  requireCredential,
  requireHeld,
  requireOfficer,
} from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

const REQUESTS_PER_PAGE = 25;

/** The renewal of a certificate of the person who asks. */
export function myRenewal(ctx: Ctx, credentialId: string): RenewalFile {
  return renewalOf(ctx, requireHeld(ctx, credentialId));
}

export type RenewalWaiting = {
  readonly credentialId: string;
  readonly now: { readonly stage: 'open' | 'late'; readonly until: Date } | { readonly stage: 'pending' };
};

/** What the person who asks can renew now, or asked to. */
export function myRenewals(ctx: Ctx): RenewalWaiting[] {
  const actor = requireSignedIn(ctx);
  return listRenewable(ctx, actor.id).flatMap(({ credentialId, stage, pending }) => {
    if (stage.stage !== 'open' && stage.stage !== 'late') return [];
    return [{ credentialId, now: pending ? { stage: 'pending' as const } : stage }];
  });
}

export type RenewalDesk = {
  readonly credential: Credential;
  /** What keeps the officer who asks out of it; then there is no file. */
  readonly tie: ReturnType<typeof groundAgainstOfficer>;
  readonly file: RenewalFile | null;
};

/** One renewal for an officer; what its holder stated is not for one with a tie. */
export function renewalDesk(ctx: Ctx, credentialId: string): RenewalDesk {
  requireOfficer(ctx);
  const credential = requireCredential(ctx, credentialId);
  const tie = groundAgainstOfficer(ctx, credential);
  return { credential, tie, file: tie ? null : renewalOf(ctx, credential) };
}

export type RenewalRow = {
  readonly id: string;
  readonly credentialId: string;
  readonly number: string;
  readonly at: Date;
  readonly validUntil: Date | null;
};

/** The requests that wait for an officer, a page of them, the oldest first. Without a name. */
export function renewalQueue(ctx: Ctx, cursor: Cursor = null): KeyPage<RenewalRow> {
  requireOfficer(ctx);
  return readKeyPage<RenewalRow>(cursor, {
    keys: [sql`r.at`, sql`r.id`],
    size: REQUESTS_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<{ id: string; credentialId: string; number: string; at: number; validUntil: number | null }>(sql`
          select r.id as id, c.id as credentialId, c.number as number, r.at as at, c.valid_until as validUntil
          from renewal_requests r join credentials c on c.id = r.credential_id
          where r.outcome is null and not exists (select 1 from credential_withdrawals w where w.credential_id = c.id)
            and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map(({ at, validUntil, ...row }) => ({
          ...row,
          at: new Date(at),
          validUntil: validUntil === null ? null : new Date(validUntil),
        })),
    keysOf: (row) => [row.at.getTime(), row.id],
  });
}
