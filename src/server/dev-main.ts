import { devSite } from './dev-site.ts';
import { startProduct } from './main.ts';

/** The product with its pages from the sources; started, and started anew, by `dev.ts`. */
await startProduct((config) => devSite(config));
