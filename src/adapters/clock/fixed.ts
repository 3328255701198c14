import type { MovableClock } from './port.ts';

/** A clock for tests: stands still until it is moved. */
export function fixedClock(start: Date): MovableClock {
  let ahead = 0;
  const now = () => new Date(start.getTime() + ahead);
  return {
    now,
    ahead: () => ahead,
    moveForward(ms) {
      if (!Number.isSafeInteger(ms) || ms <= 0) throw new RangeError(`a clock moves forward, not by ${ms}`);
      ahead += ms;
      return now();
    },
  };
}
