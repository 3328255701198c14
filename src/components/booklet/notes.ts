/**
 * Pages for notes at the end of each booklet, so that with its back cover it fills whole folded sheets: four pages each. A browser cannot count
 * the pages while it prints, so they stand here; the test of paper counts them and says which number belongs here.
 */
const NOTES: Readonly<Record<string, number>> = {
  'cva-m-kans': 3,
  'cva-m-zelf-klimmen': 2,
  'cva-m-luisteren': 1,
  'cva-m-levensverhaal': 2,
  'cva-m-twinkel': 3,
  'cva-m-kring': 2,
  'cva-m-vieren': 1,
  'tm-m-ruilen': 1,
  'tm-m-droom': 2,
  'tm-m-talent': 1,
  'tm-m-waarderen': 1,
  'tm-m-verbinden': 2,
  'vm-m-waarderen': 1,
  'vm-m-verhalen': 1,
  'vm-m-draak': 3,
  'vm-m-wijkbedrijf': 3,
  'kc-m-kader': 2,
  'kc-m-daarna': 3,
  'kc-m-stukken': 3,
};

export function notesPages(moduleId: string): number {
  return NOTES[moduleId] ?? 0;
}
