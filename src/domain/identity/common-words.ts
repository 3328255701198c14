/**
 * What people make passwords of, and what guessers therefore try first: the building blocks of published lists of stolen passwords,
 * Dutch and English, without the digits and signs around them. Four letters or more.
 */
const COMMON = `
  password passwort passw0rd passwd pass word wachtwoord wagwoord welkom welcome hallo hello hoihoi geheim secret login inloggen admin administrator
  beheerder gebruiker user root guest gast test testing tester qwerty qwertyuiop azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx
  wsxedc letmein laatmeerin toegang access iloveyou ikhouvanjou ikhouvan love liefde liefje schatje schat lieverd darling sweetheart princess prinses
  sunshine zonnetje zonneschijn flower bloem bloemen monkey aapje dragon draak tiger tijger panda poes poesje kitty katten katje hond hondje
  puppy dolfijn dolphin vlinder butterfly football voetbal soccer hockey tennis baseball basketball ajax feyenoord psveindhoven vitesse
  heerenveen barcelona arsenal chelsea liverpool manchester formule verstappen superman batman spiderman pokemon pikachu starwars startrek
  matrix master meester mustang ferrari porsche mercedes harley yamaha computer laptop internet google facebook samsung apple iphone android
  microsoft windows linux office netflix spotify youtube whatever trustno jesus christ jezus godis angel engel engeltje blessed hunter ranger
  killer shadow ninja freedom vrijheid peace vrede music muziek guitar gitaar rocknroll metallica beatles nirvana summer winter spring autumn
  zomer herfst lente voorjaar januari februari maart april juni juli augustus september oktober november december january february march june july
  august october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday weekend
  vakantie holiday kerstmis christmas sinterklaas birthday verjaardag happy gelukkig geluk lucky cookie cookies chocolate chocola chocolade
  cheese kaas bier beer pizza banaan banana appel orange oranje blue blauw groen green rood geel zwart black white silver zilver gold goud
  nederland holland amsterdam rotterdam utrecht denhaag eindhoven groningen zwolle enschede deventer almere breda tilburg nijmegen arnhem
  haarlem leiden friesland drenthe overijssel gelderland flevoland limburg brabant zeeland belgie europe europa london paris parijs berlin newyork
  michael michelle jennifer jessica thomas daniel david andrew robert william joshua charlie george jordan ashley nicole matthew anthony maggie
  buster ginger pepper jasmine johannes jeroen jasper dennis marco patrick martin sander stefan kevin robin bianca linda monique sandra anita petra
  ingrid wendy esther femke sanne laura lotte emma sophie julia anna maria lucas daan milan levi noah finn sem bram thijs lars
  familie family mama papa moeder vader mother father broer zusje baby kinderen vriend vrienden friend friends forever altijd thuis home
  nothing niets changeme verander nieuw oude tijdelijk temporary default standaard demo sample voorbeeld example system systeem server database
  abcd abcdef abcdefg alphabet alfabet correct horse battery staple correcthorsebatterystaple onetwothree eentweedrie twee drie vier vijf
  mijn jouw onze wachtwoorden eerste tweede derde laatste langwachtwoord longpassword verylong veiligheid veilig secure security
`;

/** Words of our own settings: who knows where the password is for tries them too. */
const CONTEXT = `
  koek klimmen klimmer klimmers klimroute klimplan opeigenkracht eigenkracht eigen kracht coach coaches coachen coaching alledaags alledaagse
  talent talenten talentmakelaar talentenkaart makelaar certificaat certificering gecertificeerd certificeerder licentie licenties gemeente
  gemeenten buurt wijk gebied gebieden trede tredes training trainingen trainer beoordelaar assessor deelnemer coordinator organisatie
  stichting welzijn participatie sociaal werker zorg inwoner keukentafel droom twinkel dossier opdracht dashboard account
`;

/** All of them, the longest first, so that a long word is not broken by a short one inside it. */
export const guessableWords: readonly string[] = [
  ...new Set(`${COMMON} ${CONTEXT}`.split(/\s+/).filter((word) => word.length >= 4)),
].sort((a, b) => b.length - a.length);
