import type { Clock } from './port.ts';

/** The machine's own time. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}
