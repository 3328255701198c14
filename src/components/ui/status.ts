import type { IconName } from '#src/components/icons/names.ts';
import type { site } from '#src/messages/site.nl.ts';

export type StatusKind = keyof typeof site.status;

/** How each state looks; the word is in the catalogue. */
export const LOOKS: Readonly<Record<StatusKind, { tone: 'safe' | 'warning' | 'danger' | 'neutral' | 'info'; icon: IconName }>> = {
  valid: { tone: 'safe', icon: 'circle-check' },
  attention: { tone: 'warning', icon: 'clock-exclamation' },
  suspended: { tone: 'warning', icon: 'player-pause' },
  withdrawn: { tone: 'danger', icon: 'ban' },
  expired: { tone: 'neutral', icon: 'hourglass' },
  draft: { tone: 'neutral', icon: 'pencil' },
  requested: { tone: 'info', icon: 'dots' },
};
