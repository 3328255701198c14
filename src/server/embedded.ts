import { startMailbox } from '#src/adapters/mail/mailbox/start.ts';
import { startSandbox } from '#src/adapters/payments/start-sandbox.ts';
import type { Config } from '#src/config.ts';
import { dataPaths } from '#src/config.ts';

/** Starts what a newcomer does not have: a mailbox for mails and a sandbox for payments. In production there is nothing to start. */
export async function startEmbedded(config: Config): Promise<{ stop(): Promise<void> }> {
  const paths = dataPaths(config.dataDir);
  const running: { stop(): Promise<void> }[] = [];
  if (config.mail.kind === 'mailbox')
    running.push(await startMailbox({ port: config.mail.port, folder: paths.mailbox }));
  if (config.payments.kind === 'sandbox') {
    const { port, secretKey, webhookSecret } = config.payments;
    const webhookUrl = `http://127.0.0.1:${config.port}/webhooks/betaling`;
    running.push(
      await startSandbox({
        port,
        secretKey,
        webhookSecret,
        webhookUrl,
        file: paths.sandbox,
        clockFile: paths.clock,
        returnOrigin: config.siteUrl,
      }),
    );
  }
  return {
    stop: async () => {
      for (const item of running.reverse()) await item.stop();
    },
  };
}
