/**
 * Makes the borders that the product draws of a TopoJSON of all gemeenten: checks its codes against `areas.csv`, puts every gemeente under its provincie, keeps
 * nothing but codes and lines, and lays the lines on a grid.
 *
 * node db/areas/make-borders.ts <topojson> coarse|medium
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { quantize } from 'topojson-client';
import { BORDER_DETAILS, type BorderDetail, bordersFile, type Topology } from './borders.ts';
import { readAreaTable } from './read.ts';

/** Steps of the grid over the width of the country: about 27 m for the whole of it, 11 m from nearby. */
const GRID: Readonly<Record<BorderDetail, number>> = { coarse: 10_000, medium: 25_000 };

const [source, detail] = process.argv.slice(2);
const wanted = BORDER_DETAILS.find((one) => one === detail);
if (!source || !wanted) throw new Error('Usage: node db/areas/make-borders.ts <topojson> coarse|medium');

const { edition, areas } = readAreaTable();
const provinces = new Map(
  areas.filter(({ kind, validTo }) => kind === 'gemeente' && !(validTo && validTo <= edition)).map((area) => [area.code, area.parentCode]),
);
const read = JSON.parse(readFileSync(source, 'utf8')) as Topology;
const shapes = read.objects.gemeenten.geometries;
const codes = new Set(shapes.map(({ id }) => id));
const strange = [...codes].filter((code) => !provinces.has(code));
const missing = [...provinces.keys()].filter((code) => !codes.has(code));
if (strange.length > 0 || missing.length > 0)
  throw new Error(`codes that are not of ${edition}: ${strange.join()}; codes without a border: ${missing.join()}`);

const bare: Topology = {
  type: 'Topology',
  bbox: read.bbox,
  objects: {
    gemeenten: {
      type: 'GeometryCollection',
      geometries: shapes.map(({ type, id, arcs }) => ({ type, id, arcs, properties: { province: provinces.get(id) ?? '' } })),
    },
  },
  arcs: absolute(read),
};
const laid = quantize(bare, GRID[wanted]);
writeFileSync(bordersFile(wanted), `${JSON.stringify(laid)}\n`);
console.log(`${bordersFile(wanted)}: ${shapes.length} gemeenten, ${laid.arcs.flat().length} points`);

/** The lines in degrees, of a topology that was laid on a grid or not. */
function absolute({ transform, arcs }: Topology): Topology['arcs'] {
  if (!transform) return arcs;
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
    });
  });
}
