/** A numbered line of judged work; `opens` where a paragraph begins. */
export type Line = { readonly number: number; readonly text: string; readonly opens: boolean };

/** A line grows to at least this many characters before it ends at a full stop. */
const SHORTEST_LINE = 90;
/** What is left of a paragraph stays with the line before it when it is shorter than this. */
const SHORTEST_REST = 50;

/**
 * Numbers a text so that a reason can point at a place, on any width of screen and in any year: a line break ends a line, and within
 * a long paragraph so does the end of a sentence. By own plain rules, because numbers in reasons must never shift.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let opens = true;
    for (const piece of paragraph.split('\n').flatMap(sentences)) {
      lines.push({ number: lines.length + 1, text: piece, opens });
      opens = false;
    }
  }
  return lines;
}

function sentences(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of line.trim().split(/(?<=[.!?…]['"’”)]?)\s+/)) {
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
    if (piece.length < SHORTEST_LINE) continue;
    pieces.push(piece);
    piece = '';
  }
  const before = pieces.at(-1);
  if (before !== undefined && piece.length < SHORTEST_REST)
    return piece === '' ? pieces : [...pieces.slice(0, -1), `${before} ${piece}`];
  return piece === '' ? [] : [...pieces, piece];
}
