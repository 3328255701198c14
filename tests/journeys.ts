/** `npm run test:e2e [-- name …]`: journeys in a real browser, on a server and data of their own. */
import { conclude, journeys } from './support/run.ts';

conclude(await journeys(process.argv.slice(2)));
