import type { LicenceStatus, SoldArea } from '#domain/licensing/index.ts';
import { day } from './format.ts';

/** A part of a territory by name; one that ended since it was sold goes by both names. */
export const areaName = ({ name, nowIn }: SoldArea) =>
  nowIn.length > 0 ? `${name} (hoort nu bij ${nowIn.join(', ')})` : name;

/** Words about licences that pages, orders and the check share. */
export const licensing = {
  kind: (exclusive: boolean) => (exclusive ? 'Exclusief' : 'Gedeeld'),
  right: (scope: 'work' | 'train', exclusive: boolean) =>
    `${scope === 'work' ? 'Werken met KOEK' : 'Anderen opleiden in KOEK'}, ${exclusive ? 'exclusief' : 'gedeeld'}`,
  term: (from: Date, until: Date) => `${day(from)} tot ${day(until)}`,
  orderLine: (area: string, scope: 'work' | 'train', exclusive: boolean) =>
    `Licentie ${scope === 'work' ? 'om te werken met KOEK' : 'om anderen op te leiden in KOEK'} in ${area}, ${exclusive ? 'exclusief' : 'gedeeld'}, een jaar`,
  supplied: (from: Date, until: Date) => `van ${day(from)} tot ${day(until)}`,
  facts: { holder: 'Organisatie', area: 'Gebied', kind: 'Soort', term: 'Looptijd', number: 'Licentie' },
  toLicence: 'Naar de licentie',
  checkedAt: (moment: string) => `Gecontroleerd op ${moment}.`,
  isLicence:
    'Licentie: deze organisatie heeft het recht om in dit gebied met KOEK te werken, zolang de licentie geldt.',
  answer: {
    in_force: 'Deze licentie is echt en geldt',
    waiting_for_person: 'Deze licentie is echt, maar geldt nu niet',
    not_yet: 'Deze licentie is echt, en gaat later in',
    ended: 'Deze licentie is echt, maar afgelopen',
    refunded: 'Deze licentie is terugbetaald en geldt niet',
    unpaid: 'Deze licentie is gestopt en geldt niet',
    withdrawn: 'Deze licentie is ingetrokken',
    held: 'Deze licentie geldt niet',
    lapsed: 'Deze licentie geldt niet',
    released: 'Deze licentie geldt niet',
  } satisfies Record<LicenceStatus, string>,
  /** The word on the label; the label's look stands in the report. */
  standing: {
    held: 'Gereserveerd',
    lapsed: 'Niet betaald',
    released: 'Losgelaten',
    not_yet: 'Gaat later in',
    in_force: 'Geldig',
    waiting_for_person: 'Vraagt aandacht',
    ended: 'Verlopen',
    refunded: 'Terugbetaald',
    unpaid: 'Gestopt',
    withdrawn: 'Ingetrokken',
  } satisfies Record<LicenceStatus, string>,
} as const;
