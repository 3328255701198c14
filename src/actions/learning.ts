import { z } from 'astro/zod';
import type { Ctx } from '#domain/context.ts';
import type { Basis } from '#domain/draft.ts';
import {
  addAttachment,
  answerQuiz,
  checkIn,
  doPractice,
  fieldOf,
  finishLesson,
  giveFeedback,
  handIn,
  LONGEST_FEEDBACK,
  LONGEST_NOTE,
  LONGEST_PRACTICE_TEXT,
  LONGEST_WORK,
  markAttendance,
  practiceField,
  recallQuestion,
  removeAttachment,
  requireLesson,
  saveDraft,
  type ToPractise,
  undoAttendance,
} from '#domain/learning/index.ts';
import { requireCurrentForm } from '#domain/portfolio/index.ts';
import {
  attendance,
  checkIn as checkInWords,
  practice as practiceWords,
  training,
  work as words,
} from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { readWorkTexts } from '#src/workflows/read-work-texts.ts';
import { readAttendance } from './attendance-form.ts';
import { byItself, choice, code, draftBasis, file, id, longText, several, text, tick } from './fields.ts';
import { form } from './form.ts';
import { keepReflections, lessonFields, reflectionField } from './lesson-texts.ts';

/** The one form of an assignment: every button of it sends the text along, so that none loses it. */
const work = {
  courseId: id(),
  assignmentId: id(),
  text: longText(LONGEST_WORK),
  file: file(),
  attachmentId: id().nullish(),
  sure: tick(),
  vanzelf: byItself(),
  versie: draftBasis(),
  onschuldig: several(),
};
type Work = { courseId: string; assignmentId: string; text: string; versie: Basis };

