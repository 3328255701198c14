import type { App } from '#src/app.ts';
import { assessmentPart } from './assessment.ts';
import { learningPart } from './learning.ts';
import { licensingPart } from './licensing.ts';
import { offerPart } from './offer.ts';
import { oldMailsPart } from './old-mails.ts';
import { ordersPart } from './orders.ts';
import { peoplePart } from './people.ts';

/** One part of the demo: made through the domain's own verbs, in the order of the list. */
export type SeedPart = { readonly name: string; run(app: App): void | Promise<void> };

export const seedParts: readonly SeedPart[] = [
  peoplePart,
  offerPart,
  learningPart,
  ordersPart(),
  assessmentPart,
  licensingPart,
  oldMailsPart,
];
