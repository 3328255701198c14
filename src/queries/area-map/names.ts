/** A name that asks for a place on the map, in its own units; the more important first. */
export type Named = { readonly name: string; readonly x: number; readonly y: number; readonly own?: boolean };
/** A name that got one. `keep`: also where the map is narrow and letters are larger. */
export type PlacedName = Named & { readonly keep: boolean };

/** Letters of a map that is as wide as half a page, and as a phone, in units of the map (four to a pixel of its own size). */
const LETTERS = { wide: 60, narrow: 112 } as const;
/** Of a letter, on average. */
const WIDTH_OF_LETTER = 0.56;
const LINE = 1.25;
/** More on a phone are clutter. */
const MOST_KEPT = 5;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The names that find a place without crossing another or the edge; what finds none is left out, and stands in the list beside the map. */
export function placeNames(
  names: readonly Named[],
  size: { width: number; height: number },
  most: number,
): PlacedName[] {
  const wide = fitting(names, size, LETTERS.wide).slice(0, most);
  const kept = new Set(fitting(wide, size, LETTERS.narrow).slice(0, MOST_KEPT));
  return wide.map((one) => ({ ...one, x: Math.round(one.x), y: Math.round(one.y), keep: kept.has(one) }));
}

function fitting(names: readonly Named[], size: { width: number; height: number }, letters: number): Named[] {
  const taken: Box[] = [];
  return names.filter((named) => {
    const box = boxOf(named, letters);
    const inside = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
    if (!inside || taken.some((other) => crosses(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function boxOf({ name, x, y }: Named, letters: number): Box {
  const half = (name.length * letters * WIDTH_OF_LETTER) / 2;
  return { left: x - half, right: x + half, top: y - letters * (LINE / 2), bottom: y + letters * (LINE / 2) };
}

function crosses(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
