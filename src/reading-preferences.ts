/** How somebody likes to read (Leesstand): kept in the cookie `leesstand`, told to the sheet as attributes on `<html>`. */
export const CHOICES = {
  text: ['100', '110', '125', '150', '175', '200'],
  lines: ['normal', 'wide'],
  letters: ['normal', 'wide'],
  words: ['normal', 'wide'],
  contrast: ['normal', 'more'],
  theme: ['system', 'light', 'dark'],
} as const;

export type Comfort = { [Part in keyof typeof CHOICES]: (typeof CHOICES)[Part][number] };
export type ComfortPart = keyof Comfort;

export const COMFORT_COOKIE = 'leesstand';
export const COMFORT_PARTS = Object.keys(CHOICES) as ComfortPart[];

/** As the device has it: nothing asked. Every choice's first value. */
export const PLAIN_COMFORT: Comfort = {
  text: '100',
  lines: 'normal',
  letters: 'normal',
  words: 'normal',
  contrast: 'normal',
  theme: 'system',
};

function isChoice<Part extends ComfortPart>(part: Part, value: unknown): value is Comfort[Part] {
  return (CHOICES[part] as readonly unknown[]).includes(value);
}

/** What of `wanted` is a known choice; the rest stays plain. */
export function chooseComfort(wanted: Partial<Record<ComfortPart, unknown>>): Comfort {
  const comfort: Comfort = { ...PLAIN_COMFORT };
  const take = <Part extends ComfortPart>(part: Part) => {
    const value = wanted[part];
    if (isChoice(part, value)) comfort[part] = value;
  };
  COMFORT_PARTS.forEach(take);
  return comfort;
}

/** Reads `text-150.lines-wide`; whatever is not known is left out, so that any cookie gives a comfort. */
export function readComfort(cookieValue: string | undefined): Comfort {
  const wanted: Partial<Record<ComfortPart, string>> = {};
  for (const piece of (cookieValue ?? '').slice(0, 200).split('.')) {
    const [part, value] = piece.split('-');
    if (part && Object.hasOwn(CHOICES, part)) wanted[part as ComfortPart] = value;
  }
  return chooseComfort(wanted);
}

/** The cookie's value: only what differs from plain, so the empty string for nothing. */
export function writeComfort(comfort: Comfort): string {
  return COMFORT_PARTS.filter((part) => comfort[part] !== PLAIN_COMFORT[part])
    .map((part) => `${part}-${comfort[part]}`)
    .join('.');
}

/** The attributes for `<html>`; values come from `CHOICES` only and need no escaping. */
export function comfortAttributes(comfort: Comfort): Record<string, string> {
  return Object.fromEntries(
    COMFORT_PARTS.filter((part) => comfort[part] !== PLAIN_COMFORT[part]).map((part) => [
      `data-${part}`,
      comfort[part],
    ]),
  );
}
