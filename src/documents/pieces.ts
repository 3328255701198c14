import makeBidi from 'bidi-js';
import { fontForScript, hasLetter } from '#domain/paper-letters.ts';
import type { Face, OwnFace } from './faces.ts';

/** A stretch of text in one font, its letters in the order that the font library expects. */
export type Piece = { readonly face: Face; readonly text: string };

/** What stands for a letter that none of our fonts has. */
const UNKNOWN = '?';
const bidi = makeBidi();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Thai: a vowel of two parts after a mark of tone, whose ring belongs below the tone. */
const SARA_AM = /([\u0E48-\u0E4B])\u0E33/g;

type Direction = 'ltr' | 'rtl';
type Letter = { readonly face: Face; readonly letter: string; readonly level: number };

/** Whether the wanted font sets all of it, from left to right. */
export function isPlain(text: string, wanted: OwnFace): boolean {
  return !RIGHT_TO_LEFT.test(text) && [...text].every((letter) => hasLetter(wanted, letter));
}

/** The direction of what is written: that of its first letter. */
export function directionOf(text: string): Direction {
  return bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
}

/** One line of text, its pieces from left to right: each letter in the wanted font, or in the first that has it. */
export function piecesOf(line: string, wanted: OwnFace, direction: Direction): Piece[] {
  const letters = lettersOf(line.replace(SARA_AM, '\u0E4D$1\u0E32'), wanted, direction);
  const runs: Letter[] = [];
  for (const next of letters) {
    const last = runs.at(-1);
    const together =
      last && last.face === next.face && last.level === next.level && !isBracket(next) && !isBracket(last);
    if (together) runs[runs.length - 1] = { ...last, letter: last.letter + next.letter };
    else runs.push(next);
  }
  return inSight(runs).map(({ face, letter, level }) => ({ face, text: level % 2 === 1 ? turned(letter) : letter }));
}

function lettersOf(text: string, wanted: OwnFace, direction: Direction): Letter[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const found: Letter[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const face = faceOf(letter, wanted, found.at(-1)?.face ?? wanted, text);
    if (face) found.push({ face, letter, level });
    else if (!/\p{Default_Ignorable_Code_Point}/u.test(letter)) found.push({ face: wanted, letter: UNKNOWN, level });
  }
  return found;
}

/** What belongs to no script (a space, a joiner, a mark) stays with the letter before it. */
function faceOf(letter: string, wanted: OwnFace, before: Face, text: string): Face | null {
  const shared = /[\p{M}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(letter);
  if (shared && hasLetter(before, letter)) return before;
  if (hasLetter(wanted, letter)) return wanted;
  return hasLetter('heading', letter) ? 'heading' : fontForScript(letter, text);
}

function isBracket({ letter, level }: Letter): boolean {
  return level % 2 === 1 && bidi.getMirroredCharacter(letter) !== null;
}

/** From the order of reading to that on paper (rule L2 of the bidirectional algorithm): the highest levels are turned round first. */
function inSight(runs: readonly Letter[]): Letter[] {
  const sight = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1)
    for (let from = 0; from < sight.length; from += 1) {
      let to = from;
      while (to < sight.length && (sight[to]?.level ?? 0) >= level) to += 1;
      if (to > from + 1) sight.splice(from, to - from, ...sight.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  return sight;
}

/** The font library turns Arabic and Hebrew round by itself; what stands between it we turn. */
function turned(text: string): string {
  if (RIGHT_TO_LEFT.test(text)) return text;
  return [...text]
    .reverse()
    .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
    .join('');
}
