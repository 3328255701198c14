import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import type { World } from './world.ts';

/** Sends everything that waits; a message that cannot be delivered fails the test. */
export async function sendMails(world: World): Promise<void> {
  for (;;) {
    const { sent } = await deliverOutbox(world.system(), (row, error) => {
      throw new Error(`message ${row.kind} ${row.payload} was not delivered`, { cause: error });
    });
    if (sent === 0) return;
  }
}

/** The subjects of the mails that went to this address, oldest first. */
export function subjectsTo(world: World, address: string): string[] {
  return world.mail.sent.filter((mail) => mail.to.address === address).map((mail) => mail.subject);
}

/** The token of the button in the last mail to this address, after sending what waits. */
export async function tokenTo(world: World, address: string): Promise<string> {
  await sendMails(world);
  const token = /\/link\/([\w-]+)/.exec(world.mail.lastTo(address).text)?.[1];
  if (!token) throw new Error(`the last mail to ${address} has no button with a link`);
  return token;
}
