import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MovableClock } from './port.ts';

const FARTHEST_AHEAD_MS = 20 * 366 * 24 * 60 * 60 * 1000;

/**
 * The machine's time plus an offset in milliseconds, kept as text in `file`, which every process of a demo asks
 * for at each question: app, outbox and payment sandbox live at the same moment. One process (the app) moves it.
 * Throws in production, where time is nobody's to move.
 */
export function movableClock(file: string, env: NodeJS.ProcessEnv = process.env): MovableClock {
  if (env.NODE_ENV === 'production') throw new Error('a movable clock does not run in production');
  const ahead = offsetIn(file);
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

/** The offset as it stands now. Every request asks, so the file is only looked at, and read when it is another one than before. */
function offsetIn(file: string): () => number {
  let seen = '';
  let offset = 0;
  return () => {
    const there = statSync(file, { bigint: true, throwIfNoEntry: false });
    const found = there ? `${there.ino} ${there.mtimeNs} ${there.size}` : '';
    if (found !== seen) {
      offset = there ? readOffset(file) : 0;
      seen = found;
    }
    return offset;
  };
}

function readOffset(file: string): number {
  const text = readFileSync(file, 'utf8');
  if (!/^\d{1,15}$/.test(text.trim())) throw new Error(`${file} holds no clock offset`);
  return Number(text);
}

/** By rename, so that no other process ever reads half a number. */
function writeOffset(file: string, offset: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${offset}\n`);
  renameSync(fresh, file);
}
