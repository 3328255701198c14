/** The data cannot be worked with as it is. The message is for whoever starts the product: what is wrong and what to do, in a line or two. */
export class DataRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataRefused';
  }
}

/** How to go on when the data itself cannot be used. */
export const RESTORE = 'Put a backup back with `npm run db:restore -- file`.';
