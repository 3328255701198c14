/** What stands between the brackets of one string (PDF 32000-1, 7.3.4), half-open. */
export type StringSpan = { readonly start: number; readonly end: number; readonly hex: boolean };

const NEXT = /\(|<<|<|%[^\r\n]*|\bendobj\b|\bstream\r?\n/g;

/** The strings from `from` up to the end of the object, or of the text. */
export function* stringsIn(text: string, from = 0): Generator<StringSpan> {
  const next = new RegExp(NEXT);
  next.lastIndex = from;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const [sign] = match;
    if (sign === 'endobj' || sign.startsWith('stream')) return;
    if (sign !== '(' && sign !== '<') continue;
    const span = stringAt(text, match.index);
    yield span;
    next.lastIndex = span.end + 1;
  }
}

/** The string whose bracket stands at `at`; one that is never closed runs to the end. */
export function stringAt(text: string, at: number): StringSpan {
  const start = at + 1;
  if (text[at] === '<') {
    const end = text.indexOf('>', start);
    return { start, end: end < 0 ? text.length : end, hex: true };
  }
  let depth = 1;
  for (let i = start; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '\\') i += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return { start, end: i, hex: false };
  }
  return { start, end: text.length, hex: false };
}

const ESCAPE = /\\([0-7]{1,3}|\r\n|[\s\S])/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' };

/** What a string says, a byte a character. */
export function saidIn(text: string, { start, end, hex }: StringSpan): string {
  const raw = text.slice(start, end);
  if (hex) return Buffer.from(raw.replace(/[^0-9a-fA-F]/g, ''), 'hex').toString('latin1');
  return raw.replace(ESCAPE, (_, sign: string) => (/^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 255) : (ESCAPED[sign] ?? sign)));
}
