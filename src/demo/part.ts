import type { App } from '#src/app.ts';

/** One part of the demo: made through the domain's own verbs, in the order of the list in `index.ts`. */
export type SeedPart = { readonly name: string; run(app: App): void | Promise<void> };
