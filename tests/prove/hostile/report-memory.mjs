// Loaded into the server under attack: answers its parent's question what it holds, after a collection, in bytes.
process.on('message', (question) => {
  if (question !== 'memory') return;
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, held: heapUsed + external });
});
process.channel?.unref();
