import { benchLesson } from './lesson.ts';

const benches: Readonly<Record<string, () => Promise<boolean>>> = { lesson: benchLesson };
const name = process.argv[2] ?? '';
const bench = benches[name];
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')}`);
  process.exit(2);
}
process.exit((await bench()) ? 0 : 1);
