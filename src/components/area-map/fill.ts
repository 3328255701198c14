import type { AreaState } from '#src/queries/area-map/index.ts';

/** How a state is filled: by a pattern of the page. An attribute, because a sheet elsewhere cannot name what stands in the page. */
export function patternFill(state: AreaState | null): Readonly<Record<string, string>> {
  return state === null || state === 'free' ? {} : { fill: `url(#m-${state})` };
}
