import type { WayOut } from '#src/adapters/payments/stripe.ts';
import { answerApi } from './api.ts';
import type { World } from './world.ts';

/** The SDK's way out, answered by the sandbox in this process: every call as the SDK writes it, and no port. */
export function callsWithin(world: World): WayOut {
  return {
    getClientName: () => 'sandbox',
    makeRequest: async (_host, _port, path, method, headers, body) => {
      const url = new URL(path, world.origin);
      const reply = answerApi(world, {
        method,
        path: url.pathname,
        search: url.search,
        body,
        authorization: textOf(headers, 'Authorization'),
        idempotencyKey: textOf(headers, 'Idempotency-Key'),
      });
      return {
        getStatusCode: () => reply.status,
        getHeaders: () => reply.headers,
        getRawResponse: () => reply,
        toStream: (complete) => complete(),
        toJSON: async () => JSON.parse(reply.body),
      };
    },
  };
}

function textOf(headers: Readonly<Record<string, unknown>>, name: string): string | null {
  const found = Object.entries(headers).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  return found === undefined || found === null ? null : String(found);
}
