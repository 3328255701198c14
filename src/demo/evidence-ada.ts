/** A piece of composed evidence: nobody in it exists, and no place either. */
export type SeedPiece = {
  readonly kind: string;
  readonly title: string;
  readonly competenceIds: readonly string[];
  readonly text: string;
};

/** What Ada has gathered when the demo starts: all but the look back at something that went wrong. */
export const adaPieces: readonly SeedPiece[] = [
  {
    kind: 'klimverslag',
    title: 'Mijn klim: weer zingen',
    competenceIds: ['K2'],
    text: `Mijn doel was van mezelf: ik wilde weer zingen met anderen, minstens eens in de maand. Vroeger deed ik dat elke week. Het was stil geworden.

Stap 1. Ik vertelde mijn buurvrouw dat ik dit wilde. Dat was in maart. Ik vond dat al eng, want nu wist iemand het.
Stap 2. Ik schreef drie koren op die op fietsafstand oefenen en belde er één.
Stap 3. Ik ging kijken op een dinsdagavond. Ik bleef tot de pauze.
Stap 4. Sinds juni zing ik mee. In september zongen wij in de tuin van het buurthuis.

Tussen stap 2 en stap 3 stokte het zes weken. Ik had gezegd dat ik zou gaan en ik ging niet. Mijn buurvrouw vroeg er niet naar en dat vond ik eerst fijn en daarna jammer. Ik schaamde me, en daardoor vertelde ik het aan niemand meer.

Wat mij hielp was klein. Mijn buurvrouw zei: ik loop dinsdag toch die kant op. Zij deed het niet voor mij. Zij liep een stuk mee.

Dit doe ik nu anders als coach. Als een afspraak niet doorgaat, vraag ik niet waarom. Ik vraag welke stap wel klein genoeg is, en wie er toch al die kant op loopt.`,
  },
  {
    kind: 'klimmersverslag',
    title: 'De fietsen in de schuur',
    competenceIds: ['K1', 'K3', 'K4', 'K5', 'K6', 'K7'],
    text: `De klimmer is een man die ik vijf maanden sprak, acht keer, bij hem aan de keukentafel. Hij las dit verslag en haalde twee zinnen weg. Wat er nu staat, mag er van hem staan.

In het eerste gesprek zei ik wat ik niet voor mij kan houden: als iemand in gevaar is, dan bel ik, en dan zeg ik hem dat eerst. Hij zei: dat is duidelijk.

Wij spraken over zijn post, want daar kwam ik voor. Bij een brief van de gemeente over een fietsvergoeding stond hij op. Hij liep naar de schuur en ik liep mee. Daar stonden elf oude fietsen. Hij praatte een kwartier zonder te stoppen en zijn handen deden mee. Ik zei: ik zie u nu voor het eerst lachen. Hij zei: dat klopt.

De kans in zijn woorden: ‘Ik wil dat die fietsen rijden en dat iemand ze nodig heeft.’ Eerst zei hij: ‘Ik wil iets doen.’ Na drie gesprekken maakte hij de zin zelf langer.

Zijn plan hangt in de schuur, op karton. Hij schreef het zelf.
Stap 1. Hij maakte één fiets klaar. Door hem gezet, in april.
Stap 2. Hij vroeg de man van de kringloop om banden. Door hem gezet. De man gaf zes banden mee.
Stap 3. Zijn nicht maakte een briefje voor in de winkel. Hij vroeg haar zelf. Zij is zijn eigen coach geworden.
Stap 4. Op zaterdagochtend staat de schuur open. Door hem en zijn nicht.

Onze afspraken, met datum.
12 april: hij maakt een fiets klaar. Gedaan.
12 april: ik zoek uit of hij iets moet melden bij de gemeente. Gedaan, het hoeft niet.
3 mei: hij hangt het briefje op. Niet gedaan. Hij vond de winkel te druk. Zijn nicht en hij maakten er een kleinere stap van: het briefje kwam in het raam van haar werk.
24 mei: ik neem de lijst met gereedschap mee uit het buurthuis. Gedaan.

Hij vertelde over de tijd dat hij niet meer buiten kwam. Hij koos zelf waar hij ophield. Aan het eind van dat gesprek zetten wij koffie en keken wij naar de fiets van die week.

In juli hebben wij gevierd. Er kwamen veertien mensen in de schuur. Ik kwam als gast. Een buurjongen leert nu van hem remmen stellen.`,
  },
  {
    kind: 'klimmersverslag',
    title: 'Soep op de derde verdieping',
    competenceIds: ['K1', 'K3', 'K5', 'K6', 'K7', 'K8'],
    text: `De klimmer is een vrouw met twee kinderen, in een flat met een kapotte lift. Ik sprak haar zes keer. Ik las haar dit verslag voor en zij gaf toestemming. Zij wilde dat erin kwam dat zij goed soep maakt.

Zij vroeg om hulp bij een formulier. Halverwege rook het naar gember. Zij vertelde hoe haar moeder kookte voor de hele straat, en dat zij zelf nooit voor minder dan tien mensen kan koken. Haar stem ging omhoog. Ik gaf dat terug: u praat nu sneller dan net bij het formulier. Zij lachte.

De kans in haar woorden: ‘Ik wil dat de mensen op mijn galerij een keer samen eten.’

Zij zette de stappen.
Stap 1. Zij klopte aan bij de buurvrouw van nummer 14. Dat durfde zij eerst niet. Wij oefenden één zin.
Stap 2. De buurvrouw vroeg er nog twee mensen bij. Zij koos zelf om haar te vragen de eigen coach te zijn.
Stap 3. Op een zondag aten zeven mensen soep op de galerij. Iedereen nam een stoel mee.
Stap 4. Nu doen zij het elke eerste zondag. De buurvrouw regelt de stoelen, de klimmer de soep.

Afspraken.
2 mei: zij klopt aan bij nummer 14. Gedaan op 5 mei.
2 mei: ik vraag niet vaker dan één keer per week hoe het gaat. Dat vroeg zij. Ik hield mij eraan.
16 mei: zij vraagt de huismeester of het mag op de galerij. Niet gedaan. De buurvrouw kende hem en vroeg het.

Het formulier kwam af. Zij vulde het zelf in, aan tafel, en ik las mee.

Bij het laatste gesprek dekte zij voor drie. De buurvrouw was erbij. Ik droeg niets over, want er was niets van mij.`,
  },
  {
    kind: 'talentenkaart',
    title: 'Talentenkaart van de Bonenhof',
    competenceIds: ['K7'],
    text: `De Bonenhof is een buurtje van zes straten. Vier bewoners maakten deze kaart met mij, in drie middagen. Twee van hen liepen mee langs de deuren. Bewoners staan er zonder naam op en zagen de kaart voordat hij werd opgehangen.

Talent van mensen. Iemand repareert fietsen in een schuur. Iemand kookt soep voor de galerij. Iemand spreekt vijf talen en belt voor anderen.
Talent van groepen. De kaartclub van dinsdag. Het koor, dat een zaal zoekt met een piano. De moeders bij de school.
Plekken. Het plantsoen achter de flat, een strook waar niets mee gebeurt. De hal van de bibliotheek.
Gebouwen. Het oude badhuis staat drie dagen per week leeg.
Geld en ruil. De winkel geeft brood van gisteren weg. De kringloop ruilt banden voor hulp bij het sjouwen.
Verhalen. De boom op het plein is geplant door een klas van veertig jaar geleden.

Wat ermee gebeurde.
In mei bracht de man van de fietsen samen met de kringloop zes fietsen op de weg. Zij doen het nog steeds.
In juni kreeg het koor de zaal van het badhuis op dinsdag. Een bewoner van de kaartclub kende de beheerder en vroeg het.
In augustus maakten de moeders bij de school met de bibliotheek een leesuur in de hal. Zij houden het zelf gaande. Ik ben er niet bij.
Nog niets gebeurde er met het plantsoen. De volgende stap is een middag met tuinstoelen, in maart. Twee bewoners trekken die.`,
  },
  {
    kind: 'gesprek',
    title: 'Een gesprek over de moestuin',
    competenceIds: ['K3', 'K4', 'K5'],
    text: `Een collega zat erbij en schreef mee. De klimmer vond dat goed en las het na.

Coach: Voor we beginnen: wat u vertelt, blijft hier. Als ik denk dat iemand gevaar loopt, vertel ik het verder, en dan hoort u dat eerst van mij.
Klimmer: Dat is goed.
Coach: Waar wilt u het vandaag over hebben?
Klimmer: Over niks eigenlijk. Het is allemaal hetzelfde.
(Stilte. De coach zegt niets. De collega telt later: bijna een halve minuut.)
Klimmer: Mijn opa had een moestuin achter de flat. Ik mocht altijd de bonen doen.
Coach: U mocht de bonen doen.
Klimmer: Bonen moet je elke dag even zien, zei hij. Dat weet ik nog precies.
Coach: U lacht nu.
Klimmer: Ja. Daar heb ik lang niet aan gedacht. Hierachter ligt een strook waar niks mee gebeurt.
Coach: Wat zou u daar het liefst zien?
Klimmer: Bonen. En een bankje. Dat de buurvrouw er ook bij kan zitten, die komt nergens.
Coach: Wie kent u die daar met u over wil denken?
Klimmer: Mijn neef heeft gereedschap. En de man van drie hoog was hovenier, geloof ik.
Coach: Wilt u iets vertellen over de tijd na uw opa, of liever niet?
Klimmer: Liever niet vandaag.
Coach: Dan doen we dat niet. Zullen we opschrijven wat u als eerste kleine stap wilt doen?
Klimmer: Aanbellen op drie hoog. Dat durf ik wel.

De collega schreef onder het verslag: de klimmer praatte ongeveer drie keer zo lang als de coach. Hij zei aan het eind dat hij nog nooit hardop had gezegd dat hij een tuin wil. De coach vroeg nergens waarom.`,
  },
];
