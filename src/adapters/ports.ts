import type { MailServer, RenderMail } from '#src/adapters/mail/port.ts';
import type { Payments } from '#src/adapters/payments/port.ts';
import type { Reading } from '#src/adapters/reading/port.ts';
import type { Storage } from '#src/adapters/storage/port.ts';
import type { Catalogue } from '#src/catalogue/port.ts';
import type { Documents } from '#src/documents/port.ts';

/** Every system outside the product, by its port. Only `app.ts` decides which adapter stands behind it. */
export type Outside = {
  readonly catalogue: Catalogue;
  readonly documents: Documents;
  readonly mail: MailServer;
  /** Gives the words of a mail their look, as text and as HTML. */
  readonly renderMail: RenderMail;
  readonly payments: Payments;
  readonly storage: Storage;
  readonly reading: Reading;
};
