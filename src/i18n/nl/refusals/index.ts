import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { areas } from './areas.ts';
import { assessment } from './assessment.ts';
import { billing } from './billing.ts';
import { certification } from './certification.ts';
import { identity } from './identity.ts';
import { learning } from './learning.ts';
import { licensing } from './licensing.ts';
import { portfolio } from './portfolio.ts';
import { registration } from './registration.ts';
import { shared } from './shared.ts';

export const refusals: RefusalWords = {
  areas,
  assessment,
  billing,
  certification,
  identity,
  learning,
  licensing,
  portfolio,
  registration,
  shared,
};
