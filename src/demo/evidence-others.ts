import type { SeedPiece } from './evidence-ada.ts';

/** What differs between the composed dossiers of the other candidates. */
export type Setting = {
  readonly area: string;
  readonly thing: string;
  readonly wish: string;
  readonly place: string;
  readonly own: string;
};

export const settings: readonly Setting[] = [
  {
    area: 'de Lindehoek',
    thing: 'oude radio’s',
    wish: 'Ik wil dat de radio’s weer in huiskamers staan',
    place: 'het wijkgebouw',
    own: 'leren zwemmen',
  },
  {
    area: 'Roggeveld-Noord',
    thing: 'haakwerk',
    wish: 'Ik wil op dinsdag met anderen haken',
    place: 'de hal van de school',
    own: 'een jaar lang brieven schrijven',
  },
  {
    area: 'de Oude Werf',
    thing: 'rozen',
    wish: 'Ik wil een tuin waar iedereen langs loopt',
    place: 'het plein bij de brug',
    own: 'een stukje grond omspitten',
  },
  {
    area: 'Proefveen-Zuid',
    thing: 'verhalen van vroeger',
    wish: 'Ik wil voorlezen aan kinderen uit de straat',
    place: 'de bibliotheek',
    own: 'weer leren dansen',
  },
];

/** A complete composed dossier in this setting: what the scheme asks for, and no more. */
export function piecesIn({ area, thing, wish, place, own }: Setting): SeedPiece[] {
  return [
    {
      kind: 'klimverslag',
      title: `Mijn eigen klim: ${own}`,
      competenceIds: ['K2'],
      text: `Ik koos zelf mijn doel: ${own}. Niemand vroeg erom.
Stap 1. Ik vertelde het aan mijn zus. Stap 2. Ik zocht uit waar het kon. Stap 3. Ik begon, op een vrijdag.
Na drie weken stokte het. Ik had het te druk, zei ik, maar eigenlijk was ik bang dat het niet zou lukken.
Ik maakte de stap kleiner: tien minuten, meer niet. Zo kwam ik weer op gang.
Als coach vraag ik nu bij elke stap: is hij klein genoeg voor een slechte dag?`,
    },
    {
      kind: 'klimmersverslag',
      title: `Een klimmer en ${thing}`,
      competenceIds: ['K1', 'K3', 'K4', 'K5', 'K6', 'K7'],
      text: `Ik sprak deze klimmer zes keer aan de keukentafel, in ${area}. De klimmer las het verslag en gaf toestemming.
Vooraf zei ik wat ik voor mij houd en wat niet, en aan wie ik het dan vertel.
Het gesprek ging over rekeningen, tot het over ${thing} ging. De klimmer ging rechtop zitten en praatte door. Ik zei dat ik dat zag.
De kans, zoals de klimmer hem zei: ‘${wish}.’
De klimmer schreef het plan zelf en vroeg een neef om mee te denken. Die neef werd de eigen coach.
Stap 1 en stap 2 zette de klimmer. Stap 3 deden zij samen. Ik zocht alleen een telefoonnummer op, omdat daarom werd gevraagd.
Afspraak van 4 maart: de klimmer vraagt of er ruimte is bij ${place}. Gedaan. Afspraak van 4 maart: ik kom niet vaker dan om de week. Gedaan.
Afspraak van 18 maart: een briefje ophangen. Niet gedaan; het werd een praatje bij de bakker, en dat werkte beter.
Toen het verhaal over vroeger zwaar werd, vroeg ik of wij zouden stoppen. Wij sloten af met thee en met wat er die week goed ging.`,
    },
    {
      kind: 'klimmersverslag',
      title: `Samen bij ${place}`,
      competenceIds: ['K1', 'K5', 'K6', 'K7', 'K8'],
      text: `Een tweede klimmer, vijf gesprekken, ook in ${area}. Niemand is te herkennen; de klimmer hoorde het verslag en vond het goed.
De klimmer zei eerst dat er niets was. Bij de foto’s op de kast kwam er iets los: een feest, lang geleden, bij ${place}.
De kans, zoals de klimmer hem zei: ‘Ik wil dat het daar weer licht is op zaterdag.’
De klimmer vroeg de buurvrouw om een eigen coach te zijn. Zij spraken af: elke maandag tien minuten.
Stap 1: de sleutel vragen. Gezet door de klimmer. Stap 2: stoelen lenen. Gezet door de buurvrouw. Stap 3: de deur open. Gezet door allebei.
Wij vierden het met vlaai. Daarna ging ik weg, en het ging door.`,
    },
    {
      kind: 'talentenkaart',
      title: `Talentenkaart van ${area}`,
      competenceIds: ['K7'],
      text: `Drie bewoners maakten de kaart met mij. Zij staan er zonder naam op.
Mensen: iemand die alles weet van ${thing}; iemand die goed luistert; iemand met een busje.
Groepen: de wandelclub en de vrouwen van de ochtendkoffie. Plekken: ${place}. Ruil: een tuin in ruil voor hulp bij het snoeien.
In februari kwam de wandelclub langs ${place} en bleef voor koffie. Dat doen zij nu elke week.
In april hielp iemand met het busje een verhuizing. In mei kwam er een middag over ${thing}, georganiseerd door twee bewoners.`,
    },
    {
      kind: 'gesprek',
      title: 'Een gesprek met een collega erbij',
      competenceIds: ['K3', 'K4'],
      text: `Een collega zat erbij. De klimmer vond dat goed.
Coach: Waar zullen we het over hebben?
Klimmer: Zegt u het maar.
(Het blijft stil. De coach wacht.)
Klimmer: Nou ja. Over ${thing}, dat mag ook.
Coach: Graag. Vertelt u eens.
Klimmer: Dat deed ik vroeger met mijn vader. Daarna niet meer.
Coach: Wilt u daar iets over zeggen, of liever over nu?
Klimmer: Over nu. ${wish}.
Coach: ${wish}. Hoor ik dat goed?
Klimmer: Ja, zo.
Coach: Wie in uw buurt zou dat ook mooi vinden?
Klimmer: De man van de hoek. Ik zal het hem eens vragen.
De collega schreef: de klimmer was het meest aan het woord. De coach gaf geen raad.`,
    },
    {
      kind: 'terugblik',
      title: 'Wat ik te snel deed',
      competenceIds: ['K8'],
      text: `Ik regelde een keer zelf de ruimte bij ${place}, terwijl de klimmer dat had kunnen doen. Ik had haast.
De klimmer merkte het en zei er niets van, maar kwam de week erna niet.
Mijn deel: ik nam een stap af die niet van mij was. In de gedragscode staat: ik doe niets voor de klimmer wat hij zelf kan.
Ik heb het gezegd en gevraagd hoe het was. De klimmer zei: alsof het toch weer van u was.
Sindsdien vraag ik eerst: van wie is deze stap? En ik wacht op het antwoord.`,
    },
  ];
}
