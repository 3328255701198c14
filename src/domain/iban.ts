const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
/** How long the account number of a country is; of the others only the check digits are looked at. Source: SWIFT IBAN registry. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AT: 20, BE: 16, CH: 21, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, IE: 22, IT: 27, LU: 20, NL: 18, NO: 15 },
  ...{ PL: 28, PT: 25, SE: 24 },
};

/** An account number as it is kept: capitals, in groups of four. */
export function normaliseIban(typed: string): string {
  return (
    typed
      .toUpperCase()
      .replace(/[\s.]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}

/** Whether length and check digits are right (ISO 13616, modulo 97). */
export function isIban(typed: string): boolean {
  const iban = typed.toUpperCase().replace(/[\s.]/g, '');
  if (!SHAPE.test(iban)) return false;
  if (iban.length !== (LENGTHS[iban.slice(0, 2)] ?? iban.length)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (mail) => String(mail.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
