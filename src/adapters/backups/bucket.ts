import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { S3mini } from 's3mini';
import { BackupMissing, type BackupStore, requireKey } from './port.ts';

/** What one request to the bucket may carry; larger objects go in parts, and come in ranges. */
const PART_BYTES = 8 * 1024 * 1024;
const PATIENCE_MS = 60_000;
/** S3 deletes and lists are idempotent, and so is a put of the same bytes: a fault of the moment is tried again after these pauses. */
const PAUSES_MS = [500, 3_000];
const OF_THE_MOMENT = new Set([408, 429, 500, 502, 503, 504]);

export type BucketSettings = {
  /** `https://host/bucket`, or with a path behind it that every key gets before it: path-style, which every S3-like store speaks. */
  readonly url: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly patienceMs?: number;
  readonly pausesMs?: readonly number[];
};

/** Backups in an S3-compatible bucket. */
export function bucketBackups(settings: BucketSettings): BackupStore {
  const { origin, pathname } = new URL(settings.url);
  const [bucket = '', ...rest] = pathname.split('/').filter(Boolean);
  const before = rest.length > 0 ? `${rest.join('/')}/` : '';
  const s3 = new S3mini({
    endpoint: `${origin}/${bucket}`,
    region: settings.region,
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    requestAbortTimeout: settings.patienceMs ?? PATIENCE_MS,
    minPartSize: PART_BYTES,
  });
  const again = <T>(work: () => Promise<T>) => withPauses(work, settings.pausesMs ?? PAUSES_MS);
  const nameOf = (key: string) => before + requireKey(key);
  return {
    place: `${origin}/${bucket}/${before}`,
    async put(key, bytes) {
      const name = nameOf(key);
      await again(() => s3.putAnyObject(name, bytes));
    },
    async putFile(key, file) {
      const name = nameOf(key);
      await again(async () => s3.putAnyObject(name, await openAsBlob(file)));
    },
    async read(key) {
      const name = nameOf(key);
      return again(async () => new Uint8Array(await wholeOf(s3, name)));
    },
    async fetchTo(key, file) {
      const name = nameOf(key);
      const bytes = await again(() => sizeOf(s3, name));
      const handle = await open(file, 'wx', 0o600);
      try {
        for (let from = 0; from < bytes; from += PART_BYTES) {
          const to = Math.min(from + PART_BYTES, bytes);
          await handle.write(await again(() => rangeOf(s3, name, from, to)));
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async list(prefix) {
      const objects = await again(() => s3.listObjects('/', before + prefix));
      if (objects === null) throw new Error(`there is no bucket ${bucket} at ${origin}`);
      return objects
        .map((object) => ({ key: object.Key.slice(before.length), bytes: Number(object.Size) }))
        .sort((left, other) => (left.key < other.key ? -1 : 1));
    },
    async remove(key) {
      const name = nameOf(key);
      await again(() => s3.deleteObject(name));
    },
  };
}

async function wholeOf(s3: S3mini, key: string): Promise<ArrayBuffer> {
  const bytes = await s3.getObjectArrayBuffer(key);
  if (bytes === null) throw new BackupMissing(key);
  return bytes;
}

async function sizeOf(s3: S3mini, key: string): Promise<number> {
  if (!(await s3.objectExists(key))) throw new BackupMissing(key);
  return s3.getContentLength(key);
}

/** Bytes `from` up to `to`; a store that answers another number of them is at fault. */
async function rangeOf(s3: S3mini, key: string, from: number, to: number): Promise<Uint8Array> {
  const answer = await s3.getObjectRaw(key, false, from, to);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.byteLength !== to - from) throw new Error(`the bucket gave ${bytes.byteLength} bytes of ${to - from}`);
  return bytes;
}

async function withPauses<T>(work: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!isOfTheMoment(error)) throw error;
      await new Promise((wait) => setTimeout(wait, pause));
    }
  }
  return work();
}

/** A refusal (a wrong key, no such bucket) stays one; a broken connection, a time-out or a busy server may be over in a moment. */
function isOfTheMoment(error: unknown): boolean {
  if (error instanceof BackupMissing) return false;
  const { status } = error as { status?: unknown };
  return typeof status !== 'number' || OF_THE_MOMENT.has(status);
}
