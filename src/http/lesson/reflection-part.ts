import { writeBasis } from '#domain/draft.ts';
import { reflectionDraft, type Reflection as Written } from '#domain/portfolio/index.ts';
import type { Reflection } from '#src/catalogue/port.ts';
import { lesson as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { icon, type Markup, markup } from './html.ts';

/** The box in which the learner writes, with what they wrote in it; on paper the words stand whole, over as many pages as they need. `owner` keeps unsent words apart on a shared computer. */
export function reflectionPart(input: {
  courseId: string;
  question: Reflection;
  written: Written | null;
  owner: string;
  now: Date;
}): Markup {
  const { courseId, question, written, owner, now } = input;
  const field = `f-${question.id}`;
  const state = written ? words.saved(written.savedAt, now) : words.notYetSaved;
  return markup`<form class="kr-form" method="post" action="${paths.reflection(courseId, question.id)}?_action=portfolio.saveReflection" data-draft="${owner}:${question.id}"><input type="hidden" name="courseId" value="${courseId}"><input type="hidden" name="reflectionId" value="${question.id}"><input type="hidden" name="inles" value="on"><input type="hidden" name="versie" value="${writeBasis(reflectionDraft(written))}"><div class="utrecht-form-field"><label class="utrecht-form-label" for="${field}">${question.label}</label><div class="kr-print kr-written" data-draft-print>${written?.text ?? ''}</div><textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="${field}" name="text" rows="5" aria-describedby="${field}-staat">
${written?.text ?? ''}</textarea></div><p class="kr-private" id="${field}-staat">${icon('lock')}<span>${words.private} <span data-draft-state>${state}</span></span></p><button class="utrecht-button utrecht-button--secondary-action" type="submit"><span>${words.save}</span></button></form>`;
}
