import { type SQL, sql } from 'drizzle-orm';
import {
  type Credential,
  type CredentialStatus,
  credentialStatus,
  KOEK,
  listCredentials,
  requireOfficer,
} from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type DecisionRow, decisionQueue } from './deciding.ts';
import { type Cursor, cursorOf, type KeyPage, readKeyPage } from './key-page.ts';
import { peopleSought } from './sought.ts';

/** Certificates of competence that count or can count again, those that ran out, and those that were withdrawn. */
export const CERTIFICATE_LISTS = ['certified', 'expired', 'withdrawn'] as const;
export type CertificateList = (typeof CERTIFICATE_LISTS)[number];
/** By what a list is sorted: by when each ends or stopped, the first or the last in front, or by issue, the latest in front. */
export const CERTIFICATE_ORDERS = ['first', 'last', 'issued'] as const;
export type CertificateOrder = (typeof CERTIFICATE_ORDERS)[number];

export type CertificateRow = { readonly credential: Credential; readonly status: CredentialStatus };
export type CertificatesWanted = {
  readonly list: CertificateList;
  readonly order: CertificateOrder;
  /** Words of the name or address of the holder; empty for everybody. */
  readonly search: string;
};

const ROWS_PER_PAGE = 50;
const LONGEST_SEARCH = 120;

/**
 * Certificates of competence for an officer, a page of them. The latest of each person: one that was replaced or followed by another is left out. The status
 * is that of `credentialStatus`, as everywhere.
 */
export function certificateList(ctx: Ctx, wanted: CertificatesWanted, at: Cursor): KeyPage<CertificateRow> {
  requireOfficer(ctx);
  const { list, order, search } = wanted;
  const now = ctx.now();
  const key = order === 'issued' ? sql`c.issued_at` : list === 'withdrawn' ? sql`w.at` : sql`c.valid_until`;
  const who = search.trim() ? sql`c.holder_id in ${peopleSought(search)}` : sql`1`;
  return readKeyPage<CertificateRow>(at, {
    keys: [key, sql`c.id`],
    descending: order !== 'first',
    size: ROWS_PER_PAGE,
    read: ({ from, order: sorted, most }) => {
      const ids = ctx.db
        .all<{ id: string }>(sql`
          select c.id as id from ${FROM[list]} where c.subject = ${KOEK} and ${WHERE[list](now)} and ${LATEST} and ${who}
            and ${from ?? sql`1`} order by ${sorted} limit ${most}`)
        .map(({ id }) => id);
      const byId = new Map(listCredentials(ctx, ids).map((credential) => [credential.id, credential]));
      return ids.flatMap((id) => {
        const credential = byId.get(id);
        return credential ? [{ credential, status: credentialStatus(credential, now) }] : [];
      });
    },
    keysOf: ({ credential }) => [keyOf(credential, wanted).getTime(), credential.id],
  });
}

function keyOf({ issuedAt, validUntil, withdrawal }: Credential, { list, order }: CertificatesWanted): Date {
  if (order === 'issued') return issuedAt;
  return (list === 'withdrawn' ? withdrawal?.at : validUntil) ?? issuedAt;
}

const FROM: Readonly<Record<CertificateList, SQL>> = {
  certified: sql`credentials c`,
  expired: sql`credentials c`,
  withdrawn: sql`credential_withdrawals w join credentials c on c.id = w.credential_id`,
};
const STANDS = sql`not exists (select 1 from credential_withdrawals w where w.credential_id = c.id)`;
const WHERE: Readonly<Record<CertificateList, (now: Date) => SQL>> = {
  certified: (now) => sql`c.valid_until > ${now.getTime()} and ${STANDS}`,
  expired: (now) => sql`c.valid_until <= ${now.getTime()} and ${STANDS}`,
  withdrawn: () => sql`1`,
};
/** Nothing replaces it or came after it. */
const LATEST = sql`not exists (select 1 from credential_replacements p where p.credential_id = c.id)
  and not exists (select 1 from credentials later where later.holder_id = c.holder_id and later.subject = c.subject and later.issued_at > c.issued_at
    and not exists (select 1 from credential_withdrawals gone where gone.credential_id = later.id))`;

export const CANDIDATE_STAGES = ['marking', 'seeking', 'ready'] as const;
export type CandidateStage = (typeof CANDIDATE_STAGES)[number];

/** Paid cases at one stage for an officer, without a name, the oldest first. */
export function candidateList(ctx: Ctx, stage: CandidateStage, at: Cursor): KeyPage<DecisionRow> {
  return decisionQueue(ctx, stage, at);
}

export type ListWanted = Omit<CertificatesWanted, 'list'> & {
  readonly list: CertificateList | 'candidates';
  readonly stage: CandidateStage;
};

/** Which list an address asks for; what makes no sense is the first choice. */
export function readWanted(address: URLSearchParams): ListWanted {
  const among = <const All extends readonly [string, ...string[]]>(all: All, name: string): All[number] =>
    all.find((one) => one === address.get(name)) ?? all[0];
  return {
    list: among(['certified', 'candidates', 'expired', 'withdrawn'], 'lijst'),
    order: among(CERTIFICATE_ORDERS, 'volgorde'),
    stage: among(CANDIDATE_STAGES, 'stand'),
    search: (address.get('zoek') ?? '').slice(0, LONGEST_SEARCH).trim(),
  };
}

/** A file stops at so many rows. */
export const MOST_FILED = 5000;

/** Every row of a list, page after page, as many as a file holds. */
export function everyRow<Row>(page: (at: Cursor) => KeyPage<Row>): Row[] {
  const rows: Row[] = [];
  for (let cursor: Cursor = null; rows.length < MOST_FILED; ) {
    const { rows: some, next } = page(cursor);
    rows.push(...some);
    cursor = next === null ? null : cursorOf(new URL(`https://list.invalid/?na=${next}`));
    if (!cursor) break;
  }
  return rows.slice(0, MOST_FILED);
}
