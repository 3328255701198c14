import { isFileJudged } from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';
import { isFileInDossier } from '#domain/portfolio/index.ts';

/** Takes the bytes away of a file that left a dossier, unless they were judged: what was judged stays. */
export async function forgetEvidenceFile(ctx: Ctx, call: { readonly storageKey: string }): Promise<void> {
  const { storageKey } = call;
  if (isFileInDossier(ctx, storageKey) || isFileJudged(ctx, storageKey)) return;
  await ctx.outside.storage.remove(storageKey);
}

/** Takes the bytes of a file away whose row is gone; taking away what is not there is no fault. */
export async function forgetAttachmentFile(ctx: Ctx, call: { readonly storageKey: string }): Promise<void> {
  await ctx.outside.storage.remove(call.storageKey);
}
