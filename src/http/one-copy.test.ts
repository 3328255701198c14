import { describe, expect, test } from 'vitest';
import { oneCopy } from './one-copy.mjs';

const on = (environment: string, id: string) => oneCopy().resolveId.call({ environment: { name: environment } }, id);

describe('the build', () => {
  test.each([
    '#domain/refusal.ts',
    '#domain/identity/index.ts',
    '#db/schema/areas.ts',
    '#src/workflows/checkout/start.ts',
    '#src/adapters/payments/port.ts',
    '#src/i18n/nl/site.ts',
    '#src/access.ts',
  ])('leaves %s to Node, so that the pages use the module that the server loaded', (id) => {
    expect(on('ssr', id)).toEqual({ id, external: true });
    expect(on('prerender', id)).toEqual({ id, external: true });
  });

  test.each([
    '#src/components/ui/form.ts',
    '#src/layouts/reader.ts',
    '#src/actions/index.ts',
    '#src/http/forms/flash.ts',
  ])('bundles %s, which needs Astro', (id) => expect(on('ssr', id)).toBeNull());

  test('bundles everything for the browser, where Node finds nothing', () => {
    expect(on('client', '#domain/refusal.ts')).toBeNull();
  });
});
