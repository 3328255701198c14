import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { diskFaultOf } from '#db/fault.ts';
import { change } from '#domain/change.ts';
import { formAfter, formState, type Result } from '#src/components/ui/form-state.ts';
import { serverWords as site } from '#src/i18n/nl/server.ts';
import { makeWorld } from '#tests/support/world.ts';
import { form } from './form.ts';

const TEXT = 'Wat ik vandaag zag. '.repeat(5000);

/** A form that keeps a text; `world`'s disk may be full. */
function posted(world: ReturnType<typeof makeWorld>) {
  const reported: unknown[] = [];
  const action = form(z.object({ text: z.string() }), ({ text }, ctx) => {
    change(ctx, (tx) => {
      const row = { bucket: text, at: tx.now() };
      tx.db.run(`INSERT INTO attempts (bucket, at) VALUES ('${row.bucket}', 0)`);
    });
    return { goTo: '/' };
  }) as unknown as (this: object, data: FormData) => Promise<Result>;
  const data = new FormData();
  data.set('text', TEXT);
  const locals = { ctx: world.visitor(), report: (error: unknown) => void reported.push(error), reference: 'A' };
  const context = { [Symbol.for('astro.actionAPIContext')]: true, locals };
  return { reported, data, run: () => action.call(context, data) };
}

test('on a full disk a form comes back with its text and a sentence, the fault is reported, and once there is room it is kept', async () => {
  const world = makeWorld();
  const pages = world.rows<{ page_count: number }>('PRAGMA page_count')[0]?.page_count ?? 0;
  world.open.exec(`PRAGMA max_page_count = ${pages}`);
  const { run, data, reported } = posted(world);
  for (const _ of [1, 2]) {
    const result = await run();
    expect(result.data).toEqual({ refused: { kind: 'unavailable', sentence: site.notSaved, field: null } });
    const state = formState(formAfter('a', data, result), 'a');
    expect([state.values.text, state.sentence]).toEqual([TEXT, site.notSaved]);
  }
  expect(reported.map(diskFaultOf)).toEqual(['full', 'full']);
  world.open.exec('PRAGMA max_page_count = 100000');
  expect((await run()).data).toEqual({ goTo: '/' });
  expect(world.rows('SELECT * FROM attempts')).toHaveLength(1);
});

test('a database that is read-only answers the same, and any other fault still flies', async () => {
  const world = makeWorld();
  world.open.exec('PRAGMA query_only = ON');
  expect((await posted(world).run()).data).toMatchObject({ refused: { kind: 'unavailable' } });
  world.open.exec('PRAGMA query_only = OFF; DROP TABLE attempts');
  expect((await posted(world).run()).error?.message).toContain('attempts');
});
