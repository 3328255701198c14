/** The largest file that anybody may hand in, in bytes. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

/** What was kept: a random key of ours, the sha256 of the bytes in hex, and their number. */
export type StoredFile = {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
};

/** Bytes that people handed in. Whoever holds the key row decides who may read; the storage does not know. */
export interface Storage {
  /** Keeps the bytes under a new key. Resolves only when they are safe on disk. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** The bytes again; rejects with an error named `FileMissing` when there are none under this key. */
  read(key: string): Promise<Uint8Array>;
  /** Forgets the bytes; removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
}

export type UploadKind = 'pdf' | 'jpeg' | 'png' | 'webp';
/**
 * Why an upload is not taken; `unsafe` is a PDF that is locked, or can run, open or carry something else.
 * `found` is what the content itself shows: a MIME type, or the name in the PDF that made it unsafe.
 */
export type UploadRefusal = {
  readonly refused: 'empty' | 'too_large' | 'wrong_kind' | 'damaged' | 'too_many_pixels' | 'unsafe';
  readonly found?: string;
};
/** An upload made harmless: the bytes to keep, their type read from content, a name that can be shown and sent. */
export type InspectedUpload = {
  readonly kind: UploadKind;
  readonly mime: 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';
  readonly safeName: string;
  readonly bytes: Uint8Array;
};
export type Inspection = InspectedUpload | UploadRefusal;

/** Reads an upload's type from its content, cleans it, or says why it is refused. Never throws on bad content. */
export type InspectUpload = (upload: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Inspection>;

/** What can be done with the bytes of a PDF that was taken. */
export type Papers = {
  /** The same pages without what the file says about its maker; null when that cannot be done safely. */
  nameless(bytes: Uint8Array): Uint8Array | null;
  /** What its pages say, as far as that can be read without drawing them. */
  words(bytes: Uint8Array): string;
};
