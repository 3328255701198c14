import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-client';

export type { Geometry, Topology } from 'topojson-client';

/** For the whole country, and for a provincie or nearer. */
export const BORDER_DETAILS = ['coarse', 'medium'] as const;
export type BorderDetail = (typeof BORDER_DETAILS)[number];
/** The year of the indeling that the borders show. */
export const BORDERS_YEAR = 2026;

export function bordersFile(detail: BorderDetail): string {
  return `db/areas/borders-${detail}.json`;
}

const known = new Map<BorderDetail, Topology>();

/** The borders of all gemeenten as lines that neighbours share (TopoJSON, WGS84, outer rings clockwise as d3 wants them); read once per process. */
export function readBorders(detail: BorderDetail): Topology {
  const read = known.get(detail) ?? (JSON.parse(readFileSync(bordersFile(detail), 'utf8')) as Topology);
  known.set(detail, read);
  return read;
}
