import type { NoticeRefused, PaymentsRefused, PaymentsUnreachable } from '#src/outside/payments/port.ts';

/** By name and not by class: the server bundle and the server itself each hold a copy of the port. */
export function isPaymentsRefused(error: unknown): error is PaymentsRefused {
  return error instanceof Error && error.name === 'PaymentsRefused';
}

export function isPaymentsUnreachable(error: unknown): error is PaymentsUnreachable {
  return error instanceof Error && error.name === 'PaymentsUnreachable';
}

export function isNoticeRefused(error: unknown): error is NoticeRefused {
  return error instanceof Error && error.name === 'NoticeRefused';
}
