/** Words of the page about the method. What only its makers say of it is told as theirs. */
export const method = {
  title: 'De methode',
  heading: 'Klimmen op eigen kracht',
  description: 'Wat KOEK is, hoe een klim gaat, waar de methode vandaan komt en hoe u haar leert.',
  lead: 'KOEK begint bij wat iemand graag wil, niet bij wat er mis is. Wie klimt, kiest zelf het doel. De coach loopt mee.',
  table: 'Twee mensen aan de keukentafel onder de lamp. Buiten hangt een vlieger in de lucht.',
  what: {
    heading: 'Wat is KOEK?',
    texts: [
      'KOEK staat voor Klimmen Op Eigen Kracht. Een bewoner met een droom heet een klimmer. Die droom mag groot of klein zijn: een werkplaats, een inloop, één keer koken voor het hele portiek. Hij kan gaan over wonen, buren, gezondheid, leren, werk of iets leuks.',
      'De klimmer maakt een eigen plan en zoekt hulp in de eigen kring: familie, vrienden, buren. Een coach van het alledaagse luistert, vraagt door en neemt niets over. De coach is iemand met een beroep, of een andere bewoner.',
      'In de training klimt u ook zelf naar een doel. U weet dan hoe het is om te vallen en weer te beginnen.',
    ],
  },
  steps: {
    heading: 'Zo gaat een klim',
    lead: 'De makers schreven in zeven punten op hoe PAK werkt. Wij maakten er stappen van. Ze lopen zelden netjes na elkaar.',
    list: [
      { name: 'Gesprekken thuis', text: 'Een reeks gesprekken aan de eigen tafel, in de tijd die nodig is.' },
      {
        name: 'Terug in het levensverhaal',
        text: 'De klimmer kijkt terug: wat ging goed, wat doet nog pijn. Zo ver als hij zelf wil.',
      },
      { name: 'Zoeken naar de twinkel', text: 'Ergens gaat iemand rechtop zitten. Daar zit iets.' },
      { name: 'De kans een naam geven', text: 'Uit de twinkel komt een idee, in één zin die van de klimmer is.' },
      { name: 'Een eigen plan maken', text: 'Kleine stappen, met duidelijke afspraken en een datum.' },
      { name: 'Een eigen coach kiezen', text: 'Iemand uit de eigen kring, die er na ons nog is.' },
      { name: 'Een eigen dossier bijhouden', text: 'Wat iemand laat zien en leert, bewaart hij zelf. Het is van hem.' },
    ],
  },
  rules: {
    heading: 'Waar een coach op let',
    list: [
      'De bewoner begint en blijft de hoofdpersoon. Niet voor hem, maar door hem.',
      'Iemand is een bewoner van een straat. Geen dossier en geen probleem.',
      'Eerst sterk staan in het eigen huis, dan bruggen bouwen naar anderen.',
      'Let op motivatie en gedachten, en niet op gedrag. Praat over wat iemand wil en wat hij denkt dat kan.',
      'Zorg voor een plek waar iets uitgeprobeerd mag worden, en waar het mag mislukken.',
    ],
  },
  origin: {
    heading: 'Waar het vandaan komt',
    texts: [
      'KOEK komt voort uit PAK, het Project voor Alledaagse Kansen. Dat begon in 2006 in de Rivierenwijk in Deventer, een wijk die opnieuw werd opgebouwd. Woningcorporatie Rentree gaf de opdracht en Raster Welzijn voerde hem uit. Het doel was vijfentwintig mensen per jaar. De makers schreven later dat 91 bewoners hun kans hebben gepakt.',
      'De methode KOEK is ontwikkeld door Joop Hofman van Rode Wouw.',
      'Bestuurskundige Bas Denters van de Universiteit Twente besprak PAK in een voordracht. Hij noemde het een fatsoenlijke aanpak: mensen worden niet klein gemaakt. Hij waarschuwde ook. Tevreden zijn met jezelf is dom, en een project dat los staat van alle andere hulp in de wijk verandert die hulp niet.',
    ],
  },
  effect: {
    heading: 'Werkt het?',
    text: 'De makers en trainers zeggen van wel, en klimmers vertellen het ook. Openbaar onderzoek waarin u dat kunt nalezen, vonden wij nog niet. Daarom beloven wij geen opbrengst en noemen wij geen percentages. Vindt u onderzoek dat wij niet kennen? Mail het ons.',
  },
  stair: {
    heading: 'U leert het in drie treden',
    lead: 'De eerste twee treden zijn trainingen. De derde is een beoordeling.',
    toTrainings: 'Bekijk trainingen en data',
  },
  tailored: {
    heading: 'Op maat voor uw wijk',
    text: 'Voor organisaties en wijken maken wij een verdieping op vraag. U vertelt wat er speelt, wij maken samen een voorstel.',
    list: [
      { name: 'Waarderend onderzoek', text: 'Samen uitzoeken wat al werkt en hoe dat meer kan worden.' },
      { name: 'Verhalen vertellen', text: 'Verhalen ophalen, teruggeven en ervan leren.' },
      { name: 'Dragon Dreaming', text: 'Een project van dromen, plannen, doen en vieren.' },
      { name: 'Een wijkbedrijf', text: 'Werk in de wijk, door mensen uit de wijk.' },
    ],
    toContact: 'Vertel wat er speelt',
  },
} as const;
