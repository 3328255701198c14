/** `npm test`: every check and test; its last line counts them all. */
import { check } from './check.ts';
import { closing, journeys, sum, unitTests } from './support/run.ts';

const started = performance.now();
const checked = await check();
console.log('klimroute: holding fakes and real adapters to the same contracts');
const held = await unitTests('contracts and simulations', ['tests/contracts', 'tests/simulation']);
console.log('klimroute: walking the journeys in a real browser');
const walked = await journeys();
console.log(`klimroute: all of it took ${Math.round((performance.now() - started) / 1000)} s`);
const tally = sum([checked, held, walked]);
console.log(closing(tally));
process.exit(tally.failed === 0 ? 0 : 1);
