import { day } from './format.ts';

/** Where a module comes from and what the law asks around it. */
export const references = {
  title: (module: string) => `Bronnen en regels: ${module}`,
  link: 'Bronnen en regels',
  linkOf: (module: string) => `bij module ${module}`,
  lead: 'Waar deze module vandaan komt, en welke regels eromheen staan. Bij elke regel leest u wie hem bijhoudt en wanneer hij is nagekeken.',
  care: 'Dit is uitleg en geen advies. Regels veranderen en verschillen soms per gemeente. Staat er een vraag voor een jurist bij, stel die dan voordat u erop vertrouwt.',
  sources: 'Waar het vandaan komt',
  rules: 'Regels om te kennen',
  source: (source: string) => `Bron: ${source}.`,
  checked: (at: Date) => `Nagekeken op ${day(at)}.`,
  old: 'Dat is langer dan een jaar geleden, dus kijk het zelf na.',
  unchecked: 'Nog niet naast de bron gelegd.',
  owner: (owner: string) => `Bijgehouden door: ${owner}.`,
  lawyer: 'Voor een jurist',
  print: 'Deze bladzijde kunt u afdrukken: kies Afdrukken in uw browser.',
  toBooklet: 'Naar het keukentafel-boekje van deze module',
} as const;
