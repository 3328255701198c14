const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** By what Dutch text shows that it speaks of somebody: data to recognise by, not words that we show. Lower case. */
export const personalDataWords = {
  /** Before a name. */
  titles:
    words(`meneer mijnheer mevrouw mevr mevr. mw mw. dhr dhr. heer juffrouw tante oom opa oma buurman buurvrouw buurmeisje buurjongen zuster broeder
    dokter dr. familie fam. fam vriend vriendin kleinkind kleinzoon kleindochter zoon dochter zoontje dochtertje`),
  /** Says that a name follows. */
  named: words('heet genaamd heette heten'),
  /** Between the parts of a name. */
  prefixes: [
    'van',
    'de',
    'der',
    'den',
    'het',
    'ten',
    'ter',
    'te',
    'in',
    "'t",
    '’t',
    'el',
    'al',
    'ben',
    'bin',
    'von',
    'du',
    'la',
    'le',
    'da',
    'dos',
  ],
  streets:
    words(`straat laan weg plein gracht kade dijk hof singel steeg pad dreef markt plantsoen baan hout erf wal kamp veld hoek akker weide burg
    brink ring kwartier haven poort straatweg`),
  /** Stand before a street at the beginning of a sentence. */
  beforeStreets: [
    'Op',
    'In',
    'Aan',
    'Bij',
    'Van',
    'Naar',
    'De',
    'Het',
    'Uit',
    'Tot',
    'Voor',
    'Langs',
    'Door',
    'Achter',
    'Naast',
    'Tegenover',
    'Ook',
    'Daar',
    'En',
    'Post',
    'Adres',
  ],
  /** After a first name: a street or a building that is named after somebody. */
  noPersons: words('straat laan plein gracht kade singel steeg dreef plantsoen school huis kerk hal college'),
  /** End like a street, and are none. */
  noStreets: words(
    'onderweg terugweg heenweg snelweg uitweg voorhoek vanweg invalshoek hof markt veld haven ring hoek baan poort speelveld werkveld',
  ),
  birth: words('geboren geb geb. geboortedatum geboortedag verjaardag jarig'),
  months: words('januari februari maart april mei juni juli augustus september oktober november december'),
  /** Illness and disability, as a word by itself or the beginning of one. */
  diagnoses:
    words(`depressie depressief adhd autisme autistisch schizofreni borderline ptss dementie dement alzheimer diabetes suikerziekte kanker
    epilepsie copd psychose psychotisch bipolair verslaafd alcoholist alcoholverslav drugsverslav gokverslav hartinfarct beroerte reuma parkinson anorexia boulimi
    hiv lvb angststoornis persoonlijkheidsstoornis hersenletsel zwakbegaafd`),
} as const;

/** First names that are common in the Netherlands and hardly ever anything else at the beginning of a capital. */
export const firstNames: readonly string[] = words(`
  Aad Ab Abdel Abdullah Achmed Adam Adriaan Ahmed Aisha Aïsha Albert Alex Ali Alice Alie Amina Amir Amy An Andrea André Angela Anja Anke Ankie Ann Anna Anne Anneke
  Annelies Annemarie Annemiek Annie Annika Anouk Ans Anton Antoinette Arie Arjan Arjen Arnold Aron Arthur Astrid Aysel Ayşe Aziz Barbara Bart Bas Bea Ben Bernard Bert
  Betty Bianca Björn Bob Boris Bram Brigitte Carel Carla Carlo Carolien Caroline Cees Celine Chantal Charlotte Chris Christa Christiaan Christien Cindy Claudia Coby Conny
  Cor Corrie Daan Daniel Daniëlle David Debby Dennis Desiree Dewi Diana Dick Diederik Dieuwertje Dimitri Dirk Dora Doris Ed Eddy Edith Edwin Eefje Elif Elise Ellen Elly
  Els Elsa Emel Emiel Emine Emma Emre Eric Erik Erna Ernst Esra Esther Eva Evelien Evert Fatih Fatima Fatma Fenna Ferry Floor Floris Frans Fred Frederik Frits Gerard
  Gerda Gerrit Gert Geert Gijs Gijsbert Greet Greetje Guus Hamza Hanna Hanneke Hans Harm Harold Harry Hasan Hassan Heleen Helena Hendrik Henk Henny Herman Hetty Hilda
  Huub Ibrahim Ida Ilse Ineke Ines Inge Ingrid Irene Iris Irma Isa Ivo Jaap Jack Jacob Jacqueline Jan Janine Janneke Janny Jannie Jantje Jasmijn Jasper Jeanette Jeffrey
  Jelle Jennifer Jeroen Jessica Jesse Jet Joan Job Jochem Johan Johanna Johannes John Joke Joop Joost Jordy Joris Jos José Joyce Judith Julia Jurgen Karel Karen Karim
  Karin Kees Kemal Kim Klaas Klaus Koen Koos Kristel Lars Laura Lenie Leo Leonie Lia Lianne Lies Liesbeth Linda Lisa Lisanne Loes Lotte Louis Luc Lucas Lucia Maaike
  Maarten Machteld Maik Manon Marcel Margot Margriet Maria Marian Marianne Marie Marieke Mariëlle Marijke Marina Marion Mariska Marit Marja Marjan Marjolein Marleen Martijn
  Martin Martine Marty Mary Matthijs Max Maya Mehmet Melanie Menno Merel Mia Michael Michel Michelle Mieke Miep Mies Milan Mirjam Mohamed Mohammed Monique Moniek Murat
  Mustafa Nadia Naima Nancy Natasja Nel Nelleke Nico Nicole Niels Nienke Nina Noor Nora Olga Omar Onno Oscar Otto Paul Paula Pauline Peter Petra Piet Pieter Pim Rachid
  Ramon Ria Rianne Richard Rik Rina Rita Robbert Robert Robin Roel Roelof Roger Romy Ronald Ronnie Rosa Rudi Ruud Said Samira Sandra Sander Sanne Sara Saskia Sem Selma
  Sharon Shirley Siem Sietske Sigrid Sjaak Sjoerd Sofie Sonja Stefan Steven Stijn Suzanne Sven Sylvia Tamara Tanja Teun Theo Thea Thijs Thomas Tiny Tine Tineke Tinus Tom
  Toon Toos Trees Trudy Truus Ursula Vera Victor Vincent Wendy Wesley Wil Wilco Wilhelmina Willem Willy Wim Wouter Yasmina Youssef Yusuf Yvonne Zehra Zeynep Zoë`);
