/** `npm test -- --full` and `npm run test:e2e -- --full` walk the rest of the sizes and pages too. */
export const FULL = process.env.TEST_FULL === '1' || process.argv.includes('--full');

/** How a page is looked at: narrow by day and wide by night, which meets each width and each scheme; the other two with `--full`. */
export const LOOKS: readonly { readonly colorScheme: 'light' | 'dark'; readonly width: number }[] = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
  ...(FULL
    ? ([
        { colorScheme: 'light', width: 1280 },
        { colorScheme: 'dark', width: 360 },
      ] as const)
    : []),
];
