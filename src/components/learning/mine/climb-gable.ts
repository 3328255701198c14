import { round } from '#src/components/art/gable.ts';

/** A column of the drawing: one module. `share` is how much of it is laid, 0 to 1. */
export type Column = { readonly x: number; readonly top: number; readonly share: number; readonly here: boolean };

const BASE = 400;
const LEFT = 10;
const FIRST = 84;
const WIDTH = 660;
const CLIMB = 256;

/** A stepped gable of one column per module, that rises to the ridge; `done` and `of` are lessons. The one who climbs stands on the first that is not done. */
export function gableOf(modules: readonly { readonly done: number; readonly of: number }[]): {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly plan: string;
} {
  const all = Math.max(modules.length, 1);
  const width = round(WIDTH / all);
  const rise = round(CLIMB / all);
  const here = modules.findIndex(({ done, of }) => done < of);
  const columns = modules.map(({ done, of }, at) => ({
    x: round(LEFT + at * width),
    top: round(BASE - FIRST - at * rise),
    share: of === 0 ? 0 : done / of,
    here: at === here,
  }));
  const ridge = round(BASE - FIRST - all * rise);
  const down = `V${round(ridge + 76)}h70V${round(ridge + 148)}h70V${round(ridge + 220)}h70V${BASE}`;
  const plan = `M${LEFT} ${BASE}${columns.map(({ x, top }) => `V${top}H${round(x + width)}`).join('')}V${ridge}h110${down}`;
  return { columns, width, plan };
}

export const GROUND = BASE;
