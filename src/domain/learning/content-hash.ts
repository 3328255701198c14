import { createHash } from 'node:crypto';

/**
 * sha256 in hex over what is handed in, for the receipt: the text's own hash on the first line, then one line per file with its hash and
 * name, by hash. The same text and files give the same hash, in whatever order they were added.
 */
export function contentHashOf(
  text: string,
  files: readonly { readonly sha256: string; readonly name: string }[],
): string {
  const lines = files.map((file) => `${file.sha256} ${file.name}`).sort();
  return sha256([sha256(text), ...lines].join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
