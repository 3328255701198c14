import {
  alreadyRenewed,
  alreadyReplaced,
  renewalNever,
  renewalTooEarly,
  renewalTooLate,
  renewalWithdrawn,
} from './refusals.ts';
import type { RenewalFile } from './renewal.ts';

/** Refuses what can be prepared for a renewal no more, or never has to be. Preparing is possible from the day of issue. */
export function requirePreparable({ stage }: RenewalFile): void {
  switch (stage.stage) {
    case 'never':
      throw renewalNever();
    case 'withdrawn':
      throw renewalWithdrawn();
    case 'replaced':
      throw alreadyReplaced(stage.by?.number ?? '');
    case 'renewed':
      throw alreadyRenewed(stage.by.number);
    case 'over':
      throw renewalTooLate(stage.since);
    case 'early':
    case 'open':
    case 'late':
      return;
  }
}

/** The same, and refuses before the day from which it can be renewed. */
export function requireRenewable(file: RenewalFile): void {
  requirePreparable(file);
  if (file.stage.stage === 'early') throw renewalTooEarly(file.stage.from);
}
