/** What the pictures in the lessons show, for who does not see them and under them. */
export const pictures = {
  'zeven-stappen': {
    label:
      'Een trap van zeven treden. Drie blauwe: gesprekken thuis, terug in het levensverhaal, zoeken naar de twinkel. Vier gele: de kans een naam geven, een plan maken, een coach kiezen, een dossier bijhouden. Boven de laatste trede hangt een vlieger.',
    caption: 'Drie treden kijken terug, vier treden bouwen.',
  },
  'terugkijken-en-bouwen': {
    label:
      'Twee mensen aan een tafel. Links loopt een draad terug langs drie punten van vroeger. Rechts ligt een begonnen muur, en erboven hangt een vlieger.',
    caption: 'Eén tafel, twee kanten op: terugkijken en bouwen.',
  },
  'trap-van-de-training': {
    label:
      'Een trap van drie treden. Op de eerste een lamp en twee mokken: coach van het alledaagse. Op de tweede drie huizen aan een draad: talentmakelaar. Op de derde een gevel met een vlieger: KOEK-gecertificeerd.',
    caption: '1 Coach van het alledaagse, 2 talentmakelaar, 3 KOEK-gecertificeerd.',
  },
  'zes-soorten': {
    label:
      'Zes vakjes. Mensen: een gezicht. Clubs: een tafel met mokken. Instellingen: een gebouw. Plekken: een bank met rozen. Ruil en geld: twee dingen die van plaats wisselen. Verhalen: een tekstwolk.',
    caption: 'Zes soorten talent. De laatste blijft het vaakst leeg.',
  },
  'vijf-v': {
    label:
      'Vijf punten op een draad die rond gaat: 1 verwoorden, 2 verwonderen, 3 verbeelden, 4 vormgeven, 5 verwerkelijken, en weer terug. In het midden een vlieger.',
    caption: 'Na de vijfde komt u weer langs de eerste.',
  },
  drakenwiel: {
    label:
      'Een wiel in vier delen, met de klok mee: dromen met een vlieger, plannen met een vel papier, doen met een rozenstruik, vieren met twee mokken.',
    caption: 'Het wiel draait door: na vieren komt een nieuwe droom.',
  },
} as const;

/** The words that stand in a drawing itself. */
export const drawnWords = {
  wheel: { dream: 'dromen', plan: 'plannen', act: 'doen', celebrate: 'vieren' },
  back: 'terugkijken',
  build: 'bouwen',
} as const;

export type PictureName = keyof typeof pictures;
