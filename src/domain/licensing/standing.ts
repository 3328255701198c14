import { type SQL, sql } from 'drizzle-orm';
import { isValidAt, KOEK } from '#domain/certification/index.ts';
import type { LicenceStatus } from './licence.ts';

/**
 * As `licenceStatus` at this instant, for the database: of `licences` joined to `licence_grants`, `licence_releases` and `licence_ends`. What begins later than the
 * instant is not looked for: nothing is written ahead of its time.
 */
export function standingIs(standing: LicenceStatus, at: Date): SQL {
  const now = at.getTime();
  const ended = sql`licence_ends.licence_id is not null`;
  const granted = sql`licence_ends.licence_id is null and licence_grants.licence_id is not null`;
  const open = sql`licence_ends.licence_id is null and licence_grants.licence_id is null`;
  // From the few people of the licence to what they hold, never the other way round: `cross join` keeps the order.
  const carried = sql`exists (select 1 from licensees n cross join credentials c on c.holder_id = n.person_id and c.subject = ${KOEK} and ${isValidAt(at)}
    where n.licence_id = licences.id and n.ended_at is null and n.agreed_at is not null)`;
  const inTerm = sql`${granted} and licences.starts_at <= ${now} and licences.ends_at > ${now}`;
  switch (standing) {
    case 'held':
      return sql`(${open} and licence_releases.licence_id is null and licences.hold_lapses_at > ${now})`;
    case 'lapsed':
      return sql`(${open} and licence_releases.licence_id is null and licences.hold_lapses_at <= ${now})`;
    case 'released':
      return sql`(${open} and licence_releases.licence_id is not null)`;
    case 'not_yet':
      return sql`(${granted} and licences.starts_at > ${now} and licences.ends_at > ${now})`;
    case 'in_force':
      return sql`(${inTerm} and ${carried})`;
    case 'waiting_for_person':
      return sql`(${inTerm} and not ${carried})`;
    case 'ended':
      return sql`(${granted} and licences.ends_at <= ${now})`;
    case 'refunded':
    case 'unpaid':
    case 'withdrawn':
      return sql`(${ended} and licence_ends.outcome = ${standing})`;
  }
}
