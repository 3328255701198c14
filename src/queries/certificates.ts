import {
  type Credential,
  type CredentialStatus,
  checkUrlOf,
  credentialStatus,
  listHeld,
  showsName,
} from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';

export type MyCertificate = {
  readonly credential: Credential;
  readonly status: CredentialStatus;
  readonly shareUrl: string;
};

/** The certificates of the person who asks, newest first, and whether the public check shows their name. */
export function myCertificates(ctx: Ctx): { certificates: MyCertificate[]; nameShown: boolean } {
  const actor = requireSignedIn(ctx);
  const certificates = listHeld(ctx, actor.id).map((credential) => ({
    credential,
    status: credentialStatus(credential, ctx.now()),
    shareUrl: checkUrlOf(ctx, credential),
  }));
  return { certificates, nameShown: showsName(ctx, actor.id) };
}
