import type { Choice, PracticeOf, Turn } from './practice.ts';

type FaultAt = { readonly path: readonly PropertyKey[]; readonly sentence: string };
type Dialogue = PracticeOf<'dialogue'>;

/** Whether every turn is reached, every road ends, and nothing leads nowhere. Turns begin with the first. */
export function dialogueFaults({ turns }: Dialogue): FaultAt[] {
  const known = new Map(turns.map((turn) => [turn.id, turn]));
  return [
    ...turns.flatMap((turn, at) => [
      ...endFaults(turn, ['turns', at]),
      ...turn.choices.flatMap((choice, index) => choiceFaults(choice, known, ['turns', at, 'choices', index])),
    ]),
    ...unreached(turns, known),
    ...rounds(turns, known),
  ];
}

function endFaults(turn: Turn, path: readonly PropertyKey[]): FaultAt[] {
  if (turn.end && turn.choices.length > 0)
    return [
      { path: [...path, 'end'], sentence: `The turn "${turn.id}" ends the conversation and still offers choices.` },
    ];
  if (!turn.end && turn.choices.length < 2)
    return [{ path, sentence: `The turn "${turn.id}" must offer two choices at least, or end the conversation.` }];
  return [];
}

function choiceFaults(choice: Choice, known: ReadonlyMap<string, Turn>, path: readonly PropertyKey[]): FaultAt[] {
  const said = [choice.say, choice.wait].filter(Boolean).length;
  return [
    ...(said === 1 ? [] : [{ path, sentence: `The choice "${choice.id}" needs either "say" or "wait".` }]),
    ...(known.has(choice.to)
      ? []
      : [{ path: [...path, 'to'], sentence: `The choice "${choice.id}" leads to "${choice.to}", which is no turn.` }]),
  ];
}

function unreached(turns: readonly Turn[], known: ReadonlyMap<string, Turn>): FaultAt[] {
  const reached = new Set<string>();
  const queue = turns.slice(0, 1);
  for (let turn = queue.shift(); turn; turn = queue.shift()) {
    if (reached.has(turn.id)) continue;
    reached.add(turn.id);
    queue.push(...turn.choices.flatMap(({ to }) => known.get(to) ?? []));
  }
  return turns.flatMap((turn, at) =>
    reached.has(turn.id) ? [] : [{ path: ['turns', at, 'id'], sentence: `No road leads to the turn "${turn.id}".` }],
  );
}

/** A road that comes back where it was never ends. */
function rounds(turns: readonly Turn[], known: ReadonlyMap<string, Turn>): FaultAt[] {
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (turn: Turn, road: readonly string[]): void => {
    if (road.includes(turn.id)) found.add(turn.id);
    if (done.has(turn.id) || road.includes(turn.id)) return;
    for (const { to } of turn.choices) {
      const next = known.get(to);
      if (next) walk(next, [...road, turn.id]);
    }
    done.add(turn.id);
  };
  for (const turn of turns) walk(turn, []);
  return turns.flatMap((turn, at) =>
    found.has(turn.id)
      ? [{ path: ['turns', at, 'id'], sentence: `A road comes back at the turn "${turn.id}", so it never ends.` }]
      : [],
  );
}
