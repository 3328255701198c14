import { wordsOf } from './reading-ease.ts';

/** How the sentences of a text alternate. Counted over what is told; what somebody says, tables, headings and cards are left out. */
export type Rhythm = {
  readonly sentences: number;
  /** Share of sentences of six words or fewer. */
  readonly short: number;
  /** Share of sentences of fifteen words or more. */
  readonly long: number;
  /** The first words of rows of more than three short sentences. */
  readonly rows: readonly string[];
  /** Paragraphs of three sentences or more that end on a short one. */
  readonly closings: readonly string[];
  /** Sentences that say what everybody who does a thing comes to: "Wie …, …". */
  readonly maxims: readonly string[];
  /** The told text alone, a paragraph a block. */
  readonly told: string;
};

const SHORT = 6;
const LONG = 15;
const LONGEST_ROW = 3;
/** Stands for words that somebody says. */
const SAID = '§';
const MAXIM = /^(?:Wie|(?:En|Maar|Want) wie) [^?]*,[^?]*\.$/;

/** Measures the body of a lesson in MDX. */
export function rhythmOf(body: string): Rhythm {
  const paragraphs = paragraphsOf(body).map(sentencesOf);
  const counted = paragraphs.flat().filter((sentence) => !sentence.includes(SAID));
  const lengths = counted.map((sentence) => wordsOf(sentence).length);
  const share = (fits: (length: number) => boolean) => lengths.filter(fits).length / Math.max(1, lengths.length);
  return {
    sentences: counted.length,
    short: share((length) => length <= SHORT),
    long: share((length) => length >= LONG),
    rows: paragraphs.flatMap(rowsOf),
    closings: paragraphs.flatMap(closingOf),
    maxims: counted.filter((sentence) => MAXIM.test(sentence)),
    told: paragraphs
      .map((sentences) => sentences.filter((sentence) => !sentence.includes(SAID)).join(' '))
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** What is told: a block a paragraph, an item of a list on its own, without the label that heads it. */
function paragraphsOf(body: string): string[] {
  return body
    .replace(/<(TalkCards|Quote|Columns)\b[\s\S]*?<\/\1>/g, '\n\n')
    .replace(/<em lang[^>]*>([^<]*)<\/em>/g, '$1')
    .replace(/<\/?[A-Z][^>]*>/g, '\n\n')
    .replace(/^[#|–-]{1,4} ?[#|–].*$/gm, '')
    .replace(/^(#|\||–).*$/gm, '')
    .split(/\n{2,}|\n(?=[-*] |\d\. )/)
    .map((block) =>
      block
        .replace(/^\s*([-*]|\d\.) /, '')
        .replace(/^\*\*[^*]*[.?:]\*\*/, '')
        .replace(/\*\*/g, '')
        .replace(/["“][^"”]*["”]/g, SAID)
        .replace(/\*[^*]*[.!?…]\*/g, SAID)
        .replace(/[*_`]/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '');
}

function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?…][)’']?)\s+/)
    .filter((sentence) => sentence.includes(SAID) || wordsOf(sentence).length > 0);
}

function isShort(sentence: string): boolean {
  return !sentence.includes(SAID) && wordsOf(sentence).length <= SHORT;
}

function rowsOf(sentences: readonly string[]): string[] {
  const rows: string[] = [];
  let row: string[] = [];
  for (const sentence of [...sentences, SAID]) {
    if (isShort(sentence)) row.push(sentence);
    else {
      if (row.length > LONGEST_ROW) rows.push(row[0] ?? '');
      row = [];
    }
  }
  return rows;
}

function closingOf(sentences: readonly string[]): string[] {
  const last = sentences.at(-1) ?? '';
  return sentences.length >= 3 && isShort(last) ? [last] : [];
}
