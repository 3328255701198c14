import type { Ctx } from '#domain/context.ts';
import type { CertificateSheet } from '#src/documents/port.ts';
import { paths } from '#src/paths.ts';
import type { Credential } from './credential.ts';
import { paperSecret } from './secret.ts';

/** The address in the QR: the check page with the secret that shows the name. */
export function checkUrlOf(ctx: Ctx, credential: Credential): string {
  return `${ctx.settings.siteUrl}${paths.checkNumber(credential.number)}?s=${paperSecret(ctx.settings, `credential:${credential.id}`)}`;
}

/** The paper of a credential: it says what was frozen at issue, so the same credential gives the same paper on any day. */
export function sheetOf(ctx: Ctx, credential: Credential): CertificateSheet {
  const { statement } = credential;
  const course =
    credential.kind === 'participation' && statement.courseId
      ? ctx.outside.catalogue.findCourse(statement.courseId)
      : undefined;
  return {
    kind: credential.kind,
    title: statement.title,
    holderName: statement.holderName,
    ...(course && { courseTitle: course.title }),
    number: credential.number,
    issuedOn: credential.issuedAt,
    validUntil: credential.validUntil,
    issuer: statement.issuer,
    competences: statement.competences,
    ...(statement.netMinutes !== null && { netHours: Math.round(statement.netMinutes / 60) }),
    checkUrl: checkUrlOf(ctx, credential),
    checkUrlToType: ctx.settings.siteUrl.replace(/^https?:\/\//, '') + paths.check(),
    demo: ctx.settings.demo,
  };
}

/** The paper as a PDF with the name of its file. */
export async function paperOf(ctx: Ctx, credential: Credential): Promise<{ name: string; bytes: Uint8Array }> {
  return {
    name: `certificaat-${credential.number}.pdf`,
    bytes: await ctx.outside.documents.certificatePdf(sheetOf(ctx, credential)),
  };
}
