import type { AreaKind } from '#domain/areas/index.ts';
import type { Scope } from './licence.ts';

/** The name by which a licence is priced: what it gives, whether others may have it too, and how large its area is. */
export function licenceProduct(scope: Scope, exclusive: boolean, kind: AreaKind): string {
  return `licence:${scope}:${exclusive ? 'exclusive' : 'shared'}:${kind}`;
}
