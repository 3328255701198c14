import { namelessPaper } from './nameless-paper.ts';
import { paperWords } from './paper-words.ts';
import type { Papers } from './port.ts';

export const papers: Papers = { nameless: namelessPaper, words: paperWords };
