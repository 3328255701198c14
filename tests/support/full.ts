/** `npm test -- --full` and `npm run test:e2e -- --full` walk the rest of the sizes and pages too. */
export const FULL = process.env.TEST_FULL === '1' || process.argv.includes('--full');
