/** The few functions of topojson-client that we use, for the one topology that we draw. */
declare module 'topojson-client' {
  export type Point = readonly [number, number];
  /** A gemeente: its code, its provincie, and the lines around it. */
  export type Geometry = {
    readonly type: 'Polygon' | 'MultiPolygon';
    readonly id: string;
    readonly properties: { readonly province: string };
    readonly arcs: readonly unknown[];
  };
  export type Topology = {
    readonly type: 'Topology';
    readonly bbox?: readonly number[];
    readonly transform?: { readonly scale: Point; readonly translate: Point };
    readonly objects: { readonly gemeenten: { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] } };
    readonly arcs: readonly (readonly Point[])[];
  };
  /** GeoJSON, as d3-geo draws it. */
  export type Drawable = { readonly type: string };

  export function feature(topology: Topology, geometry: Geometry): Drawable;
  export function merge(topology: Topology, geometries: readonly Geometry[]): Drawable;
  export function mesh(
    topology: Topology,
    object: Topology['objects']['gemeenten'],
    filter: (one: Geometry, other: Geometry) => boolean,
  ): Drawable;
  export function neighbors(geometries: readonly Geometry[]): number[][];
  export function quantize(topology: Topology, steps: number): Topology;
}
