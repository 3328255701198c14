// Loaded into a server that is watched: writes down per request its CPU time and what it asked the database, and tells its parent when asked.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import Libsql from 'libsql';

const requests = new AsyncLocalStorage();
/** Counting steps costs time itself, so it is left out where time is measured. */
const counting = process.env.COUNT_STEPS === '1';
let seen = [];

subscribe('http.server.request.start', ({ request, response }) => {
  const { user, system } = process.cpuUsage();
  const record = { path: request.url, status: 0, cpuUs: 0, statements: [] };
  requests.enterWith(record);
  response.once('finish', () => {
    const used = process.cpuUsage({ user, system });
    seen.push(Object.assign(record, { status: response.statusCode, cpuUs: used.user + used.system }));
  });
});

const prepare = Libsql.prototype.prepare;
/** How many steps the virtual machine of SQLite took for this text so far: what a question costs, whatever else runs on the machine. */
function stepsOf(client, sql) {
  client.steps ??= prepare.call(client, 'SELECT coalesce(sum(nstep), 0) AS steps FROM sqlite_stmt WHERE sql = ?');
  return client.steps.get(sql).steps;
}

Libsql.prototype.prepare = function watched(sql) {
  const statement = prepare.call(this, sql);
  const note = (rows, steps) => requests.getStore()?.statements.push({ sql, rows, steps });
  for (const way of ['run', 'get', 'all']) {
    const ask = statement[way];
    statement[way] = (...values) => {
      const before = counting ? stepsOf(this, sql) : 0;
      const answer = ask.apply(statement, values);
      const steps = counting ? stepsOf(this, sql) - before : 0;
      note(
        Array.isArray(answer) && way === 'all' ? answer.length : Number(answer !== undefined && way === 'get'),
        steps,
      );
      return answer;
    };
  }
  return statement;
};

process.on('message', (question) => {
  if (question === 'requests') {
    process.send?.({ requests: seen });
    seen = [];
  }
  if (question === 'memory') process.send?.({ memory: process.memoryUsage() });
});
process.channel?.unref();
