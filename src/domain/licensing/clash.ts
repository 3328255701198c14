import { ancestorCodes } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { inConflict } from './conflict.ts';
import { listGranted } from './find.ts';
import type { Licence } from './licence.ts';

/** Two granted licences that cannot stand beside each other, and the pair of areas on which they meet. */
export type Clash = { readonly one: Licence; readonly other: Licence; readonly oneCode: string; readonly otherCode: string };

/**
 * Granted licences that conflict with each other, of those that still run. There are none, ever, on the map as it is; a change of the map asks before it
 * holds. `around` gives the codes of an area and of all that contain it, on the map that is asked about.
 */
export function findClashes(ctx: Ctx, around: (code: string) => ReadonlySet<string> = (code) => ancestorCodes(ctx, code)): Clash[] {
  const known = new Map<string, ReadonlySet<string>>();
  const aroundOnce = (code: string) => {
    const codes = known.get(code) ?? around(code);
    known.set(code, codes);
    return codes;
  };
  const overlap = (one: string, other: string) => aroundOnce(one).has(other) || aroundOnce(other).has(one);
  const live = listGranted(ctx).filter((licence) => !licence.end && licence.endsAt > ctx.now);
  return live.flatMap((one, index) =>
    live.slice(index + 1).flatMap((other) => {
      if (!inConflict(one, other, overlap)) return [];
      const pairs = one.areaCodes.flatMap((oneCode) => other.areaCodes.map((otherCode) => ({ oneCode, otherCode })));
      const meeting = pairs.find(({ oneCode, otherCode }) => overlap(oneCode, otherCode));
      return meeting ? [{ one, other, ...meeting }] : [];
    }),
  );
}
