import type { Reflection as Written } from '#domain/portfolio/index.ts';
import type { Reflection } from '#src/catalogue/port.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { LESSON_FORM } from './form-part.ts';
import { icon, type Markup, markup } from './html.ts';

/**
 * The box in which the learner writes, with what they wrote in it; on paper the words stand whole, over as many pages as they need. It is a
 * field of the one form of the lesson, so that every button of the page sends it along.
 */
export function reflectionPart(input: {
  courseId: string;
  question: Reflection;
  written: Written | null;
  now: Date;
}): Markup {
  const { courseId, question, written, now } = input;
  const { id } = question;
  const field = `f-${id}`;
  const state = written ? words.saved(written.savedAt, now) : words.notYetSaved;
  const save = `${paths.reflection(courseId, id)}?_action=portfolio.saveReflections`;
  return markup`<div class="kr-form"><div class="utrecht-form-field"><label class="utrecht-form-label" for="${field}">${question.label}</label><div class="kr-print kr-written" data-draft-print="${id}">${written?.text ?? ''}</div><textarea class="utrecht-textarea utrecht-textarea--html-textarea" form="${LESSON_FORM}" id="${field}" name="${id}" rows="5" aria-describedby="${field}-staat">
${written?.text ?? ''}</textarea></div><p class="kr-private" id="${field}-staat">${icon('lock')}<span>${words.private} <span data-draft-state="${id}">${state}</span></span></p><button class="utrecht-button utrecht-button--secondary-action" type="submit" form="${LESSON_FORM}" formaction="${save}" name="next" value="${id}"><span>${words.save}</span></button></div>`;
}
