import AssignmentLink from './AssignmentLink.astro';
import Case from './Case.astro';
import Column from './Column.astro';
import Columns from './Columns.astro';
import LessonTable from './LessonTable.astro';
import Picture from './Picture.astro';
import Practice from './Practice.astro';
import PracticeQuiz from './PracticeQuiz.astro';
import Quote from './Quote.astro';
import Reflection from './Reflection.astro';
import Steps from './Steps.astro';
import TakeAlong from './TakeAlong.astro';
import TalkCards from './TalkCards.astro';
import Term from './Term.astro';
import TryThis from './TryThis.astro';

/** Parts in which something of the reader stands; on paper each has a part of its own (the module's booklet). */
export const liveParts = { AssignmentLink, Practice, PracticeQuiz, Reflection };

/** Everything that a lesson, story or page in MDX may use: `<Content components={parts} />`. */
export const parts = {
  ...liveParts,
  Case,
  Column,
  Columns,
  Picture,
  Quote,
  Steps,
  TakeAlong,
  TalkCards,
  Term,
  TryThis,
  table: LessonTable,
};
