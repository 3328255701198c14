export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birth_date' | 'address' | 'name' | 'diagnosis';

/** Where in a text something stands that may say who somebody is: half-open, in UTF-16 units. */
export type PersonalSpan = {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};
