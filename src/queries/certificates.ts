import {
  type Credential,
  type CredentialStatus,
  checkUrlOf,
  credentialStatus,
  isInForce,
  listHeld,
  showsName,
} from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';

export type MyCertificate = {
  readonly credential: Credential;
  readonly status: CredentialStatus;
  readonly shareUrl: string;
  /** A later one about the same is in force: nothing needs to be done about this one. */
  readonly followed: boolean;
};

/** The certificates of the person who asks, newest first, and whether the public check shows their name. */
export function myCertificates(ctx: Ctx): { certificates: MyCertificate[]; nameShown: boolean } {
  const actor = requireSignedIn(ctx);
  const held = listHeld(ctx, actor.id).map((credential) => ({
    credential,
    status: credentialStatus(credential, ctx.now()),
    shareUrl: checkUrlOf(ctx, credential),
  }));
  const certificates = held.map((mine, at) => ({
    ...mine,
    followed: held
      .slice(0, at)
      .some(({ credential, status }) => credential.subject === mine.credential.subject && isInForce(status)),
  }));
  return { certificates, nameShown: showsName(ctx, actor.id) };
}
