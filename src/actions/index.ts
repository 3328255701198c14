import { billingActions } from './billing.ts';
import { demoActions } from './demo.ts';
import { identityActions } from './identity.ts';
import { learningActions } from './learning.ts';
import { licensingActions } from './licensing.ts';
import { portfolioActions } from './portfolio.ts';
import { registrationActions } from './registration.ts';

/** Every action by `room.verb`. Each has a row in `src/access.ts`; one without is refused. */
export const server = {
  billing: billingActions,
  demo: demoActions,
  identity: identityActions,
  learning: learningActions,
  portfolio: portfolioActions,
  registration: registrationActions,
  licensing: licensingActions,
};
