/** A stepped gable in drawing units, standing on `base` with its left wall at `x`. */
export type Gable = {
  x: number;
  base: number;
  width: number;
  /** Height of the wall under the first step. */
  wall: number;
  steps: number;
  /** Height of one step. */
  rise: number;
  /** Width of the top. */
  top: number;
};

/** Two decimals are finer than any screen shows. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** The outline as an SVG path, closed along the base. */
export function gablePath({ x, base, width, wall, steps, rise, top }: Gable): string {
  const run = round((width - top) / 2 / steps);
  const up = `v${-rise}h${run}`.repeat(steps);
  const down = `h${run}v${rise}`.repeat(steps);
  return `M${x} ${base}v${-wall}${up}v${-rise}h${top}v${rise}${down}v${wall}z`;
}
