import type { RefusalKind } from '#domain/refusal.ts';

/** The one map from our refusals to HTTP. */
export const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  sign_in_first: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};
