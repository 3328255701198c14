/**
 * Reading ease of Dutch text after Flesch, adapted by Douma: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence.
 * Source: W.H. Douma, De leesbaarheid van landbouwbladen (Landbouwhogeschool Wageningen, 1960). 60 and up reads easily; below 50 it asks effort.
 */
export function readingEase(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0);
  return 206.84 - 0.77 * ((syllables / words.length) * 100) - 0.93 * (words.length / sentencesOf(text));
}

/** Words as a reader counts them: letters and digits, with the apostrophes and dashes inside them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences end at . ! ? … or : before white space, or at the end of a block. At least one. */
function sentencesOf(text: string): number {
  const blocks = text.split(/\n{2,}|\n(?=[-*\d])/).filter((block) => wordsOf(block).length > 0);
  const ends = blocks.map((block) =>
    Math.max(1, block.split(/[.!?…:]+["'’”)]*(?:\s|$)/).filter((part) => wordsOf(part).length > 0).length),
  );
  return Math.max(
    1,
    ends.reduce((total, count) => total + count, 0),
  );
}

/** Dutch vowel groups that are one syllable, the longest first; a dot over a vowel (ë, ï, ö, ü) begins a new one. */
const VOWELS = /aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâèéêìíîòóôùúû]|[äëïöü]/g;

export function syllablesOf(word: string): number {
  if (/^\d+$/.test(word)) return word.length;
  return Math.max(1, word.toLowerCase().match(VOWELS)?.length ?? 0);
}
