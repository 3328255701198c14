import { countFree, type Free } from '#domain/assessment/index.ts';
import { currentPrice, type Price } from '#domain/billing/index.ts';
import { type Credential, findStepsHeld, renewableFrom } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import { type Dossier, myDossier } from './dossier.ts';

export type ApplicationDesk = Dossier & {
  readonly steps: readonly { readonly title: string; readonly held: boolean }[];
  readonly price: Price | null;
  /** From when who holds a valid certificate can apply again; null when they can now. */
  readonly againFrom: Date | null;
  /** Who could mark and decide now. */
  readonly free: Free;
  /** What the account is called now: what the name on the certificate begins with. */
  readonly accountName: string;
};

/** What the person who asks needs to see before applying: steps, evidence, what is missing, the price. */
export function applicationDesk(ctx: Ctx): ApplicationDesk {
  const actor = requireSignedIn(ctx);
  const dossier = myDossier(ctx);
  const { held, missing, certified } = findStepsHeld(ctx, dossier.scheme.id, actor.id);
  const title = (courseId: string) => ctx.outside.catalogue.findCourse(courseId)?.title ?? courseId;
  return {
    ...dossier,
    steps: [
      ...held.map((id) => ({ title: title(id), held: true })),
      ...missing.map((id) => ({ title: title(id), held: false })),
    ],
    price: currentPrice(ctx, `certification:${dossier.scheme.id}`),
    accountName: actor.name,
    againFrom: againFrom(ctx, certified),
    free: countFree(ctx, actor.id),
  };
}

/** From when who holds this certificate can apply again; null when they can now. */
export function againFrom(ctx: Ctx, certified: Credential | null): Date | null {
  const from = certified && renewableFrom(certified);
  return from && from > ctx.now() ? from : null;
}
