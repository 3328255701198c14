import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { decodeFrame, encodeFrame } from '../frames.ts';
import type { Answer, Task } from './task.ts';

/** The reading child: one document in over stdin, one answer out over stdout, and gone. */

/** A thread of its own looks at memory and time, since the main one may be busy for long; it also ends a child whose server is gone. */
const GUARD = `const { env, pid, memoryUsage, cpuUsage, kill } = process;
const mostMemory = Number(env.READING_MEGABYTES) * 1e6;
const mostTime = Number(env.READING_SECONDS) * 1e6;
setInterval(() => {
  const { user, system } = cpuUsage();
  if (memoryUsage.rss() > mostMemory) kill(pid, 'SIGKILL');
  if (user + system > mostTime) kill(pid, env.READING_OUT_OF_TIME);
}, 50);
setTimeout(() => kill(pid, 'SIGKILL'), (Number(env.READING_CLOCK) + 2) * 1000);`;
const MOST_HEAD_BYTES = 4096;

const guard = new Worker(GUARD, { eval: true, env: process.env });
await once(guard, 'online');
guard.unref();
// Libraries warn on the console; stdout is for the answer.
for (const name of ['log', 'warn', 'info', 'error', 'debug'] as const) console[name] = () => {};

const frame = decodeFrame(await readAll(), { headBytes: MOST_HEAD_BYTES, blobs: 1 });
const [document] = frame?.blobs ?? [];
if (!frame || !document) process.exit(2);
const answer = await answerTo(frame.head as Task, document);
process.stdout.write(encodeFrame(answer.head, answer.blobs), () => process.exit(0));

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function answerTo(task: Task, bytes: Uint8Array): Promise<Answer> {
  const { kind } = task;
  if (kind === 'pdf') {
    const { drawPdf, openPdf } = await import('./pdf.ts');
    return task.task === 'draw' ? drawPdf(bytes, task) : openPdf(bytes);
  }
  if (kind === 'word') {
    const { drawWord, openWord } = await import('./word.ts');
    return task.task === 'draw' ? drawWord(bytes, task) : openWord(bytes);
  }
  if (['m4a', 'mp3', 'webm', 'ogg'].includes(kind)) return (await import('./recording.ts')).openRecording(bytes, kind);
  return (await import('./photo.ts')).openPhoto(bytes, kind);
}
