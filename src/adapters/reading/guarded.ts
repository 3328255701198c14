import { MAX_UPLOAD_BYTES, type Storage } from '#src/adapters/storage/port.ts';
import { pagesIn, refusalIn } from './answers.ts';
import { type Ask, remembering, sharing } from './asking.ts';
import { askChild, type ChildLimits } from './child-process.ts';
import type { Scanner } from './clam.ts';
import { safeFileName } from './file-name.ts';
import type { Frame } from './frames.ts';
import {
  type FileKind,
  type FileToShow,
  isRecording,
  MIMES,
  MOST_PAGES,
  type OpenedFile,
  type PageText,
  type Reading,
  type RefusedFile,
  type StoredKind,
} from './port.ts';
import { queueOf } from './queue.ts';
import { kindOf } from './sniff.ts';

/** Part of the name under which pages are kept: raised when they are drawn or read in another way. */
const VERSION = 'v1';
/** Pages drawn at a time: who turns to the next one finds it there. */
const PORTION = 5;
const LIMITS: ChildLimits = { seconds: 10, megabytes: 700 };
/** More for a HEIC of a phone: 48 million pixels take 690 MB while they are decoded. */
const HEIC_MEGABYTES = 300;
const AT_ONCE = 2;
const MOST_WAITING = 32;
const RECORDINGS: readonly FileKind[] = ['m4a', 'mp3', 'webm', 'ogg'];

type Parts = {
  readonly storage: Storage;
  readonly scanner?: Scanner | null;
  readonly limits?: ChildLimits;
};

/** Opens files in guarded children, two at a time; what they make of a kept file is kept with it. */
export function guardedReading({ storage, scanner = null, limits = LIMITS }: Parts): Reading {
  const inTurn = queueOf(AT_ONCE, MOST_WAITING);
  const asking: Ask = async (head, bytes) => {
    const most = head.kind === 'heic' ? { ...limits, megabytes: limits.megabytes + HEIC_MEGABYTES } : limits;
    const answer = await inTurn(() => askChild(head, bytes, most));
    if (answer === null) return { refused: 'busy' };
    if (answer === 'time' || answer === 'memory') return { refused: 'too_heavy', found: answer };
    if (answer === 'crash') return { refused: 'damaged' };
    return refusalIn(answer) ?? answer;
  };
  const once = sharing();
  const ask = remembering(once, asking);
  const pages = (file: FileToShow) => once(`${file.storageKey}`, () => keptPages(storage, ask, file));
  return {
    async open(upload) {
      const opened = await openWith(ask, upload);
      if ('refused' in opened || !scanner) return opened;
      const scan = await scanner.scan(upload.bytes);
      if (scan === 'clean') return opened;
      return scan === 'unreachable' ? { refused: 'not_checked' } : { refused: 'virus', found: scan.found };
    },
    pages,
    async picture(file, number) {
      if (!Number.isInteger(number) || number < 1 || number > MOST_PAGES || isRecording(file.mime)) return null;
      if (file.mime.startsWith('image/'))
        return number === 1 ? { mime: file.mime, bytes: await storage.read(file.storageKey) } : null;
      if (!(await pages(file))[number - 1]?.picture) return null;
      const from = number - ((number - 1) % PORTION);
      const portion = () => once(`${file.storageKey} ${from}`, () => drawPortion(storage, ask, file, from));
      const name = pictureName(number);
      const kept = await storage.readMade(file.storageKey, name);
      const bytes = kept ?? (await portion().then(() => storage.readMade(file.storageKey, name)));
      return bytes && bytes.byteLength > 0 ? { mime: 'image/webp', bytes } : null;
    },
    async scanner() {
      if (!scanner) return 'absent';
      return (await scanner.ping()) ? 'ok' : 'unreachable';
    },
  };
}

async function openWith(ask: Ask, upload: Parameters<Reading['open']>[0]): Promise<OpenedFile | RefusedFile> {
  const { name, bytes } = upload;
  if (bytes.byteLength === 0) return { refused: 'empty' };
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return { refused: 'too_large' };
  const kind = kindOf(bytes);
  if (kind === null) return { refused: 'wrong_kind' };
  if (kind === 'old_word') return { refused: 'old_word' };
  if (RECORDINGS.includes(kind) && !upload.recordings) return { refused: 'no_recordings' };
  const answer = await ask({ task: 'open', kind }, bytes);
  if ('refused' in answer) return answer;
  const made = kind === 'pdf' || kind === 'word' ? ownBytes(answer, kind, bytes) : writtenAnew(answer, kind);
  if (made === null) return { refused: 'damaged' };
  if (made.bytes.byteLength > MAX_UPLOAD_BYTES) return { refused: 'too_large' };
  return { ...made, mime: MIMES[made.kind], safeName: safeFileName(name, made.kind) };
}

type Made = { readonly kind: StoredKind; readonly bytes: Uint8Array };

/** A PDF or Word file stays the owner's own; it must have been read. */
function ownBytes(answer: Frame, kind: StoredKind, bytes: Uint8Array): Made | null {
  return pagesIn(answer) && { kind, bytes };
}

/** Photos and recordings are what the child wrote, if that is again what was to be made of this kind. */
function writtenAnew(answer: Frame, kind: FileKind): Made | null {
  const kept: StoredKind = kind === 'avif' || kind === 'heic' ? 'jpeg' : kind;
  const [bytes] = answer.blobs;
  return bytes && kindOf(bytes) === kept ? { kind: kept, bytes } : null;
}

async function keptPages(storage: Storage, ask: Ask, { storageKey, mime }: FileToShow): Promise<readonly PageText[]> {
  if (mime.startsWith('image/')) return [{ lines: [], picture: true }];
  if (isRecording(mime)) return [];
  const name = `${VERSION}-text.json`;
  const kept = await storage.readMade(storageKey, name);
  if (kept) return JSON.parse(Buffer.from(kept).toString('utf8')) as PageText[];
  const answer = await ask(
    { task: 'open', kind: mime === MIMES.word ? 'word' : 'pdf' },
    await storage.read(storageKey),
  );
  const pages = 'refused' in answer ? null : pagesIn(answer);
  if (pages) await storage.putMade(storageKey, name, Buffer.from(JSON.stringify(pages), 'utf8'));
  return pages ?? [];
}

/** A page that cannot be drawn is kept as nothing, so that nobody tries again; a child that was stopped leaves no trace. */
async function drawPortion(storage: Storage, ask: Ask, { storageKey, mime }: FileToShow, from: number): Promise<void> {
  const kind = mime === MIMES.word ? 'word' : 'pdf';
  const answer = await ask({ task: 'draw', kind, from, count: PORTION }, await storage.read(storageKey));
  if ('refused' in answer) return;
  for (const [at, bytes] of answer.blobs.slice(0, PORTION).entries()) {
    const drawn = bytes.byteLength > 0 && kindOf(bytes) === 'webp' ? bytes : new Uint8Array();
    await storage.putMade(storageKey, pictureName(from + at), drawn);
  }
}

const pictureName = (number: number) => `${VERSION}-page-${number}.webp`;
