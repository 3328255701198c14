/** A piece of a text: as it is, a number that stays on one line, or an address in the parts between which a line may end. */
export type Piece = { readonly text: string } | { readonly whole: string } | { readonly mail: readonly string[] };

const NUMBER_OR_MAIL = /(\b[0-9A-Z]+(?:-[0-9A-Z]{3,})+\b|[^\s@<>(),;]+@[^\s@<>(),;]+\.[A-Za-z]+)/;

/** Cuts a text at the numbers (`K-YYK4-3F3C`) and e-mail addresses in it. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(NUMBER_OR_MAIL)
    .map((piece, at) => (at % 2 === 0 ? { text: piece } : piece.includes('@') ? { mail: piece.split(/(?<=@)|(?=\.)/) } : { whole: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}
