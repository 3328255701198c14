/** Where the long words of this house may be cut. A browser without Dutch hyphenation knows no other place, and a button hyphenates by these alone. */
const CUT = [
  'talent|make|laar',
  'ge|certi|fi|ceerd',
  'ge|certi|fi|ceerde',
  'certi|fi|ce|ring',
  'certi|fi|ceer|der',
  'certi|fi|caat',
  'deel|na|me',
  'deel|ne|mer',
  'bij|een|komst',
  'uit|voe|ring',
  'ver|die|ping',
  'be|oor|de|laar',
  'be|oor|de|ling',
  'be|oor|de|len',
  'be|ge|lei|den',
  'orga|ni|sa|tie',
  'wel|zijns|orga|ni|sa|tie',
  'voor|beeld|orga|ni|sa|tie',
  'ont|wik|ke|laar',
  'trai|nin|gen',
  'con|tro|le|ren',
  'con|tro|leur',
  'ver|ant|woor|de|lijk|heid',
  'toe|gan|ke|lijk|heid',
  'in|woners|aantal',
  'be|stel|lin|gen',
  'be|stel|ling',
  'wacht|woord',
  'waar|de|rend',
  'wijk|be|drijf',
  'ver|wij|de|ren',
  'con|tro|leer',
  'aan|ge|meld',
  'ge|meen|te|lijke',
  'alle|daagse',
  'reser|ve|ring',
  'bekwaam|heid',
];
const SOFT = '\u00ad';
const cuts = new Map(CUT.map((word) => [word.replaceAll('|', ''), word.replaceAll('|', SOFT)]));
const longestFirst = [...cuts.keys()].sort((a, b) => b.length - a.length);
const HOUSE_WORD = new RegExp(longestFirst.join('|'), 'gi');

/** The text with soft hyphens in the long words that this product uses; capitals and endings stay as they are. Safe to repeat. */
export function withSoftHyphens(text: string): string {
  return text.replace(HOUSE_WORD, (word) => inShapeOf(word, cuts.get(word.toLowerCase()) ?? word));
}

function inShapeOf(word: string, cut: string): string {
  let at = 0;
  return [...cut].map((sign) => (sign === SOFT ? sign : (word[at++] ?? ''))).join('');
}

const BETWEEN_SYLLABLES = /(?<=[^\u00ad]{2}[aeiouyáéëïóúè])(?=[b-df-hj-np-tv-xz][aeiouyáéëïóúè]\p{L})/giu;
const LONG_RUN = /[^\u00ad-]{10}(?=[^\u00ad-]{3})/gu;

/** A word that fits on no line, with soft hyphens where a syllable may begin, and in any case after every ten signs. */
export function cutLongWord(word: string): string {
  return word.replace(BETWEEN_SYLLABLES, SOFT).replace(LONG_RUN, `$&${SOFT}`);
}
