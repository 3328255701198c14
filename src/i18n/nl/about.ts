/** Words of the pages about the site itself: accessibility, privacy, contact, and what is shown when something is not there. */
type Section = { heading: string; texts: readonly string[]; list?: readonly string[] };

const accessibility: readonly Section[] = [
  {
    heading: 'Wat wij willen',
    texts: [
      'Iedereen kan hier leren, inschrijven en een certificaat nakijken. Wij volgen daarvoor WCAG 2.2, niveau A en AA. Waar het kan gaan wij verder: de kleuren van onze tekst halen bijna overal niveau AAA.',
    ],
  },
  {
    heading: 'Wat wij zelf testen',
    texts: ['Bij elke wijziging controleren wij met een programma de bladzijden waar u het meest doet. Wij letten op:'],
    list: [
      'fouten die een programma kan vinden (axe), in licht en donker, op een telefoon en op een groot scherm;',
      'of elk formulier werkt zonder JavaScript;',
      'of niets buiten beeld valt bij 320 punten breed, bij tekst van 200 procent en bij ruime letters, woorden en regels;',
      'of de kleuren genoeg van elkaar verschillen, in elke stand.',
    ],
  },
  {
    heading: 'Wat nog niet is getest',
    texts: ['Dit weten wij nog niet zeker:'],
    list: [
      'Er is nog geen onderzoek gedaan door een onafhankelijk bureau. Er is dus nog geen rapport en geen officiële status.',
      'Wij hebben nog niet getest met mensen die een schermlezer, spraakbesturing of een brailleregel gebruiken.',
      'Onze PDF’s hebben koppen en een leesvolgorde, maar zijn niet gekeurd volgens PDF/UA.',
      'Bestanden die deelnemers zelf inleveren, controleren wij niet op toegankelijkheid.',
    ],
  },
];

const privacy: readonly Section[] = [
  {
    heading: 'Wat wij van u bewaren',
    texts: ['Niet meer dan nodig is om u te laten leren:'],
    list: [
      'uw naam, uw e-mailadres en een versleutelde vorm van uw wachtwoord;',
      'waarvoor u bent ingeschreven, waar u bij was en wat u af heeft;',
      'wat u schrijft, inlevert en bewaart in uw dossier;',
      'uw bestellingen en facturen, als u zelf betaalt;',
      'uw certificaten, met het besluit dat erbij hoort, en dat en wanneer wij zagen wie u bent: geen kopie van uw paspoort;',
      'uw vroegere namen, en e-mailadressen die u had: daarmee vinden wij u terug, en blijft uw werk ook onder een oude naam zonder naam;',
      'een plaats die u vroeg zonder account: uw naam en uw e-mailadres, een week lang;',
      'uw e-mailadres als u bericht wilt over nieuwe data: een jaar, en een week als u het niet bevestigt;',
      'een geheim adres voor uw agenda, als u dat maakt: alleen een versleutelde vorm, tot u het uitzet;',
      'dat u zich met een code meldde bij een bijeenkomst.',
    ],
  },
  {
    heading: 'Wie wat ziet',
    texts: [
      'Wat u schrijft in een reflectie, ziet alleen u. Uw trainer ziet wat u inlevert. Van de vragen van vijf minuten ziet uw trainer alleen aantallen, niet wat u antwoordde. Wie uw geheime agenda-adres heeft, ziet uw bijeenkomsten. Beoordelaars zien uw dossier zonder uw naam, waar het werk dat toelaat.',
      'Betaalt uw organisatie? Dan ziet die of u erbij was en of u klaar bent. Niet wat u schrijft, niet uw dossier en niet wat een beoordelaar vond.',
      'Wie een nummer van een certificaat intypt, ziet wat voor certificaat het is en of het geldt. Uw naam staat er alleen bij als u dat goed vindt, of als iemand de code op uw eigen certificaat scant.',
    ],
  },
  {
    heading: 'Over anderen schrijven',
    texts: [
      'Klimroute is geen dossier over bewoners. Schrijf nooit een echte naam, een adres, een geboortedatum, een burgerservicenummer of een ziekte van iemand anders op. Ook niet in een opdracht.',
    ],
  },
  {
    heading: 'Wie voor ons werkt',
    texts: [
      'Betaalt u online? Dan gaat u naar de betaalpagina van Stripe. Stripe krijgt uw betaalgegevens, wij niet. Onze mail gaat via een mailbedrijf. Verder geven wij niets aan anderen, en wij verkopen niets.',
    ],
  },
  {
    heading: 'Cookies',
    texts: [
      'Wij gebruiken alleen cookies die nodig zijn. Wij volgen u niet, en er draait niets van andere bedrijven mee op onze bladzijden.',
    ],
    list: [
      'Een cookie houdt bij dat u bent ingelogd. Hij verdwijnt als u uitlogt.',
      'Een cookie onthoudt uw leesstand, hoogstens een jaar.',
      'Een cookie toont één keer een bericht, zoals dat iets bewaard is. Hij leeft een minuut.',
    ],
  },
  {
    heading: 'Hoe lang',
    texts: [
      'Zolang u een account heeft. Facturen moeten wij van de wet zeven jaar bewaren. Besluiten over een certificering bewaren wij zo lang als het certificaat gecontroleerd kan worden.',
    ],
  },
  {
    heading: 'Wat u kunt vragen',
    texts: [
      'U kunt vragen wat wij van u hebben, het laten verbeteren, meenemen of wissen. Mail ons. U krijgt binnen een maand antwoord. Bent u het niet met ons eens? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
    ],
  },
];

