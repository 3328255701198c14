/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('#src/app.ts').App;
    ctx: import('#domain/context.ts').Ctx;
    /** What the layout shows of who reads. */
    reader: import('#src/layouts/reader.ts').Reader;
    /** What was sent with a form that was refused, so that it comes back filled. */
    form: import('#src/actions/state.ts').SentForm | null;
    /** What was sent while nobody was signed in any more; carried along by the page that asks to sign in. */
    kept: import('#src/actions/kept.ts').Kept | null;
    /** Shown on every error page and written in the log. */
    reference: string;
    /** Logs a fault under the reference, without personal text. */
    report(error: unknown): void;
    /** The address that the request came from, as far as our own server trusts it. */
    address: string;
  }
}
