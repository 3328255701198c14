import { assessmentPart } from './assessment.ts';
import { learningPart } from './learning.ts';
import { licensingPart } from './licensing.ts';
import { offerPart } from './offer.ts';
import { oldMailsPart } from './old-mails.ts';
import { ordersPart } from './orders.ts';
import type { SeedPart } from './part.ts';
import { peoplePart } from './people.ts';

/** In the order in which they are made: each builds on those before. */
export const seedParts: readonly SeedPart[] = [
  peoplePart,
  offerPart,
  learningPart,
  ordersPart(),
  assessmentPart,
  licensingPart,
  oldMailsPart,
];
