import { afterEach, beforeEach } from 'vitest';
import { closeSince, openDatabases } from './empty-database.ts';

// What a test opened is closed when it is over, after its own last words: a run has thousands of them.
let before = 0;
beforeEach(() => {
  before = openDatabases();
});
afterEach(() => closeSince(before));
