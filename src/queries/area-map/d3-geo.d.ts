/** The few functions of d3-geo that we use. */
declare module 'd3-geo' {
  import type { Drawable } from 'topojson-client';

  type Corners = readonly [readonly [number, number], readonly [number, number]];
  export interface Projection {
    (point: readonly [number, number]): [number, number] | null;
    fitExtent(box: Corners, shape: Drawable): this;
    clipExtent(box: Corners | null): this;
  }
  /** What a shape is drawn on; closed rings end in `closePath`. */
  export interface Pen {
    beginPath(): void;
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    arc(x: number, y: number, radius: number, from: number, to: number): void;
    closePath(): void;
  }
  export interface Path {
    (shape: Drawable): unknown;
    bounds(shape: Drawable): [[number, number], [number, number]];
    centroid(shape: Drawable): [number, number];
    area(shape: Drawable): number;
  }
  export function geoMercator(): Projection;
  export function geoPath(projection: Projection, pen?: Pen): Path;
}
