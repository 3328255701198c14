import { demoActions } from './demo.ts';
import { identityActions } from './identity.ts';

/** Every action by `room.verb`. Each has a row in `src/access.ts`; one without is refused. */
export const server = {
  demo: demoActions,
  identity: identityActions,
};
