import type { Terms } from './port.ts';

/** The terms of the catalogue in memory. */
export const terms: Terms = {
  id: '2026-1',
  title: 'Voorwaarden',
  from: '2026-01-01',
  cancelling: [
    { daysBefore: 28, backPercent: 100 },
    { daysBefore: 7, backPercent: 50 },
    { daysBefore: 0, backPercent: 0 },
  ],
  moving: { daysBefore: 7, times: 1 },
  entry: '2026-1',
};
