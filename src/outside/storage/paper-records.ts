import { type StringSpan, stringAt, stringsIn } from './paper-strings.ts';

/** One object by its number: where its text stands, and that text. */
export type ObjectSpan = { readonly number: string; readonly start: number; readonly text: string };

/** Keys under which writers put people and their programs: in the document's own record, at a comment, at a signature. */
const KEYS = [
  ...['Author', 'Creator', 'Producer', 'Company', 'Manager', 'SourceModified', 'LastModifiedBy', 'Keywords', 'Subject'],
  ...['Subj', 'T', 'ContactInfo', 'Reason', 'Location'],
];
const KEYED = new RegExp(`/(?:${KEYS.join('|')})\\s*(?=[(<])`, 'g');
/** A signature; the name in it is the signer's. */
const SIGNATURE = /\/Type\s*\/Sig\b/;
const RECORD = /\/Info\s+(\d+)\s+\d+\s+R/g;
const REFERENCE = /(\d+)\s+\d+\s+R\b/g;
const OBJECT = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/g;
/** A record whose values stand apart, each in an object of its own, and no further. */
const MOST_STEPS = 2;
const MOST_OBJECTS = 300_000;

/** The objects that stand open in the document; null when there are more than any honest writer makes. */
export function objectsIn(plain: string): ObjectSpan[] | null {
  const matches: RegExpExecArray[] = [];
  for (const match of plain.matchAll(OBJECT)) {
    matches.push(match);
    if (matches.length > MOST_OBJECTS) return null;
  }
  return matches.map((match, at) => {
    const start = match.index + match[0].length;
    const text = plain.slice(start, matches[at + 1]?.index);
    const end = text.indexOf('endobj');
    return { number: match[1] ?? '', start, text: end < 0 ? text : text.slice(0, end) };
  });
}

/** The objects in an opened object stream (PDF 32000-1, 7.5.7): pairs of number and place in rising order, then the objects from `First` on. */
export function packedObjectsIn(dictionary: string, inside: string): ObjectSpan[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const head = inside.slice(0, first).trim().split(/\s+/);
  const objects: ObjectSpan[] = [];
  let past = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const start = first + Number(head[at + 1]);
    const end = at + 3 < head.length ? first + Number(head[at + 3]) : inside.length;
    if (!(start >= past && end >= start)) continue;
    objects.push({ number: head[at] ?? '', start, text: inside.slice(start, end) });
    past = end;
  }
  return objects;
}

/** The numbers of the document's records, as its trailers name them, and of the objects that those point at. */
export function recordsAmong(trailers: readonly string[], objects: readonly ObjectSpan[]): ReadonlySet<string> {
  const records = new Set<string>();
  for (const trailer of trailers) for (const match of trailer.matchAll(RECORD)) records.add(match[1] ?? '');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const texts = objects.filter(({ number }) => records.has(number)).map(({ text }) => text);
    for (const text of texts) for (const match of text.matchAll(REFERENCE)) records.add(match[1] ?? '');
  }
  return records;
}

/** Every string in `text` that tells about the maker: all of a record, and those under keys that name people anywhere else. */
export function spansToWipe(text: string, records: ReadonlySet<string>, objects: readonly ObjectSpan[]): StringSpan[] {
  const keyed = keyedSpans(text);
  const whole = objects.filter((object) => records.has(object.number) || SIGNATURE.test(object.text));
  const inside = whole.flatMap((object) =>
    [...stringsIn(object.text)].map((span) => ({ ...span, start: span.start + object.start, end: span.end + object.start })),
  );
  return [...keyed, ...inside];
}

function keyedSpans(text: string): StringSpan[] {
  const spans: StringSpan[] = [];
  let past = 0;
  for (const match of text.matchAll(KEYED)) {
    const at = match.index + match[0].length;
    if (at < past || text.startsWith('<<', at)) continue;
    const span = stringAt(text, at);
    spans.push(span);
    past = span.end;
  }
  return spans;
}
