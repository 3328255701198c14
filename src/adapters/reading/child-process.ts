import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFrame, encodeFrame, type Frame } from './frames.ts';

export type ChildLimits = {
  /** Time of a processor, not of the clock: a busy machine refuses no honest file. The clock may run `PATIENCE` times as long. */
  readonly seconds: number;
  /** Memory of the whole child in use, decoded pictures included. */
  readonly megabytes: number;
};
/** How a child ended that gave no answer: out of time, out of memory, or tripping over the file. */
export type ChildEnd = 'time' | 'memory' | 'crash';

const CHILD = fileURLToPath(new URL('./child/main.ts', import.meta.url));
const ROOT = resolve(dirname(CHILD), '../../../..');
/** V8's own heap; decoded pictures and inflated streams stand outside of it and are the memory guard's to watch. */
const HEAP_MEGABYTES = 256;
const PATIENCE = 4;
/** How the guard in the child says that the time is up; `SIGKILL` says that the memory is. */
const OUT_OF_TIME = 'SIGTERM';
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
const MOST_HEAD_BYTES = 16 * 1024 * 1024;
const MOST_BLOBS = 64;

/**
 * Opens one document in a process of its own that may read our packages and its own folder, and may not write, open a connection, start anything, or see
 * our environment. Whatever happens there, all its memory comes back. The answer is bounded here and believed nowhere.
 */
export function askChild(head: object, document: Uint8Array, limits: ChildLimits): Promise<Frame | ChildEnd> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...rights(), CHILD], {
      env: {
        READING_MEGABYTES: String(limits.megabytes),
        READING_SECONDS: String(limits.seconds),
        READING_CLOCK: String(limits.seconds * PATIENCE),
        READING_OUT_OF_TIME: OUT_OF_TIME,
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let ended: ChildEnd | null = null;
    const parts: Buffer[] = [];
    let size = 0;
    const stop = (why: ChildEnd) => {
      ended ??= why;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => stop('time'), limits.seconds * PATIENCE * 1000);
    child.stdout.on('data', (part: Buffer) => {
      size += part.byteLength;
      if (size > MOST_ANSWER_BYTES) stop('crash');
      else parts.push(part);
    });
    child.stdin.on('error', () => {}); // it ended before it read everything: its end says why
    child.on('error', () => stop('crash'));
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      if (ended !== null) return done(ended);
      if (signal === OUT_OF_TIME) return done('time');
      if (signal === 'SIGKILL') return done('memory');
      const most = { headBytes: MOST_HEAD_BYTES, blobs: MOST_BLOBS };
      done((code === 0 && decodeFrame(Buffer.concat(parts), most)) || 'crash');
    });
    child.stdin.end(encodeFrame(head, [document]));
  });
}

/** Native code is allowed for the two libraries that draw; a worker for the guard. */
function rights(): string[] {
  const packages = join(ROOT, 'node_modules');
  const readable = [dirname(dirname(CHILD)), packages, realpathSync(packages), join(ROOT, 'package.json')];
  return [
    '--permission',
    ...[...new Set(readable)].filter((path) => existsSync(path)).map((path) => `--allow-fs-read=${path}`),
    '--allow-addons',
    '--allow-worker',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
  ];
}
