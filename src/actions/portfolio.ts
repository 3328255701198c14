import { z } from 'astro/zod';
import type { Fields } from '#domain/draft.ts';
import { requireLesson } from '#domain/learning/index.ts';
import {
  DRAFTED_FORMS,
  type DraftedForm,
  type DraftSubject,
  LONGEST_PART,
  NEW_PIECE,
} from '#domain/portfolio/index.ts';
import { draftedForm as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { keepDraftOfForm } from '#src/workflows/keep-form-draft.ts';
import { byItself, choice, draftBasis, id, longText, several } from './fields.ts';
import { form } from './form.ts';
import { findWarned, keepReflections, lessonFields, reflectionField } from './lesson-texts.ts';
import { tickedIn } from './sending-draft.ts';

const FORMS = Object.keys(DRAFTED_FORMS) as [DraftedForm, ...DraftedForm[]];

export const portfolioActions = {
  /** Leads back to the lesson; from the lesson itself first to the page that shows who may be recognised in the text. */
  saveReflections: form(
    z.object({ ...lessonFields, vanzelf: byItself() }).catchall(reflectionField()),
    (input, ctx) => {
      const lesson = requireLesson(ctx, input.courseId, input.lessonId);
      const basis = keepReflections(ctx, input);
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      const warned = input.inles ? findWarned(ctx, input) : undefined;
      if (warned) return { goTo: paths.reflection(input.courseId, warned) };
      const at = input.next ? `#${encodeURIComponent(input.next)}` : '';
      return { goTo: paths.lesson(input.courseId, lesson.id) + at };
    },
  ),

  /** The button beside the one that sends: keeps the parts of the form, whatever they hold, and sends nothing. */
  keepDraft: form(
    z
      .object({
        draftForm: choice(words.what, FORMS),
        draftId: id(),
        versie: draftBasis(),
        competences: several(),
        vanzelf: byItself(),
      })
      .catchall(longText(LONGEST_PART)),
    (input, ctx) => {
      const { competences, draftForm, draftId, versie } = input;
      // What is ticked comes one by one from a form, and as one text from a choice between two drafts.
      const typed = { ...(input as unknown as Fields), competences: tickedIn(competences) };
      const subject = { form: draftForm, id: draftId };
      const basis = keepDraftOfForm(ctx, { subject, typed, basis: versie });
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      return { goTo: pageOf(subject), flash: { kind: 'ok', text: words.kept } };
    },
  ),
};

function pageOf({ form, id }: DraftSubject): string {
  switch (form) {
    case 'feedback':
      return paths.trainingSubmission(id);
    case 'evidence':
      return id === NEW_PIECE ? `${paths.dossier()}#toevoegen` : paths.evidence(id);
    case 'decision':
      return paths.decision(id);
    case 'appeal':
      return paths.myCertification(id);
    case 'application':
      return paths.applyForCertification();
    case 'message':
      return paths.writeToGroup(id);
    case 'plan':
      return paths.climbPlanPart(id);
  }
}
