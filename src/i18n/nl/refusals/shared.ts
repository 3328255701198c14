import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { stale } from '../stale.ts';

/** What a refusal says that belongs to no module. */
export const shared: RefusalWords['shared'] = {
  'shared.not_there': 'Deze bladzijde is er niet.',
  'shared.hour_skipped': 'Deze tijd is er op die dag niet: de klok gaat dan een uur vooruit. Kies een andere tijd.',
  'shared.hour_twice': 'Deze tijd is er op die dag twee keer: de klok gaat dan een uur terug. Kies een andere tijd.',
  'shared.clock_stands_still': 'Deze klok kan niet verzet worden.',
  'shared.clock_too_far':
    'Zo ver vooruit kan de klok niet. Kies minder, of begin opnieuw met een lege map met gegevens.',
  'shared.stale_draft': stale.lead,
};
