import { geoMercator, geoPath, type Path, type Projection } from 'd3-geo';
import { type Drawable, feature, merge, mesh, neighbors } from 'topojson-client';
import { type BorderDetail, type Geometry, readBorders } from '#db/areas/borders.ts';
import { RelativePen } from './pen.ts';

/** Units of the map to a pixel of its own size: whole units are fine enough to draw in. */
export const UNITS = 4;
export type Size = { readonly width: number; readonly height: number };
/** A shape with its code and where its name would stand. */
export type Shape = { readonly code: string; readonly d: string; readonly x: number; readonly y: number };
/** A part of the country as it is drawn, whatever is going on there. */
export type Sheet = {
  readonly size: Size;
  /** Provincies on the map of the country; else gemeenten. */
  readonly shapes: readonly Shape[];
  /** Borders within, where the shapes do not draw them by themselves; the edge around what is shown; and the ring around the area in question. */
  readonly inner: string;
  readonly edge: string;
  readonly own: string;
  /** Where a place lies on this sheet; null for one that has none. */
  place(at: { readonly lat: number | null; readonly lon: number | null }): readonly [number, number] | null;
};

const COUNTRY: Size = { width: 640 * UNITS, height: 740 * UNITS };
const PROVINCE: Size = { width: 640 * UNITS, height: 600 * UNITS };
const NEAR: Size = { width: 640 * UNITS, height: 520 * UNITS };
const MARGIN = 12 * UNITS;
/** Lines end a little outside the map, so that its own edge shows none. */
const BEYOND = 10 * UNITS;
/** Of a provincie with more gemeenten the coarse borders weigh enough. */
const MOST_IN_DETAIL = 40;
/** Sheets that are kept, the last asked for; a year's borders never change. */
const MOST_KEPT = 120;

const kept = new Map<string, Sheet>();

function keep(key: string, draw: () => Sheet): Sheet {
  const sheet = kept.get(key) ?? draw();
  kept.delete(key);
  kept.set(key, sheet);
  if (kept.size > MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
  return sheet;
}

/** Codes of the gemeenten that have borders. */
export function drawnCodes(): string[] {
  return gemeenten('coarse').map(({ id }) => id);
}

/** Codes of the gemeenten that share a border with this one. */
export function neighboursOf(code: string): string[] {
  const all = gemeenten('medium');
  const at = all.findIndex(({ id }) => id === code);
  return at < 0 ? [] : (neighbors(all)[at] ?? []).flatMap((index) => all[index]?.id ?? []);
}

/** The country, as its twelve provincies. */
export function countrySheet(): Sheet {
  return keep('NL', () => {
    const topology = readBorders('coarse');
    const all = gemeenten('coarse');
    const projection = ofCountry();
    const parts = Map.groupBy(all, ({ properties }) => properties.province);
    const shapes = [...parts].map(([code, list]) => shapeOf(code, merge(topology, list), projection));
    const within = mesh(
      topology,
      topology.objects.gemeenten,
      (one, other) => one !== other && one.properties.province === other.properties.province,
    );
    return { size: COUNTRY, shapes, inner: drawn(projection, within), edge: '', own: '', place: placing(projection) };
  });
}

/** Gemeenten of the country as one path, on the sheet of the country. */
export function countryPath(codes: readonly string[]): string {
  const topology = readBorders('coarse');
  const wanted = new Set(codes);
  const shapes = gemeenten('coarse').filter(({ id }) => wanted.has(id));
  return shapes.length === 0 ? '' : drawn(ofCountry(), merge(topology, shapes));
}

let countryProjection: Projection | undefined;

function ofCountry(): Projection {
  countryProjection ??= fitted(COUNTRY, merge(readBorders('coarse'), gemeenten('coarse')));
  return countryProjection;
}

/** A provincie, as its gemeenten; null for one without borders. */
export function provinceSheet(code: string): Sheet | null {
  const many = gemeenten('medium').filter(({ properties }) => properties.province === code).length;
  if (many === 0) return null;
  return keep(code, () => {
    const detail = many > MOST_IN_DETAIL ? 'coarse' : 'medium';
    const topology = readBorders(detail);
    const list = gemeenten(detail).filter(({ properties }) => properties.province === code);
    const whole = merge(topology, list);
    const projection = fitted(PROVINCE, whole);
    const shapes = list.map((one) => shapeOf(one.id, feature(topology, one), projection));
    return { size: PROVINCE, shapes, inner: '', edge: drawn(projection, whole), own: '', place: placing(projection) };
  });
}

/** A gemeente among its neighbours, or a spot in it that holds these points, seen from nearer. Null for one without borders. */
export function gemeenteSheet(code: string, points: readonly (readonly [number, number])[] = []): Sheet | null {
  const topology = readBorders('medium');
  const own = gemeenten('medium').find(({ id }) => id === code);
  if (!own) return null;
  return keep(`${code} ${points.join(' ')}`, () => {
    const shape = feature(topology, own);
    const share = points.length > 0 ? 0.12 : 0.2;
    const projection = fitted(NEAR, points.length > 0 ? around(points) : shape, share).clipExtent([
      [-BEYOND, -BEYOND],
      [NEAR.width + BEYOND, NEAR.height + BEYOND],
    ]);
    const shapes = gemeenten('medium')
      .map((one) => shapeOf(one.id, feature(topology, one), projection))
      .filter(({ d }) => d !== '');
    const edges = mesh(
      topology,
      topology.objects.gemeenten,
      (one, other) => one === other || one.properties.province !== other.properties.province,
    );
    return {
      size: NEAR,
      shapes,
      inner: '',
      edge: drawn(projection, points.length > 0 ? shape : edges),
      own: points.length > 0 ? '' : drawn(projection, shape),
      place: placing(projection),
    };
  });
}

/** Half a kilometre around the points, so that one alone has surroundings as well. */
const AROUND_DEGREES = 0.006;

function around(points: readonly (readonly [number, number])[]): Drawable {
  const coordinates = points.flatMap(([lon, lat]) => [
    [lon - AROUND_DEGREES * 1.6, lat - AROUND_DEGREES],
    [lon + AROUND_DEGREES * 1.6, lat + AROUND_DEGREES],
  ]);
  return { type: 'MultiPoint', coordinates } as Drawable;
}

function gemeenten(detail: BorderDetail): readonly Geometry[] {
  return readBorders(detail).objects.gemeenten.geometries;
}

/** `share` of the sheet stays free on every side. */
function fitted({ width, height }: Size, shape: Drawable, share = 0): Projection {
  const [x, y] = [Math.max(MARGIN, width * share), Math.max(MARGIN, height * share)];
  return geoMercator().fitExtent(
    [
      [x, y],
      [width - x, height - y],
    ],
    shape,
  );
}

function shapeOf(code: string, shape: Drawable, projection: Projection): Shape {
  const [x, y] = (geoPath(projection) as Path).centroid(shape);
  return { code, d: drawn(projection, shape), x, y };
}

function drawn(projection: Projection, shape: Drawable): string {
  const pen = new RelativePen();
  geoPath(projection, pen)(shape);
  return pen.toString();
}

function placing(projection: Projection): Sheet['place'] {
  return ({ lat, lon }) => (lat === null || lon === null ? null : projection([lon, lat]));
}
