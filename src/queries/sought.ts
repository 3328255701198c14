import { type SQL, sql } from 'drizzle-orm';
import { foldWords } from '#domain/fold.ts';

const MOST_WORDS = 6;
/** A search that fits more than this is too wide to go through; who searches types on. */
const MOST_SOUGHT = 500;

/** What was typed as a question for a full-text index of folded text: every word begins one of the words sought. Null when there is no word in it. */
export function wordsSought(typed: string): string | null {
  const words = foldWords(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** Ids of people of whose name or address the words begin as typed; the newest of them. */
export function peopleSought(typed: string): SQL {
  return sought(typed, 'people');
}

/** Ids of organisations of whose name or place the words begin as typed; the newest of them. */
export function organisationsSought(typed: string): SQL {
  return sought(typed, 'organisations');
}

function sought(typed: string, table: 'people' | 'organisations'): SQL {
  const words = wordsSought(typed);
  if (!words) return sql`(select null where false)`;
  const [rows, index] = [sql.raw(table), sql.raw(`${table}_search`)];
  return sql`(select t.id from ${index} s cross join ${rows} t on t.rowid = s.rowid where ${index} match ${words} order by s.rowid desc limit ${MOST_SOUGHT})`;
}
