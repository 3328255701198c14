import { createHash } from 'node:crypto';
import type { Frame } from './frames.ts';
import type { FileKind, RefusedFile } from './port.ts';

/** Asks a child about one document: what it says, within bounds, or why it does not. */
export type Ask = (
  head: { readonly task: 'open' | 'draw'; readonly kind: FileKind; readonly from?: number; readonly count?: number },
  bytes: Uint8Array,
) => Promise<Frame | RefusedFile>;

export type Sharing = <T>(key: string, make: () => Promise<T>) => Promise<T>;

const MOST_REMEMBERED = 16;
/** Characters of an answer; what is longer is read again. */
const LONGEST_REMEMBERED = 500_000;

/** The same text is read once: what was opened just now is shown soon after. Only what is small is remembered. */
export function remembering(once: Sharing, ask: Ask): Ask {
  const answers = new Map<string, Awaited<ReturnType<Ask>>>();
  return async (head, bytes) => {
    if (head.task !== 'open' || (head.kind !== 'pdf' && head.kind !== 'word')) return ask(head, bytes);
    const key = `${head.kind} ${createHash('sha256').update(bytes).digest('hex')}`;
    const before = answers.get(key);
    if (before) return before;
    const answer = await once(key, () => ask(head, bytes));
    if ('refused' in answer || JSON.stringify(answer.head).length > LONGEST_REMEMBERED) return answer;
    answers.set(key, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

/** Who asks for what is being made already waits for the same making. */
export function sharing(): Sharing {
  const running = new Map<string, Promise<unknown>>();
  return <T>(key: string, make: () => Promise<T>) => {
    const same = running.get(key) as Promise<T> | undefined;
    if (same) return same;
    const made = make().finally(() => running.delete(key));
    running.set(key, made);
    return made;
  };
}
