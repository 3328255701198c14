/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('#src/app.ts').App;
    ctx: import('#domain/context.ts').Ctx;
    /** What the layout shows of who reads. */
    reader: import('#src/layouts/reader.ts').Reader;
    /** What was sent with a form that was refused, so that it comes back filled. */
    form: import('#src/http/forms/outcome.ts').SentForm | null;
    /** What was sent while nobody was signed in any more; carried along by the page that asks to sign in. */
    pendingForm: import('#src/http/forms/pending-form.ts').PendingForm | null;
    /** Shown on every error page and written in the log. */
    reference: string;
    /** Logs a fault under the reference, without personal text. */
    report(error: unknown): void;
    /** The address that the request came from, as limits count it (see `client-address.ts`). */
    address: string;
    /** The one way to the body of the request: reads its form, once, within the limits. */
    receive: import('#src/http/body/receive.ts').Receive;
    /** The request was let in already; a page that is shown instead of the one that was asked for is not asked again. */
    letIn?: boolean;
    /** A fault was logged: the page for faults is not there for who asks for it by its name. */
    faulted?: boolean;
  }
}
