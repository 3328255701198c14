/** What time it is, in the one place that may ask the machine. */
export interface Clock {
  now(): Date;
}

/** A clock that a demo can move forward, never back. */
export interface MovableClock extends Clock {
  /** Moves the clock by a positive whole number of milliseconds; refuses anything else. Returns the new time. */
  moveForward(ms: number): Date;
  /** How far the clock runs ahead of the machine, in milliseconds; 0 when it was never moved. */
  ahead(): number;
}
