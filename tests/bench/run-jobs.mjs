// Runs the jobs that its arguments name in this process, some rounds over, and tells its parent the median CPU time of each in microseconds.
import { buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { jobs } from '#src/workflows/jobs.ts';

const [WARM_UP, MEASURED] = [10, 30];
const app = buildApp(readConfig(process.env));
const costs = {};
for (const job of jobs.filter(({ name }) => process.argv.includes(name, 2))) {
  const contextNow = () => app.contextFor({ kind: 'system', job: job.name });
  const all = [];
  for (let i = 0; i < WARM_UP + MEASURED; i += 1) {
    const before = process.cpuUsage();
    // A job that asks the provider finds nobody there: that costs the same in a world of any size.
    await Promise.resolve()
      .then(() => job.run(contextNow))
      .catch(() => {});
    const { user, system } = process.cpuUsage(before);
    if (i >= WARM_UP) all.push(user + system);
  }
  costs[job.name] = all.sort((a, b) => a - b)[Math.floor(MEASURED / 2)];
}
app.close();
process.send?.({ costs });
