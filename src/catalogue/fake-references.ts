import type { Reference } from './reference.ts';

/** Sources and rules of the catalogue in memory: both go with the first module, the rule with the second as well. */
export const references: readonly Reference[] = [
  {
    id: 'regel-geheim',
    title: 'Wat u hoort',
    kind: 'rule',
    owner: 'Redactie',
    modules: ['cva-kansen', 'cva-plan'],
    lines: [
      {
        id: 'naam',
        text: 'Schrijf geen naam op.',
        source: 'Gedragscode',
        checked: '2026-01-15',
        lawyer: 'Vraag wat u wel mag bewaren.',
      },
      { id: 'oud', text: 'Gooi weg wat u niet meer nodig heeft.', source: 'Gedragscode', checked: null },
    ],
  },
  {
    id: 'bron-boek',
    title: 'Het boek',
    kind: 'source',
    owner: 'Redactie',
    modules: ['cva-kansen'],
    lines: [{ id: 'boek', text: 'Een boek over luisteren.', source: 'Een uitgever', checked: '2024-06-01' }],
  },
];
