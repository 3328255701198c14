import type { IncomingMessage, ServerResponse } from 'node:http';
import { formTypeOf } from '#src/http/forms/read-form.ts';
import {
  BODY_SILENCE_MS,
  FORM_BYTES,
  FREE_BYTES,
  PENDING_FORMS,
  POOLS,
  RETRY_AFTER_SECONDS,
  type Takes,
  TURN_MS,
  UPLOAD_BYTES,
} from '#src/http/limits.ts';
import { type AddressLimit, addressLimit } from './address-limit.ts';
import { type BytePool, bytePool } from './byte-pool.ts';
import { multipartReader } from './multipart.ts';
import { BodyRefused, type Refused, type Turned, turnedBy } from './refused.ts';
import { parseUrlencoded } from './urlencoded.ts';

/** How much of a form is read: of whom, and whether its files are. */
export type Receiving = {
  readonly takes: Takes;
  /** Whose part of what all bodies hold it is: a person's id or a visitor's address. */
  readonly holder: string;
  /** `dropped`: who may not send it yet gets the text back that came with it; its files are neither kept nor waited for. */
  readonly files: 'taken' | 'dropped';
};
export type Received = { readonly form: FormData } | { readonly turned: Turned };

/** Reads a form out of a request, once, within the limits; every later call gets the same. Nothing is read before it is called. */
export type Receive = (how: Receiving) => Promise<Received>;

/** What all requests share: the bytes that are held, and who sends how often without being signed in. */
export type Shared = Readonly<Record<Takes, BytePool>> & { readonly pending: AddressLimit };

/** One for the whole server. */
export function receiver(shared: Shared = sharedByAll()) {
  return (request: IncomingMessage, response: ServerResponse): Receive => {
    let received: Promise<Received> | undefined;
    return (how) => {
      received ??= receive({ request, response }, how, shared).catch((error: unknown) => ({ turned: turnedOf(error) }));
      return received;
    };
  };
}

function sharedByAll(): Shared {
  const { most, minutes } = PENDING_FORMS;
  return {
    text: bytePool(POOLS.text),
    files: bytePool(POOLS.files),
    pending: addressLimit(most, minutes * 60_000, () => performance.now()),
  };
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

async function receive({ request, response }: Exchange, how: Receiving, shared: Shared): Promise<Received> {
  if (how.files === 'dropped' && !shared.pending(how.holder)) throw new BodyRefused('too_often');
  const type = formTypeOf(request.headers['content-type']);
  const declared = Number(request.headers['content-length']);
  if (type === null || !Number.isSafeInteger(declared)) throw new BodyRefused('unreadable');
  const takesFiles = how.takes === 'files' && how.files === 'taken' && type === 'multipart';
  const most = takesFiles ? UPLOAD_BYTES : FORM_BYTES;
  const cut = how.files === 'dropped' && type === 'multipart';
  if (declared > most && !cut)
    throw new BodyRefused(how.takes === 'files' && type === 'multipart' ? 'too_large_file' : 'too_large');
  const held = Math.min(declared, most);
  const pool = shared[takesFiles ? 'files' : 'text'];
  const share = held <= FREE_BYTES ? null : await pool.take(how.holder, held, TURN_MS);
  if (held > FREE_BYTES && share === null) throw new BodyRefused('busy');
  // What was read lives as long as the answer is being made.
  if (response.closed) share?.release();
  else response.once('close', () => share?.release());
  if (request.headers.expect !== undefined) response.writeContinue();
  const form =
    type === 'multipart' ? await readMultipart(request, how, held) : parseUrlencoded(await readWhole(request));
  // No form of ours has a field that every object carries, and looked up by name it finds something else.
  if ([...form.keys()].some((name) => name in {})) throw new BodyRefused('unreadable');
  return { form };
}

async function readWhole(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await eachChunk(request, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** Where files are dropped only the first `most` bytes are looked at; the forms of ours that take a file put it behind their text. */
async function readMultipart(request: IncomingMessage, how: Receiving, most: number): Promise<FormData> {
  const reader = multipartReader(
    request.headers['content-type'] ?? '',
    how.takes === 'files' && how.files === 'taken' ? 'files' : 'text',
    how.files,
  );
  let looked = 0;
  const whole = await eachChunk(request, (chunk) => {
    const part = chunk.subarray(0, most - looked);
    looked += part.length;
    reader.write(part);
    return looked < most || looked === Number(request.headers['content-length']);
  });
  if (whole) return reader.finish();
  const form = reader.soFar();
  form.append('file', new File([], 'too-large'));
  return form;
}

/** Hands every chunk on until the end, or until `take` answers false: then false. Throws when the body breaks off or goes silent. */
function eachChunk(request: IncomingMessage, take: (chunk: Buffer) => unknown): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => settle(() => reject(new BodyRefused('broken_off'))), BODY_SILENCE_MS);
    const settle = (end: () => void) => {
      clearTimeout(silence);
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      request.pause();
      end();
    };
    const onEnd = () => settle(() => resolve(true));
    const onClose = () => settle(() => reject(new BodyRefused('unreadable')));
    const onData = (chunk: Buffer) => {
      silence.refresh();
      try {
        if (take(chunk) === false) settle(() => resolve(false));
      } catch (error) {
        settle(() => reject(error as Error));
      }
    };
    if (request.readableEnded) return onEnd();
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
    request.resume();
  });
}

function turnedOf(error: unknown): Turned {
  if (!(error instanceof BodyRefused)) throw error;
  return answerTo(error.why);
}

function answerTo(why: Refused): Turned {
  return turnedBy(why, why === 'busy' ? RETRY_AFTER_SECONDS : undefined);
}

/** The bytes of a body that is no form, at most `most`: the events of the payment provider. */
export async function receiveBytes(request: IncomingMessage, most: number): Promise<Buffer | Turned> {
  if (Number(request.headers['content-length']) > most) return turnedBy('too_large');
  try {
    return await readWhole(request);
  } catch (error) {
    return turnedOf(error);
  }
}
