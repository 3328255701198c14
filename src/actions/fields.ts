/** The building blocks of every form: each with its cleaning, its bounds and its sentences. */
export { centsField, wholeNumber } from './fields/amount.ts';
export { choice, chosen, code, file, id, optionalChoice, several, tick, ticked } from './fields/choice.ts';
export { email } from './fields/email.ts';
export { asks, type FieldKind, kindOf } from './fields/kind.ts';
export { byItself, draftBasis, longText, requiredLongText, shownVersion } from './fields/long-text.ts';
export { country, iban, kvk, postcode, vatId, withCountry } from './fields/postal.ts';
export { optionalPaperText, optionalText, paperText, personName, SHORT_TEXT, text, verbatim } from './fields/text.ts';
export { dayField, exactInstant, optionalDay, timeField } from './fields/time.ts';
