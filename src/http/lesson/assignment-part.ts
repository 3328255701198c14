import type { WorkStatus } from '#domain/learning/index.ts';
import { lesson as words, workStates } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { type Markup, markup } from './html.ts';

/** Where the assignment stands, and the way to it. */
export function assignmentPart(courseId: string, assignmentId: string, state: WorkStatus): Markup {
  return markup`<p>${workStates[state]}.</p><p><a class="utrecht-button utrecht-button--secondary-action" href="${paths.assignment(courseId, assignmentId)}"><span>${words.toAssignment}</span></a></p>`;
}
