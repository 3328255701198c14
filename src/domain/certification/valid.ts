import { type SQL, sql } from 'drizzle-orm';

/** As `isInForce(credentialStatus(credential, at))`, of a row `c` of credentials that was issued by then: so that the database can choose by it. */
export function isValidAt(at: Date): SQL {
  const ms = at.getTime();
  return sql`c.issued_at <= ${ms} and (c.valid_until is null or c.valid_until > ${ms})
    and not exists (select 1 from credential_withdrawals w where w.credential_id = c.id and w.at <= ${ms})
    and not exists (select 1 from credential_replacements p where p.credential_id = c.id and p.at <= ${ms})
    and not exists (select 1 from credential_suspensions s where s.credential_id = c.id and s.at <= ${ms}
      and (s.lifted_at is null or s.lifted_at > ${ms}))`;
}

/** The newest valid credential of `holder` on a subject, as JSON with `id`, `number` and `until` (milliseconds or null); null when there is none. As `findValid`. */
export function validCredentialOf(holder: SQL, subject: string, at: Date): SQL<string | null> {
  return sql<
    string | null
  >`(select json_object('id', c.id, 'number', c.number, 'until', c.valid_until) from credentials c where c.holder_id = ${holder}
    and c.subject = ${subject} and ${isValidAt(at)} order by c.issued_at desc, c.id limit 1)`;
}
