import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '#src/app.ts';

export function lessonServer(_app: App, _folder: string) {
  return async (_request: IncomingMessage, _response: ServerResponse, _path: string): Promise<boolean> => false;
}
