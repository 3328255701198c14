import { z } from 'astro/zod';
import { Refusal } from '#domain/refusal.ts';
import { demo } from '#src/messages/demo.nl.ts';
import type { MovableClock } from '#src/outside/clock/port.ts';
import { paths } from '#src/paths.ts';
import { form } from './form.ts';

const DAY_MS = 24 * 3600_000;
/** Ten years at once is enough to see anything lapse. */
const MOST_MINUTES = 10 * 366 * 24 * 60;
/** What the clock itself allows. */
const MOST_AHEAD_MS = 2 * MOST_MINUTES * 60_000;

export const demoActions = {
  /** Moves the clock of app, sandbox and outbox forward. */
  moveClock: form(
    z.object({ minutes: z.coerce.number({ error: demo.minutes }).int(demo.minutes).min(1, demo.minutes).max(MOST_MINUTES, demo.minutes) }),
    (input, _ctx, context) => {
      const clock = context.locals.app.clock as Partial<MovableClock>;
      if (!clock.moveForward) throw new Refusal('not_found', demo.noClock);
      if (clock.ahead && clock.ahead() > MOST_AHEAD_MS - input.minutes * 60_000) throw new Refusal('invalid', demo.tooFar, 'minutes');
      const now = clock.moveForward(input.minutes * 60_000);
      context.locals.app.wake();
      return { goTo: paths.devClock(), notice: { kind: 'ok', text: demo.moved(now, Math.round((input.minutes * 60_000) / DAY_MS)) } };
    },
  ),
};
