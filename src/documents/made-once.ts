import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { calendarFeed, calendarFile } from './calendar.ts';
import type { Documents } from './port.ts';
import { qrCode } from './qr.ts';
import type { DrawingAnswer, DrawingOrder } from './worker.ts';

/** Where made documents stand, by the hash of what they say; they can be made again. */
export type MadeDocuments = {
  putMade(key: string, name: string, bytes: Uint8Array): Promise<void>;
  readMade(key: string, name: string): Promise<Uint8Array | null>;
};

/** Part of the name under which a document is kept: raise it when the drawing changes. */
const VERSION = 'v2';
const KEY_DIGITS = 32;
const IDLE_MS = 60_000;

/**
 * PDFs drawn in a thread of their own, so that nobody waits for another's paper, and kept by the hash of their sheet: the same sheet is drawn once.
 */
export function documentsMadeOnce(kept: MadeDocuments): Documents {
  const draw = drawingThread();
  const running = new Map<string, Promise<Uint8Array>>();
  const made = (order: DrawingOrder): Promise<Uint8Array> => {
    const key = hashOf(order);
    const same = running.get(key);
    if (same) return same;
    const bytes = drawnOrKept(kept, key, order, draw).finally(() => running.delete(key));
    running.set(key, bytes);
    return bytes;
  };
  return {
    certificatePdf: (sheet) => made({ paper: 'certificate', sheet }),
    invoicePdf: (sheet) => made({ paper: 'invoice', sheet }),
    creditNotePdf: (sheet) => made({ paper: 'credit_note', sheet }),
    calendarFile,
    calendarFeed,
    qrCode,
  };
}

async function drawnOrKept(
  kept: MadeDocuments,
  key: string,
  order: DrawingOrder,
  draw: (order: DrawingOrder) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const name = `${VERSION}-document.pdf`;
  const before = await kept.readMade(key, name);
  if (before) return before;
  const bytes = await draw(order);
  await kept.putMade(key, name, bytes);
  return bytes;
}

function hashOf(order: DrawingOrder): string {
  return createHash('sha256').update(JSON.stringify(order)).digest('hex').slice(0, KEY_DIGITS);
}

/** One thread, started for the first document and ended when none was asked for a while; a fault in a sheet reaches who asked. */
function drawingThread(): (order: DrawingOrder) => Promise<Uint8Array> {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;
  const waiting = new Map<number, { done(bytes: Uint8Array): void; failed(error: Error): void }>();
  const end = (error: Error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
    thread = null;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.on('message', (answer: DrawingAnswer) => {
      const asker = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('bytes' in answer) asker?.done(answer.bytes);
      else asker?.failed(answer.error);
      if (waiting.size > 0) return;
      started.unref();
      idle = setTimeout(() => {
        thread = null;
        void started.terminate();
      }, IDLE_MS).unref();
    });
    started.on('error', (error: Error) => started === thread && end(error));
    started.on('exit', () => started === thread && end(new Error('the thread that draws documents ended')));
    return started;
  };
  return (order) =>
    new Promise((done, failed) => {
      clearTimeout(idle);
      thread ??= start();
      thread.ref();
      number += 1;
      waiting.set(number, { done, failed });
      thread.postMessage({ ...order, number });
    });
}
