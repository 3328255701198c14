import { type FileRefusal, MOST_PAGES, MOST_RECORDING_MINUTES } from '#src/adapters/reading/port.ts';
import { count } from './format.ts';

/** Why a file is not taken, at its field. */
const refused: Readonly<Record<FileRefusal, string>> = {
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  too_large: 'Dit bestand is groter dan 25 MB. Maak het kleiner of kies een ander bestand.',
  wrong_kind: 'Dit soort bestand nemen wij niet aan. Kies een PDF, een Word-bestand (.docx) of een foto.',
  damaged: 'Wij kunnen dit bestand niet lezen. Misschien is het beschadigd. Maak het opnieuw en probeer het nog eens.',
  locked: 'Op dit bestand zit een wachtwoord. Bewaar het zonder wachtwoord en kies het dan opnieuw.',
  old_word:
    'Dit is een Word-bestand van een oude soort, of er zit een wachtwoord op. Bewaar het in Word als .docx, zonder wachtwoord.',
  no_recordings: 'Een opname nemen wij hier niet aan. Kies een PDF, een Word-bestand (.docx) of een foto.',
  too_many_pages: `Dit bestand heeft meer dan ${MOST_PAGES} bladzijden. Maak er twee bestanden van.`,
  too_long: `Deze opname duurt langer dan ${MOST_RECORDING_MINUTES} minuten. Knip haar in tweeën.`,
  too_heavy:
    'Dit bestand is te zwaar om te openen. Maak het eenvoudiger, bijvoorbeeld door het af te drukken naar een PDF.',
  virus: 'In dit bestand zit een virus. Wij hebben het niet bewaard. Laat ook uw eigen computer nakijken.',
  not_checked: 'Wij kunnen bestanden nu niet op virussen nakijken. Probeer het over een paar minuten nog eens.',
  busy: 'Er worden nu veel bestanden tegelijk gelezen. Probeer het over een minuut nog eens.',
};

/** Words around the files that people hand in, and around reading them in the page. */
export const files = {
  refused,
  hint: `Een PDF, een Word-bestand (.docx) of een foto. Eén tegelijk, hoogstens 25 MB en ${MOST_PAGES} bladzijden. Uit foto’s halen wij weg waar en waarmee ze gemaakt zijn.`,
  hintWithRecording: `Een PDF, een Word-bestand (.docx), een foto of een geluidsopname. Hoogstens 25 MB, ${MOST_PAGES} bladzijden of ${MOST_RECORDING_MINUTES} minuten. Bij een opname schrijft u in het tekstvak kort op wat er te horen is.`,
  ownFile: 'Download uw eigen bestand',
  shownLead: 'Zo zien anderen dit bestand: als bladzijden met de tekst erbij. Wat er verder in zit, ziet niemand.',
  read: 'Lees het bestand',
  listen: 'Luister naar de opname',
  pages: (number: number) => count(number, 'bladzijde', 'bladzijden'),
  page: (number: number, of: number) => `Bladzijde ${number} van ${of}`,
  pageAlt: (number: number, of: number, lines: number) =>
    `Bladzijde ${number} van ${of}. ${lines > 0 ? 'De tekst staat eronder.' : 'Op deze bladzijde vonden wij geen tekst.'}`,
  photoAlt: (title: string) => `Foto: ${title}`,
  parts: 'Delen van dit bestand',
  partOf: (part: number, pages: number) => `Bladzijde ${(part - 1) * 10 + 1} tot en met ${Math.min(part * 10, pages)}`,
  asText: (number: number) => `De tekst van bladzijde ${number}`,
  noText: 'Op deze bladzijde vonden wij geen tekst. Misschien is zij gescand of een foto.',
  cannotShow: 'Wij kunnen dit bestand niet laten zien. Vraag de maker om een nieuwe.',
  recording: (title: string) => `Opname: ${title}`,
  summary: 'Wat er te horen is, in het kort',
  kinds: {
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
    'image/jpeg': 'foto',
    'image/png': 'foto',
    'image/webp': 'foto',
    'audio/mp4': 'opname',
    'audio/mpeg': 'opname',
    'audio/webm': 'opname',
    'audio/ogg': 'opname',
  } as Readonly<Record<string, string>>,
} as const;
