import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#db/client.ts';
import { checkData } from '#src/workflows/check-data.ts';

/** Checks the database file named by `workerData` on a connection of its own that cannot write, and answers with what was found. */
const open = openDatabase(String(workerData));
open.exec('PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0');
parentPort?.postMessage(checkData(open, 'whole'));
open.close();
