/** What the roles are called. */
export const roleNames = {
  trainer: 'trainer',
  assessor: 'assessor',
  certification_officer: 'certificeerder',
  administrator: 'beheerder',
} as const;

export const membershipNames = { coordinator: 'coördinator', employee: 'medewerker' } as const;
export const organisationKinds = {
  gemeente: 'gemeente',
  welfare: 'welzijnsorganisatie',
  other: 'andere organisatie',
} as const;
