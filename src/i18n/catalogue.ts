/** What a language has to have: the same sentences, made of the same facts, as the language it is measured by. */
export type Catalogue<Said> = Said extends string
  ? string
  : Said extends (...facts: infer Facts) => infer Sentence
    ? (...facts: Facts) => Catalogue<Sentence>
    : { readonly [Name in keyof Said]: Catalogue<Said[Name]> };
