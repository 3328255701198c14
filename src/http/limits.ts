const KIB = 1024;
const MIB = 1024 * KIB;

/** What a form may carry: `text` only, or `files` too. Which of the two a page's action takes stands in `src/access.ts`. */
export type Takes = 'text' | 'files';

/** Bytes of a whole form without a file: long texts, written in the widest alphabet. */
export const FORM_BYTES = MIB;
/** Forms with a file: 25 MB is what we take; more is read so that the form can come back filled with the reason. */
export const UPLOAD_BYTES = 64 * MIB;
/** An event of the payment provider. */
export const EVENT_BYTES = 256 * KIB;

/** Fields of a form, whatever its type; the longest one of ours has some hundred. */
export const MOST_FIELDS = 2_000;
/** Parts of a multipart form: its fields, and a handful of files. */
export const MOST_FILES = 20;
/** Bytes of a field's name, and of all headers of one part. */
export const LONGEST_NAME_BYTES = 200;
export const PART_HEADER_BYTES = 4 * KIB;

/** What is still coming is let run out unread, so that a browser reads the answer: this much of it, and no longer than this. */
export const DRAIN_BYTES = 512 * MIB;
export const DRAIN_MS = 20_000;

/** A path or query longer than this leads nowhere. */
export const LONGEST_URL = 4_096;

/** Silence after which a body that is being read counts as broken off. */
export const BODY_SILENCE_MS = 20_000;

/**
 * What all bodies that are being read hold together, and at most for one person (or one address, of a visitor). A body this small is not
 * counted: whoever fills the rest with bodies that never end shuts nobody out from signing in.
 */
export const FREE_BYTES = 16 * KIB;
export const POOLS = {
  text: { bytes: 48 * MIB, perHolder: 8 * MIB },
  files: { bytes: 192 * MIB, perHolder: 128 * MIB },
} as const;
/** How long a body waits for its turn before the answer is "in a moment", and what that answer says. */
export const TURN_MS = 5_000;
export const RETRY_AFTER_SECONDS = 10;

/** Forms that come from one address while nobody is signed in and that are carried to the page to sign in. */
export const PENDING_FORMS = { most: 120, minutes: 15 } as const;
