/** `npm test`: every check and test; its last line counts them all. */
import { check } from './check.ts';
import { conclude, journeys, sum, tool, unitTests } from './support/run.ts';

const started = performance.now();
const checked = await check();
console.log('klimroute: holding fakes and real adapters to the same contracts');
const held = await unitTests('contracts and simulations', ['tests/contracts', 'tests/simulation']);
console.log('klimroute: sending hostile requests and files');
const attacked = await tool('hostile: 66 attacks', 'node', ['tests/prove/main.ts', 'hostile', '--tries', '66']);
console.log('klimroute: proving that assessors are blind and that no one person decides');
const blind = await tool('blindness: 40 twins', 'node', ['tests/prove/main.ts', 'blindness', '--tries', '40']);
const fair = await tool('decision: 80 stories', 'node', ['tests/prove/main.ts', 'decision', '--tries', '80']);
console.log('klimroute: walking the journeys in a real browser');
const walked = await journeys();
console.log(`klimroute: all of it took ${Math.round((performance.now() - started) / 1000)} s`);
conclude(sum([checked, held, attacked, blind, fair, walked]));
