import { confirmSuccession, type ToConfirm } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { keepLicencesApart } from './keep-apart.ts';

/** Confirms a planned merger, unless two granted licences would come to conflict by it; the refusal names them. */
export function confirmMerger(ctx: Ctx, toConfirm: ToConfirm): void {
  confirmSuccession(ctx, toConfirm, keepLicencesApart);
}
