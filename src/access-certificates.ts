import type { Entry } from './entry.ts';

/** The rows of `access.ts` about certificates. */
export const certificateRoutes: Readonly<Record<string, readonly Entry[]>> = {
  '/mijn/certificaten': ['signed_in'],
  '/mijn/certificaten/[id]/pdf': ['signed_in'],
  '/mijn/certificaten/[id]/verlengen': ['signed_in'],
  '/besluiten/certificaten': ['certification_officer'],
  '/besluiten/certificaten.csv': ['certification_officer'],
  '/besluiten/verlengen': ['certification_officer'],
  '/besluiten/verlengen/[id]': ['certification_officer'],
  '/besluiten/certificaat': ['certification_officer'],
  '/besluiten/certificaat/[id]': ['certification_officer'],
  '/besluiten/certificaat/[id]/naam': ['certification_officer'],
};

export const certificateActions: Readonly<Record<string, readonly Entry[]>> = {
  'certification.chooseNameShown': ['signed_in'],
  'certification.stateYear': ['signed_in'],
  'certification.requestRenewal': ['signed_in'],
  'certification.recordTalk': ['certification_officer'],
  'certification.recordLearning': ['certification_officer'],
  'certification.strikeRecord': ['certification_officer'],
  'certification.grantRenewal': ['certification_officer'],
  'certification.declineRenewal': ['certification_officer'],
  'certification.reissue': ['certification_officer'],
  'certification.suspend': ['certification_officer'],
  'certification.lift': ['certification_officer'],
  'certification.withdraw': ['certification_officer'],
};
