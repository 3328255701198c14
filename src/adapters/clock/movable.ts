import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MovableClock } from './port.ts';

const FARTHEST_AHEAD_MS = 20 * 366 * 24 * 60 * 60 * 1000;

/**
 * The machine's time plus an offset in milliseconds, kept as text in `file`, which every process of a demo reads at
 * each question: app, outbox and payment sandbox live at the same moment. One process (the app) moves it.
 * Throws in production, where time is nobody's to move.
 */
export function movableClock(file: string, env: NodeJS.ProcessEnv = process.env): MovableClock {
  if (env.NODE_ENV === 'production') throw new Error('a movable clock does not run in production');
  const ahead = () => readOffset(file);
  const now = () => new Date(Date.now() + ahead());
  return {
    now,
    ahead,
    moveForward(ms) {
      if (!Number.isSafeInteger(ms) || ms <= 0) throw new RangeError(`a clock moves forward, not by ${ms}`);
      const offset = ahead() + ms;
      if (offset > FARTHEST_AHEAD_MS) throw new RangeError('the clock is moved too far ahead');
      writeOffset(file, offset);
      return now();
    },
  };
}

function readOffset(file: string): number {
  const text = readIfThere(file);
  if (text === null) return 0;
  if (!/^\d{1,15}$/.test(text.trim())) throw new Error(`${file} holds no clock offset`);
  return Number(text);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** By rename, so that no other process ever reads half a number. */
function writeOffset(file: string, offset: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${offset}\n`);
  renameSync(fresh, file);
}
