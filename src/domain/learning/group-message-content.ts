import { findPerson } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { findEnrolment } from './find-enrolments.ts';
import { findMessage } from './group-message.ts';

/** What a trainer wrote to their group; nothing once it was taken back, and nothing for who left. */
export const groupMessageContents = {
  'learning.group_message': (ctx, { enrolmentId, messageId }) => {
    const enrolment = findEnrolment(ctx, enrolmentId);
    const message = findMessage(ctx, messageId);
    if (!enrolment || !message || enrolment.endedAt || message.withdrawnAt || enrolment.runId !== message.runId)
      return null;
    const learner = findPerson(ctx, enrolment.personId);
    const trainer = findPerson(ctx, message.writtenBy);
    if (!learner || !trainer) return null;
    const facts = {
      course: ctx.outside.catalogue.requireCourse(enrolment.courseId).title,
      trainer: trainer.name,
      text: message.text,
      url: ctx.settings.siteUrl + paths.groupMessages(enrolment.courseId),
    };
    return { to: { name: learner.name, address: learner.email }, facts };
  },
} satisfies MailContents<'learning.group_message'>;