export const about = {
  accessibility: {
    title: 'Toegankelijkheid',
    description: 'Wat wij doen zodat iedereen Klimroute kan gebruiken, wat getest is en wat nog niet.',
    lead: 'Klimroute is er voor iedereen. Hier leest u wat wij daarvoor doen, en wat wij nog niet weten.',
    sections: accessibility,
    tell: 'Loopt u ergens vast?',
    tellText:
      'Zeg het ons. U helpt de volgende. Wij antwoorden binnen twee weken en zorgen dat u intussen op een andere manier verder kunt.',
    comfort: 'Kies uw leesstand',
  },
  privacy: {
    title: 'Uw gegevens',
    description: 'Wat Klimroute van u bewaart, wie wat ziet en wat u kunt vragen.',
    lead: 'Uw verhaal is van u. Hier leest u wat wij bewaren, waarom, en wie het ziet.',
    sections: privacy,
    responsible: (name: string) => `Verantwoordelijk is ${name}.`,
  },
  contact: {
    title: 'Contact',
    description:
      'Vraag ons iets over een training, een licentie of verdieping op maat: mail, adres en gegevens van Klimroute.',
    lead: 'Vraag het ons gerust. U krijgt antwoord van iemand van ons.',
    mail: 'E-mail',
    address: 'Adres',
    kvk: 'KVK',
    vat: 'Btw-nummer',
    crkbo: 'CRKBO',
    fault: 'Ging er iets mis?',
    faultText: 'Stond er een nummer op het scherm? Zet het in uw mail. Wij zien dan wat er gebeurde.',
    tailored: 'Iets op maat?',
    tailoredText:
      'Vertel over uw wijk of organisatie, wat u wilt bereiken en wie er meedoen. Wij bellen u om af te spreken.',
    check: 'Wilt u een certificaat nakijken?',
    toCheck: 'Controleer een certificaat',
  },
  missing: {
    title: 'Deze bladzijde is er niet',
    text: 'Misschien is het adres niet goed overgenomen, of is de bladzijde verhuisd. Het kan ook zijn dat u moet inloggen om haar te zien.',
    signedInText: 'Deze bladzijde hoort niet bij uw account, of bestaat niet (meer).',
    mine: 'Naar Mijn Klimroute',
    home: 'Naar de voorkant',
    trainings: 'Bekijk de trainingen',
    signIn: 'Inloggen',
  },
  broken: {
    title: 'Dit ging bij ons mis',
    text: 'Dit ging bij ons mis, niet bij u. Probeer het over een paar minuten opnieuw. Wat u al bewaard had, is er nog.',
    reference: 'Noem dit nummer als u ons mailt:',
    home: 'Naar de voorkant',
    contact: 'Neem contact op',
  },
};
