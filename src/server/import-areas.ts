import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRefusal } from '#domain/refusal.ts';
import { buildApp } from '#src/app.ts';
import { dataPaths, readConfig } from '#src/config.ts';
import { type AreasAsked, reportAreas } from './areas-report.ts';
import { folderOwner, ownDataFolder } from './lock.ts';

const USAGE = 'npm run areas:import -- <file or folder> [--edition=YYYY-MM-DD] [--into=GM1696:GM0402] [--yes]';

/**
 * `npm run areas:import -- <file>`: what a new edition of the areas, or a table of postcodes, would change; with `--yes` it is taken in. The server must be stopped,
 * because one process at a time works with a data folder.
 */
function main(): void {
  const asked = askedOf(process.argv.slice(2));
  const config = readConfig(process.env);
  const paths = dataPaths(config.dataDir);
  if (!existsSync(paths.database)) throw new Error(`There is no database at ${paths.database} yet.`);
  const owner = folderOwner(paths.lock);
  if (owner !== null) throw new Error(`Process ${owner} is working with this data folder. Stop it first.`);
  const release = ownDataFolder(paths.lock);
  const app = buildApp(config);
  try {
    console.log(reportAreas(app.contextFor({ kind: 'system', job: 'areas' }), asked));
  } finally {
    app.close();
    release();
  }
}

function askedOf(args: string[]): AreasAsked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      into: { type: 'string', multiple: true },
      yes: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (!file || !existsSync(file)) throw new Error(file ? `There is no ${file}.` : `Usage: ${USAGE}`);
  const into = (values.into ?? []).map((pair) => {
    const [, oldCode, newCode] = /^(GM\d{4}):(GM\d{4})$/.exec(pair) ?? [];
    if (!oldCode || !newCode) throw new Error(`--into takes two gemeenten, such as GM1696:GM0402, and not ${pair}`);
    return { oldCode, newCode };
  });
  return { file: resolve(file), edition: values.edition ?? null, into, yes: values.yes };
}

try {
  main();
} catch (error) {
  console.error(
    isRefusal(error) ? `Refused (${error.code}): ${JSON.stringify(error.facts)}` : (error as Error).message,
  );
  process.exitCode = 1;
}
