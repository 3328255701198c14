import type { Config } from '#src/config.ts';
import { cast, DEMO_PASSWORD } from '#src/demo/cast.ts';
import type { Log } from '#src/http/log.ts';

/** Says where the product is served and, in a demo, who can log in and where mails and payments go. */
export function announce(config: Config, log: Log): void {
  if (config.production) {
    log.info({ port: config.port }, 'serving');
    return;
  }
  const lines = [
    '',
    `Klimroute is served at ${config.siteUrl}`,
    '',
    `  This is a demo: mails go to ${config.siteUrl}/dev/mailbox, payments to a practice till,`,
    `  and ${config.siteUrl}/dev/klok moves the clock forward.`,
    '',
    `  People you can log in as, at ${config.siteUrl}/inloggen, all with the password  ${DEMO_PASSWORD}`,
    ...cast.map((person) => `    ${person.email.padEnd(28)} ${person.about}`),
    '',
    '  Stop with Ctrl+C. What you do is kept in the data folder.',
    '',
  ];
  console.log(lines.join('\n'));
}
