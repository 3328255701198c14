/** What a file is, by its content: never by its name or by what a browser says of it. */
export type FileKind = 'pdf' | 'word' | 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'm4a' | 'mp3' | 'webm' | 'ogg';
/** The kinds that are kept: photos of phones (HEIC, AVIF) become JPEG. */
export type StoredKind = Exclude<FileKind, 'avif' | 'heic'>;

export const MIMES: Readonly<Record<StoredKind, string>> = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
};

/** Pages of one PDF or Word file. */
export const MOST_PAGES = 300;
/** Length of one recording. */
export const MOST_RECORDING_MINUTES = 30;

/**
 * Why a file is not taken. `locked` asks for a password; `old_word` is a `.doc` or a Word file with a password; `too_heavy` needed more time or
 * memory than a file may take to open; `busy` and `not_checked` say nothing about the file: ask again later.
 */
export type FileRefusal =
  | 'empty'
  | 'too_large'
  | 'wrong_kind'
  | 'damaged'
  | 'locked'
  | 'old_word'
  | 'no_recordings'
  | 'too_many_pages'
  | 'too_long'
  | 'too_heavy'
  | 'virus'
  | 'not_checked'
  | 'busy';
export type RefusedFile = { readonly refused: FileRefusal; readonly found?: string };

/** One page as others than its owner see it: what it says, line by line, and whether there is a picture of it. */
export type PageText = { readonly lines: readonly string[]; readonly picture: boolean };

/** A file that may be kept: `bytes` are the owner's own for a PDF and a Word file; photos and recordings are written anew without what they carried. */
export type OpenedFile = {
  readonly kind: StoredKind;
  readonly mime: string;
  /** A name that can be shown and sent; its ending says what the content is. */
  readonly safeName: string;
  readonly bytes: Uint8Array;
};

/** A kept file: where it stands, and what it is. */
export type FileToShow = { readonly storageKey: string; readonly mime: string };

/** Opens what people hand in, in a guarded process of its own; nothing that the file says can reach this one. Never throws on bad content. */
export interface Reading {
  /** What a new file is, made fit to keep, or why it is refused. Recordings are taken where `recordings` says so. */
  open(upload: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly recordings?: boolean;
  }): Promise<OpenedFile | RefusedFile>;
  /** The pages of a kept file, read once and then kept; none when it cannot be opened. A photo is one page, a recording none. */
  pages(file: FileToShow): Promise<readonly PageText[]>;
  /** The picture of one page (from 1) as WebP or as the kept photo, drawn once and then kept; null when there is none. */
  picture(file: FileToShow, page: number): Promise<{ readonly mime: string; readonly bytes: Uint8Array } | null>;
  /** Whether files are looked at by a virus scanner: `absent` where none is configured. */
  scanner(): Promise<'absent' | 'ok' | 'unreachable'>;
}

/** Whether others see it as pages with a text. */
export const hasText = (mime: string): boolean => mime === MIMES.pdf || mime === MIMES.word;
export const isRecording = (mime: string): boolean => mime.startsWith('audio/');
