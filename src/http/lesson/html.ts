import { iconSvg } from '#src/components/icons/icon.ts';
import type { IconName } from '#src/components/icons/names.ts';
import { escapeHtml } from '#src/layouts/placeholders.ts';

/** HTML that is ready to be sent; text of people and of authors only gets into it through `markup`. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Piece = Markup | readonly Markup[] | string | number | null | false;

/** A template tag: everything put in is text and is escaped, except `Markup` made the same way. */
export function markup(words: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(
    words.reduce(
      (whole, word, index) => whole + word + (index < pieces.length ? written(pieces[index] ?? null) : ''),
      '',
    ),
  );
}

export function icon(name: IconName): Markup {
  return new Markup(iconSvg(name));
}

function written(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'object') return piece.map((item) => item.html).join('');
  return escapeHtml(String(piece));
}
