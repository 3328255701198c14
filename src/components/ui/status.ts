import type { IconName } from '#src/components/icons/names.ts';
import type { site } from '#src/i18n/index.ts';

export type StatusKind = keyof typeof site.status;

/** How each state looks; the word is in the catalogue. */
export const LOOKS: Readonly<Record<StatusKind, { look: string; icon: IconName }>> = {
  valid: { look: 'utrecht-badge-status--safe', icon: 'circle-check' },
  expiring: { look: 'utrecht-badge-status--safe', icon: 'hourglass' },
  attention: { look: 'utrecht-badge-status--warning', icon: 'clock-exclamation' },
  suspended: { look: 'utrecht-badge-status--warning', icon: 'player-pause' },
  withdrawn: { look: 'utrecht-badge-status--danger', icon: 'ban' },
  expired: { look: 'utrecht-badge-status--neutral', icon: 'hourglass' },
  replaced: { look: 'utrecht-badge-status--neutral', icon: 'refresh' },
  draft: { look: 'utrecht-badge-status--neutral', icon: 'pencil' },
  requested: { look: 'kr-status--info', icon: 'dots' },
};

/** How each kind of alert looks; the classes are written out so that the trimmed sheet keeps them. */
export const ALERTS = {
  ok: { look: 'utrecht-alert--ok', icon: 'circle-check' },
  info: { look: 'utrecht-alert--info', icon: 'info-circle' },
  warning: { look: 'utrecht-alert--warning', icon: 'alert-triangle' },
  error: { look: 'utrecht-alert--error', icon: 'alert-circle' },
} as const satisfies Record<string, { look: string; icon: IconName }>;
