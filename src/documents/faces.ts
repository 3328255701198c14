/** The fonts of our own, and the files that they stand in. */
export const FACES = {
  heading: 'vollkorn-600.ttf',
  text: 'atkinson-next-400.ttf',
  bold: 'atkinson-next-700.ttf',
  mono: 'atkinson-mono-500.ttf',
} as const;

/** The fonts for what ours lack, by script; each is read only for a paper that needs it. Where two have a letter the first is taken. */
export const SCRIPT_FACES = {
  arabic: 'noto-arabic-400.woff',
  hebrew: 'noto-hebrew-400.woff',
  georgian: 'noto-georgian-400.woff',
  armenian: 'noto-armenian-400.woff',
  ethiopic: 'noto-ethiopic-400.woff',
  devanagari: 'noto-devanagari-400.woff',
  bengali: 'noto-bengali-400.woff',
  tamil: 'noto-tamil-400.woff',
  thai: 'noto-thai-400.woff',
  chinese: 'noto-sc-400.woff',
  japanese: 'noto-jp-400.woff',
  korean: 'noto-kr-400.woff',
} as const;

export type OwnFace = keyof typeof FACES;
export type Face = OwnFace | keyof typeof SCRIPT_FACES;
