/** `astro:actions` for tests: the real `defineAction`, from the package's own files, which its exports do not name. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const runtime = (file: string) =>
  import(/* @vite-ignore */ pathToFileURL(resolve(`node_modules/astro/dist/actions/runtime/${file}.js`)).href);

export const { defineAction, getActionContext } = await runtime('server');
export const { ActionError, isActionError, isInputError } = await runtime('client');
