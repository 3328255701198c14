import type { Catalogue } from '#src/outside/catalogue/port.ts';
import type { Documents } from '#src/outside/documents/port.ts';
import type { Mail } from '#src/outside/mail/port.ts';
import type { Payments } from '#src/outside/payments/port.ts';
import type { InspectUpload, Papers, Storage } from '#src/outside/storage/port.ts';

/** Every system outside the product, by its port. Only `app.ts` decides which adapter stands behind it. */
export type Outside = {
  readonly catalogue: Catalogue;
  readonly documents: Documents;
  readonly mail: Mail;
  /** Gives the words of a letter their look, as text and as HTML. */
  readonly letterOf: typeof import('./mail/render.ts').letterOf;
  readonly payments: Payments;
  readonly storage: Storage;
  readonly inspectUpload: InspectUpload;
  readonly papers: Papers;
};
