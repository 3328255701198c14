import { integer, text } from 'drizzle-orm/sqlite-core';

/** An instant, UTC, in milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
/** Whole eurocents. */
export const cents = (name: string) => integer(name);
/** A value of our own code as JSON text. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
