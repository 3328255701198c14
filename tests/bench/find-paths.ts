import { readCatalogue } from '#src/catalogue/disk.ts';

export type Rows = <Row>(sql: string, ...values: string[]) => Row[];
/** Paths of a route for one person, from what there is; none when this person has nothing of the kind. */
export type Find = (rows: Rows, personId: string) => string[];

export const catalogue = readCatalogue('content');

export const first = <Value>(values: readonly Value[]) => values.slice(0, 1);

export const fill = (route: string, ...values: string[]) =>
  values.reduce((path, value) => path.replace(/\[[^\]]+\]/, encodeURIComponent(value)), route);
/** For each row of the query one path, its columns being the parameters in order; `?` is the person who visits. */
export const byRows =
  (route: string, sql: string): Find =>
  (rows, personId) =>
    rows<Record<string, string>>(sql, ...Array(sql.split('?').length - 1).fill(personId)).map((row) =>
      fill(route, ...Object.values(row)),
    );