export const learningActions = {
  finishLesson: form(z.object(lessonFields).catchall(reflectionField()), (input, ctx) => {
    const lesson = requireLesson(ctx, input.courseId, input.lessonId);
    keepReflections(ctx, input);
    finishLesson(ctx, input);
    const next = ctx.outside.catalogue.lessons(input.courseId)[lesson.number];
    return { goTo: next ? paths.lesson(input.courseId, next.id) : paths.myCourse(input.courseId) };
  }),

  answerQuiz: form(z.object({ ...lessonFields, quizId: id() }).catchall(reflectionField()), (input, ctx) => {
    const { courseId, lessonId, quizId } = input;
    keepReflections(ctx, input);
    const questions = ctx.outside.catalogue.findQuiz(courseId, quizId)?.questions ?? [];
    const sent = input as Readonly<Record<string, unknown>>;
    const answers = Object.fromEntries(questions.map(({ id }) => [id, String(sent[fieldOf(id)] ?? '')]));
    answerQuiz(ctx, { courseId, quizId, answers });
    return { goTo: `${paths.lesson(courseId, lessonId)}#${quizId}` };
  }),

  doPractice: form(
    z
      .object({
        courseId: id(),
        practiceId: id(),
        stap: code(),
        ronde: code(),
        daad: choice(practiceWords.deed, ['antwoord', 'eigen', 'opnieuw']),
        eigen: longText(LONGEST_PRACTICE_TEXT),
        versie: draftBasis(),
      })
      .catchall(longText(LONGEST_PRACTICE_TEXT)),
    ({ courseId, practiceId, stap, ronde, daad, eigen, versie: basis, ...fields }, ctx) => {
      const deed = practiceDeed(daad, eigen, fields);
      const step = doPractice(ctx, { courseId, practiceId, step: Number(stap), round: Number(ronde), deed, basis });
      return { goTo: `${paths.practice(courseId, practiceId, step)}#nu-${practiceId}` };
    },
  ),

  recallQuestion: form(
    z
      .object({ courseId: id(), practiceId: id(), questionId: id(), wijze: code(), keer: code() })
      .catchall(longText(LONGEST_PRACTICE_TEXT)),
    ({ courseId, practiceId, questionId, wijze, keer, ...fields }, ctx) => {
      const chosen = String((fields as Readonly<Record<string, unknown>>)[practiceField(questionId)] ?? '');
      recallQuestion(ctx, { courseId, practiceId, questionId, chosen, hash: wijze, times: Number(keer) });
      return { goTo: `${paths.recalled(courseId, practiceId, questionId)}#nu-${practiceId}` };
    },
  ),

  saveDraft: form(z.object(work), (input, ctx) => {
    const basis = saveDraft(ctx, { ...input, basis: input.versie });
    return input.vanzelf ? { goTo: paths.savedByItself(basis) } : { goTo: `${assignmentOf(input)}#werk` };
  }),

  addAttachment: form(z.object(work), async (input, ctx) => {
    keepText(ctx, input);
    const upload = input.file?.name
      ? { name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }
      : null;
    const file = await addAttachment(ctx, { ...input, upload });
    return { goTo: `${assignmentOf(input)}#bestanden`, flash: { kind: 'ok', text: words.fileAdded(file.name) } };
  }),

  removeAttachment: form(z.object(work), (input, ctx) => {
    keepText(ctx, input);
    const file = removeAttachment(ctx, { attachmentId: input.attachmentId ?? '' });
    return {
      goTo: `${assignmentOf(input)}#bestanden`,
      flash: { kind: 'ok', text: words.fileRemoved(file?.name ?? '') },
    };
  }),

  handIn: form(z.object({ ...work, noBsn: tick() }), async (input, ctx) => {
    const papers = await readWorkTexts(ctx, input);
    const submission = handIn(ctx, { ...input, basis: input.versie, harmless: input.onschuldig, papers });
    return {
      goTo: assignmentOf(input),
      flash: { kind: 'ok', text: words.handedIn(submission.version, submission.handedInAt) },
    };
  }),

  checkIn: form(z.object({ code: text(checkInWords.fill, 20) }), (input, ctx) => {
    const { meeting, courseId, outcome } = checkIn(ctx, input);
    const said = outcome === 'in' ? checkInWords.in(meeting.topic) : checkInWords.already(meeting.topic);
    return { goTo: paths.myCourse(courseId), flash: { kind: outcome === 'in' ? 'ok' : 'info', text: said } };
  }),

  giveFeedback: form(
    z.object({
      submissionId: id(),
      verdict: choice(training.verdictWhat, ['approved', 'sent_back']),
      strength: longText(LONGEST_FEEDBACK),
      nextStep: longText(LONGEST_FEEDBACK),
      runId: id(),
      versie: draftBasis(),
    }),
    ({ runId, versie, ...answer }, ctx) => {
      requireCurrentForm(ctx, { form: 'feedback', id: answer.submissionId }, answer, versie);
      giveFeedback(ctx, answer);
      return { goTo: paths.trainingRun(runId), flash: { kind: 'ok', text: training.answered } };
    },
  ),

  markAttendance: form(
    z.object({ meetingId: id(), anderen: code().nullish() }).catchall(longText(2 * LONGEST_NOTE)),
    ({ meetingId, anderen, ...fields }, ctx) => {
      const marks = readAttendance(fields as Readonly<Record<string, unknown>>);
      const people = markAttendance(ctx, { meetingId, marks, othersThere: anderen === 'aanwezig' });
      return { goTo: paths.trainingMeeting(meetingId), flash: { kind: 'ok', text: attendance.saved(people) } };
    },
  ),

  undoAttendance: form(z.object({ meetingId: id(), save: code() }), ({ meetingId, save }, ctx) => {
    undoAttendance(ctx, { meetingId, save: Number(save) });
    return { goTo: paths.trainingMeeting(meetingId), flash: { kind: 'ok', text: attendance.undone } };
  }),
};

function practiceDeed(daad: string, words: string, fields: Readonly<Record<string, unknown>>): ToPractise['deed'] {
  if (daad === 'opnieuw') return { kind: 'again' };
  if (daad === 'eigen') return { kind: 'own_words', words };
  const prefix = practiceField('');
  const given = Object.entries(fields).filter(([name]) => name.startsWith(prefix));
  return {
    kind: 'answer',
    given: Object.fromEntries(given.map(([name, value]) => [name.slice(prefix.length), String(value)])),
  };
}

function assignmentOf(input: Work): string {
  return paths.assignment(input.courseId, input.assignmentId);
}

/** Saves what was typed beside another action of the same form, where the assignment asks for text. */
function keepText(ctx: Ctx, input: Work): void {
  if (ctx.outside.catalogue.findAssignment(input.courseId, input.assignmentId)?.accepts !== 'files')
    saveDraft(ctx, { ...input, basis: input.versie });
}
