/** `npm run test:e2e [-- name …]`: journeys in a real browser, on a server and data of their own. */
import { closing, journeys } from './support/run.ts';

const tally = await journeys(process.argv.slice(2));
console.log(closing(tally));
process.exit(tally.failed === 0 ? 0 : 1);
