import { z } from 'astro/zod';
import type { Ctx } from '#domain/context.ts';
import {
  addAttachment,
  answerQuiz,
  fieldOf,
  handIn,
  LONGEST_FEEDBACK,
  LONGEST_WORK,
  removeAttachment,
  requireLesson,
  saveDraft,
} from '#domain/learning/index.ts';
import { attendanceField, training } from '#src/messages/training.nl.ts';
import { work as words } from '#src/messages/work.nl.ts';
import { paths } from '#src/paths.ts';
import { finishLessonAndComplete, giveFeedbackAndComplete, markAttendanceAndComplete } from '#src/processes/complete-course.ts';
import { choice, code, file, id, tick } from './fields.ts';
import { form } from './form.ts';
import { byItself, longText } from './long-text.ts';

/** The one form of an assignment: every button of it sends the text along, so that none loses it. */
const work = {
  courseId: id(),
  assignmentId: id(),
  text: longText(LONGEST_WORK),
  file: file(),
  attachmentId: id().nullish(),
  sure: tick(),
  vanzelf: byItself(),
};
type Work = { courseId: string; assignmentId: string; text: string };

export const learningActions = {
  finishLesson: form(z.object({ courseId: id(), lessonId: id() }), (input, ctx) => {
    finishLessonAndComplete(ctx, input);
    const next = ctx.outside.catalogue.lessons(input.courseId)[requireLesson(ctx, input.courseId, input.lessonId).number];
    return { goTo: next ? paths.lesson(input.courseId, next.id) : paths.myCourse(input.courseId) };
  }),

  answerQuiz: form(z.object({ courseId: id(), quizId: id() }).catchall(code()), (input, ctx) => {
    const { courseId, quizId } = input;
    const questions = ctx.outside.catalogue.findQuiz(courseId, quizId)?.questions ?? [];
    const answers = Object.fromEntries(questions.map((question) => [question.id, input[fieldOf(question.id)] ?? '']));
    answerQuiz(ctx, { courseId, quizId, answers });
    const lesson = ctx.outside.catalogue.lessons(courseId).find((one) => one.quiz === quizId);
    return { goTo: lesson ? `${paths.lesson(courseId, lesson.id)}#${quizId}` : paths.quiz(courseId, quizId) };
  }),

  saveDraft: form(z.object(work), (input, ctx) => {
    saveDraft(ctx, input);
    return input.vanzelf ? { goTo: paths.savedByItself() } : { goTo: `${assignmentOf(input)}#werk` };
  }),

  addAttachment: form(z.object(work), async (input, ctx) => {
    keepText(ctx, input);
    const upload = input.file?.name ? { name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) } : null;
    const file = await addAttachment(ctx, { ...input, upload });
    return { goTo: `${assignmentOf(input)}#bestanden`, notice: { kind: 'ok', text: words.fileAdded(file.name) } };
  }),

  removeAttachment: form(z.object(work), (input, ctx) => {
    keepText(ctx, input);
    const file = removeAttachment(ctx, { attachmentId: input.attachmentId ?? '' });
    return { goTo: `${assignmentOf(input)}#bestanden`, notice: { kind: 'ok', text: words.fileRemoved(file?.name ?? '') } };
  }),

  handIn: form(z.object(work), (input, ctx) => {
    const submission = handIn(ctx, input);
    return { goTo: assignmentOf(input), notice: { kind: 'ok', text: words.handedIn(submission.version, submission.handedInAt) } };
  }),

  giveFeedback: form(
    z.object({
      submissionId: id(),
      verdict: choice(training.verdictWhat, ['approved', 'sent_back']),
      strength: longText(LONGEST_FEEDBACK),
      nextStep: longText(LONGEST_FEEDBACK),
      runId: id(),
    }),
    ({ runId, ...answer }, ctx) => {
      giveFeedbackAndComplete(ctx, answer);
      return { goTo: paths.trainingRun(runId), notice: { kind: 'ok', text: training.answered } };
    },
  ),

  markAttendance: form(z.object({ meetingId: id(), runId: id() }).catchall(code()), ({ meetingId, runId, ...fields }, ctx) => {
    const marks = Object.entries(fields).flatMap(([name, value]) => {
      const enrolmentId = attendanceField.enrolmentOf(name);
      return enrolmentId && value !== undefined ? [{ enrolmentId, presencePercent: Number(value) }] : [];
    });
    markAttendanceAndComplete(ctx, { meetingId: String(meetingId), marks });
    return { goTo: paths.trainingRun(String(runId)), notice: { kind: 'ok', text: training.attendanceSaved(marks.length) } };
  }),
};

function assignmentOf(input: Work): string {
  return paths.assignment(input.courseId, input.assignmentId);
}

/** Saves what was typed beside another deed of the same form, where the assignment asks for text. */
function keepText(ctx: Ctx, input: Work): void {
  if (ctx.outside.catalogue.findAssignment(input.courseId, input.assignmentId)?.accepts !== 'files') saveDraft(ctx, input);
}
