import type { PlanRow } from '#domain/portfolio/index.ts';
import { round } from '#src/components/art/gable.ts';

/** Of the whole drawing, so that its points stand above the columns of the list under it. */
const WIDTH = 800;
const HEIGHT: Readonly<Record<string, number>> = { light: 18, plain: 50, heavy: 82 };
const OPEN = 50;

/** The moments of a life line as points, each in a column of its own: higher where it was light. `path` goes through all of them. */
export function lifeLine(moments: readonly PlanRow[]): {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly path: string;
} {
  const column = WIDTH / Math.max(moments.length, 1);
  const points = moments.map(({ values }, at) => ({
    x: round((at + 0.5) * column),
    y: HEIGHT[values.tone ?? ''] ?? OPEN,
  }));
  const [first, ...others] = points;
  const path = others.map(({ x, y }, at) => {
    const before = points[at] ?? { x, y };
    const half = round((before.x + x) / 2);
    return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
  });
  return { points, path: first ? `M${first.x} ${first.y}${path.join('')}` : '' };
}
