/** Words of the home page. */
export const home = {
  title: 'Klimroute',
  description:
    'Leer werken met KOEK, Klimmen Op Eigen Kracht: trainingen, certificering en licenties voor wie met bewoners aan tafel zit.',
  heading: 'Iedere droom begint aan een keukentafel',
  lead: 'Klimmen Op Eigen Kracht (KOEK) is een manier van werken. Bewoners maken een eigen droom waar, met hulp van mensen om hen heen. Hier leert u hen daarbij te coachen.',
  toTrainings: 'Bekijk de trainingen',
  toPreview: 'Probeer een gratis les',
  scene:
    'Een straat met trapgevels. Achter een raam zitten twee mensen aan de keukentafel, met de lamp aan. Een draad loopt van hun tafel omhoog naar een vlieger.',
  stair: {
    heading: 'Drie treden, in uw eigen tempo',
    lead: 'U leert de methode door zelf te klimmen. Wie dat heeft gedaan, staat dichter bij de ander.',
  },
  story: {
    kicker: 'Verhaal van een klimmer',
    says: '‘Eerst snoeide ik alleen mijn eigen rozen. Nu is er een snoeidag, en weet ik hoe iedereen hier heet.’',
    about: 'Een samengesteld verhaal: de straat en de mensen erin bestaan niet. Zo kan het gaan.',
  },
  runs: {
    heading: 'Binnenkort aan tafel',
    all: 'Alle data en plaatsen',
    empty: 'Er staan nu geen data open. Kijk in de lijst welke trainingen er zijn.',
    toCatalogue: 'Bekijk de trainingen',
  },
  organisations: {
    heading: 'Werkt u voor een gemeente of welzijnsorganisatie?',
    text: 'Koop plaatsen voor uw mensen en een licentie voor uw gemeente, wijk of buurt. U betaalt op factuur.',
    toAreas: 'Bekijk wat kan in uw gebied',
  },
  check: {
    heading: 'Certificaat controleren',
    label: 'Nummer op het certificaat',
    hint: 'U heeft geen account nodig.',
    action: 'Controleer',
  },
} as const;
