import { areaActions } from './areas.ts';
import { assessmentActions } from './assessment.ts';
import { billingActions } from './billing.ts';
import { certificationActions } from './certification.ts';
import { planActions } from './climb-plan.ts';
import { demoActions } from './demo.ts';
import { dossierActions } from './dossier.ts';
import { identityActions } from './identity.ts';
import { learningActions } from './learning.ts';
import { licensingActions } from './licensing.ts';
import { priceActions, runActions } from './offer.ts';
import { portfolioActions } from './portfolio.ts';
import { registrationActions } from './registration.ts';
import { renewalActions } from './renewal.ts';
import { runningActions } from './running.ts';

/** Every action by `room.verb`. Each has a row in `src/access.ts`; one without is refused. */
export const server = {
  areas: areaActions,
  billing: { ...billingActions, ...priceActions },
  assessment: assessmentActions,
  certification: { ...certificationActions, ...renewalActions },
  demo: demoActions,
  dossier: dossierActions,
  identity: identityActions,
  learning: { ...learningActions, ...runActions, ...runningActions },
  plan: planActions,
  portfolio: portfolioActions,
  registration: registrationActions,
  licensing: licensingActions,
};
