import type { Role } from '#domain/context.ts';

/** Who a row of `access.ts` lets in. `anyone` needs no account; the others need one, `signed_in` being every person. */
export type Entry = 'anyone' | 'signed_in' | 'coordinator' | Role | 'demo_only';
