import { isIban } from './iban.ts';
import type { PersonalSpan } from './personal-span.ts';
import { personalDataWords as words } from './personal-words.ts';

const DIGITS = /(?<![\d.,-])\d(?:[ .]?\d){8}(?![\d-]|[.,]\d)/g;
/** Ten digits in the Netherlands, or a number from abroad; not the free and paid numbers of companies. */
const PHONE = /(?<![\d+]|[A-Z]{4} ?)(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|0)(?!800|900|906|909)[1-9](?:[ -]?\d){8}(?!\d)/g;
const FOREIGN_PHONE = /(?<!\w)\+(?!31)\d{1,3}(?:[ -]?\d){7,11}(?!\d)/g;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;
const DAY = `\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]|[ ](?:${words.months.join('|')})[ ])(?:19|20)?\\d{2}`;
const BORN = words.birth.map((word) => word.replace('.', '\\.')).join('|');
const BIRTH = new RegExp(
  `(?<!\\p{L})(?:${BORN})(?!\\p{L})[^.!?\\n\\d]{0,30}(?<day>${DAY})|(?<first>${DAY})[^.!?\\n\\d]{0,20}(?<!\\p{L})(?:geboren|jarig)(?!\\p{L})`,
  'giud',
);
/** The letter pairs SA, SD and SS are never given; EU and NL stand behind a year. */
const POSTCODE = /(?<![\p{L}\p{N}])[1-9]\d{3} ?(?!SA|SD|SS|EU|NL|VN)[A-Z]{2}(?![\p{L}\p{N}])/gu;

/** Numbers, addresses of mail and days of birth in a text. */
export function findNumbers(text: string): PersonalSpan[] {
  return [
    ...spans(text, EMAIL, 'email'),
    ...spans(text, IBAN, 'iban').filter((span) => isIban(span.text)),
    ...spans(text, PHONE, 'phone'),
    ...spans(text, FOREIGN_PHONE, 'phone'),
    ...spans(text, DIGITS, 'bsn').filter((span) => isBsn(span.text)),
    ...spans(text, POSTCODE, 'address'),
    ...[...text.matchAll(BIRTH)].flatMap((found) => {
      const [from, to] = found.indices?.groups?.day ?? found.indices?.groups?.first ?? [];
      return from === undefined || to === undefined ? [] : [span(text, 'birth_date', from, to)];
    }),
  ];
}

/** The eleven test of a citizen service number, of nine digits. */
export function isBsn(typed: string): boolean {
  const digits = [...typed.replace(/\D/g, '')].map(Number);
  if (digits.length !== 9 || digits.every((digit) => digit === digits[0])) return false;
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

export function spans(text: string, what: RegExp, kind: PersonalSpan['kind']): PersonalSpan[] {
  return [...text.matchAll(what)].map((found) => span(text, kind, found.index, found.index + found[0].length));
}

export function span(text: string, kind: PersonalSpan['kind'], from: number, to: number): PersonalSpan {
  return { kind, from, to, text: text.slice(from, to) };
}
