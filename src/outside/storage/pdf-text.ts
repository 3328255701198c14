const STREAM = /\bstream\r?\n/g;

/** Where each stream's body starts. */
export function* streamStarts(text: string): Generator<{ keyword: number; body: number }> {
  for (const match of text.matchAll(STREAM)) {
    yield { keyword: match.index, body: match.index + match[0].length };
  }
}

/** The objects of a PDF without their streams' bodies, in one pass whatever the bytes are; with `inPlace` everything else keeps its place. */
export function withoutStreams(text: string, inPlace = false): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { keyword, body } of streamStarts(text)) {
    if (keyword < kept) continue;
    const end = text.indexOf('endstream', body);
    if (end < 0) break;
    parts.push(text.slice(kept, body), inPlace ? ' '.repeat(end - body) : '');
    kept = end;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

const MAX_ESCAPED_NAMES = 20_000;
/** Longer than any name we look for. */
const ESCAPED_NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%#]{0,127}#[0-9a-fA-F]{2}[^\0\t\n\f\r ()<>[\]{}/%]{0,127}/g;

/** Whether the names are escaped more often than any honest writer does; reading them all would take long. */
export function hasTooManyEscapedNames(text: string): boolean {
  let found = 0;
  for (const _ of text.matchAll(ESCAPED_NAME)) {
    found += 1;
    if (found > MAX_ESCAPED_NAMES) return true;
  }
  return false;
}

/** A name may be written with `#4a` for `J`; here every name stands as it reads. */
export function plainNames(text: string): string {
  return text.replace(ESCAPED_NAME, (name) => name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}
