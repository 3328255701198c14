import { benchGrowth } from './growth.ts';
import { benchLesson } from './lesson.ts';
import { benchLicences } from './licences.ts';
import { benchMail } from './mail.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  lesson: benchLesson,
  mail: benchMail,
  growth: benchGrowth,
  licences: benchLicences,
};
const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')}`);
  process.exit(2);
}
process.exit((await bench(args)) ? 0 : 1);
