import type { Ctx } from '#domain/context.ts';

/** Takes the bytes of a file away whose row is gone; taking away what is not there is no fault. */
export async function forgetAttachmentFile(ctx: Ctx, call: { readonly storageKey: string }): Promise<void> {
  await ctx.outside.storage.remove(call.storageKey);
}
