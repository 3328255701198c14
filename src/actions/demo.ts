import { z } from 'astro/zod';
import { refusals } from '#domain/refusals.ts';
import type { MovableClock } from '#src/adapters/clock/port.ts';
import { demo } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { wholeNumber } from './fields.ts';
import { form } from './form.ts';

const DAY_MS = 24 * 3600_000;
/** Ten years at once is enough to see anything lapse. */
const MOST_MINUTES = 10 * 366 * 24 * 60;
/** What the clock itself allows. */
const MOST_AHEAD_MS = 2 * MOST_MINUTES * 60_000;

export const demoActions = {
  /** Moves the clock of app, sandbox and outbox forward. */
  moveClock: form(
    z.object({
      minutes: wholeNumber(demo.minutes, 1, MOST_MINUTES),
    }),
    (input, _ctx, context) => {
      const clock = context.locals.app.clock as Partial<MovableClock>;
      if (!clock.moveForward) throw refusals.clockStandsStill();
      if (clock.ahead && clock.ahead() > MOST_AHEAD_MS - input.minutes * 60_000) throw refusals.clockTooFar('minutes');
      const now = clock.moveForward(input.minutes * 60_000);
      context.locals.app.wake();
      return {
        goTo: paths.devClock(),
        flash: { kind: 'ok', text: demo.moved(now, Math.round((input.minutes * 60_000) / DAY_MS)) },
      };
    },
  ),
};
