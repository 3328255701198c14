/**
 * A lesson is rendered once, when the site is built. Where something of one learner must stand, the text holds a token:
 *
 *   [[reflection:<reflection id>]]   the form in which the learner writes; heading and question stand around it already
 *   [[quiz:<quiz id>]]               the questions of a practice quiz, or what the learner answered
 *   [[practice:<practice id>]]       the step of a practice where the learner is
 *   [[assignment:<assignment id>]]   where the assignment stands and what its state is
 *
 * The server cuts the prepared HTML at the tokens once and joins the segments with the live parts, never by replacing
 * inside a string. A token stands alone in a `div` or `section`, never inside a paragraph.
 */
export type TokenKind = 'reflection' | 'quiz' | 'practice' | 'assignment';

export const tokenPattern = /\[\[(reflection|quiz|practice|assignment):([a-z0-9-]+)\]\]/g;

export function tokenFor(kind: TokenKind, id: string): string {
  return `[[${kind}:${id}]]`;
}
