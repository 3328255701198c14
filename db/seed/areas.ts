import { readAreaTable } from '#db/areas/read.ts';
import { importAreas } from '#domain/areas/index.ts';
import type { SeedPart } from './index.ts';

/** Every provincie, gemeente, wijk and buurt. Source: CBS. */
export const areasPart: SeedPart = {
  name: 'areas',
  run: (app) => {
    importAreas(app.contextFor({ kind: 'system', job: 'seed' }), readAreaTable());
  },
};
