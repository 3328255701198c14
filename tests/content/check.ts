/** `npm run content:check`: whether the content can be served and keeps its promises. Faults name file, line and what to mend. */
import { readCatalogue } from '#src/catalogue/disk.ts';
import type { Catalogue } from '#src/catalogue/port.ts';
import type { Fault } from './fault.ts';
import { contentFaults } from './faults.ts';
import { IDS_FILE, newIds, takeNewIds } from './ids.ts';
import { lessonTexts } from './lesson-text.ts';
import { readingEase, wordsOf } from './reading-ease.ts';

/** The catalogue, or the faults that keep it from being read. */
function read(): { catalogue: Catalogue | null; faults: readonly Fault[] } {
  try {
    const catalogue = readCatalogue('content');
    return { catalogue, faults: contentFaults(catalogue) };
  } catch (error) {
    const { faults } = error as { faults?: readonly Fault[] };
    if (!faults) throw error;
    return { catalogue: null, faults };
  }
}

const { catalogue, faults } = read();
const texts = lessonTexts();
const words = texts.map((text) => wordsOf(text.prose).length);
const ease =
  texts.reduce((total, text, at) => total + readingEase(text.prose) * (words[at] ?? 0), 0) / Math.max(1, sum(words));
if (catalogue && process.argv.includes('--take-new')) takeNewIds(catalogue);
const unwritten = catalogue ? newIds(catalogue) : [];
if (unwritten.length > 0)
  console.log(
    `${IDS_FILE} lacks ${unwritten.length} new id(s): ${unwritten.join(', ')}. Add them with node tests/content/check.ts --take-new`,
  );
for (const fault of faults) console.log(`${fault.file}:${fault.line} ${fault.sentence}`);
const practices = catalogue?.courses().flatMap((course) => catalogue.practices(course.id)) ?? [];
const dialogues = practices.filter(({ kind }) => kind === 'dialogue').length;
console.log(
  `courses ${catalogue?.courses().length ?? 0}, lessons ${texts.length}, words ${sum(words)}, reading ease ${ease.toFixed(0)}, practice ${practices.length}, dialogues ${dialogues}, ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
