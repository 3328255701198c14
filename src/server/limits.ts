/** The largest body of an ordinary form, in bytes: long texts, written in the widest alphabet. */
export const FORM_BYTES = 512 * 1024;
/** Forms with a file: 25 MB is what we take; more is read so that the form can come back filled with the reason. */
export const UPLOAD_BYTES = 64 * 1024 * 1024;
/** More than this is not even let run out before the answer: nobody sends it by mistake. */
export const DRAIN_BYTES = 1024 * 1024 * 1024;
/** A notice of the payment provider. */
export const NOTICE_BYTES = 256 * 1024;

const UPLOADS = [/^\/leren\/[^/]+\/opdracht\/[^/]+$/, /^\/mijn\/dossier(\/[^/]+)?$/];

/** How large a body this path takes. */
export function bodyLimit(path: string): number {
  if (path.startsWith('/webhooks/')) return NOTICE_BYTES;
  return takesFiles(path) ? UPLOAD_BYTES : FORM_BYTES;
}

/** Whether a form on this path has a file in it. */
export function takesFiles(path: string): boolean {
  return UPLOADS.some((pattern) => pattern.test(path));
}
