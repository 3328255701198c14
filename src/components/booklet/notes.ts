/**
 * Pages for notes at the end of each booklet, so that with its back cover it fills whole folded sheets: four pages each. A browser cannot count
 * the pages while it prints, so they stand here; the test of paper counts them and says which number belongs here.
 */
const NOTES: Readonly<Record<string, number>> = {
  'cva-m-kans': 3,
  'cva-m-zelf-klimmen': 2,
  'cva-m-luisteren': 2,
  'cva-m-levensverhaal': 1,
  'cva-m-twinkel': 2,
  'cva-m-plan': 1,
  'cva-m-kring': 1,
  'cva-m-vieren': 2,
  'vm-m-waarderen': 2,
  'vm-m-verhalen': 1,
  'vm-m-draak': 2,
  'vm-m-wijkbedrijf': 3,
  'kc-m-dossier': 2,
  'kc-m-kader': 2,
  'kc-m-daarna': 3,
  'tm-m-ruilen': 3,
  'tm-m-droom': 1,
  'tm-m-verhalen': 2,
};

export function notesPages(moduleId: string): number {
  return NOTES[moduleId] ?? 0;
}
