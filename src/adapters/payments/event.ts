import type { EventAbout, ProviderEvent } from './port.ts';
import { EventRefused } from './port.ts';
import { verifySignature } from './signature.ts';

/** The parts of a provider's event that we read; nothing else in it is believed. */
export type EventShape = {
  id: string;
  type: string;
  created: number;
  livemode: boolean;
  data: { object: { object: string; id?: string | null; payment_intent?: unknown } };
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isEvent(value: unknown): value is EventShape {
  if (!isRecord(value) || value.object !== 'event' || !isRecord(value.data) || !isRecord(value.data.object))
    return false;
  const about = value.data.object;
  const idIsText = about.id === undefined || about.id === null || typeof about.id === 'string';
  return (
    typeof value.id === 'string' &&
    typeof value.type === 'string' &&
    Number.isSafeInteger(value.created) &&
    typeof value.livemode === 'boolean' &&
    typeof about.object === 'string' &&
    idIsText
  );
}

/** A link to another object is its id, or the object itself where it was expanded. */
function referenceOf(link: unknown): string | null {
  if (typeof link === 'string') return link;
  return isRecord(link) && typeof link.id === 'string' ? link.id : null;
}

function aboutOf(object: EventShape['data']['object']): EventAbout {
  const reference = object.id ?? null;
  switch (object.object) {
    case 'checkout.session':
      return { kind: 'checkout', reference };
    case 'refund':
      return { kind: 'refund', reference };
    case 'payment_intent':
      return { kind: 'payment', reference };
    case 'charge':
      return { kind: 'payment', reference: referenceOf(object.payment_intent) };
    case 'dispute':
      return { kind: 'dispute', reference: referenceOf(object.payment_intent) };
    default:
      return { kind: 'other', reference };
  }
}

export function eventOf(event: EventShape): ProviderEvent {
  return {
    id: event.id,
    type: event.type,
    about: aboutOf(event.data.object),
    createdAt: new Date(event.created * 1000),
    live: event.livemode,
  };
}

/** Verifies first, reads afterwards: an unsigned body is never parsed. Throws EventRefused. */
export function readSignedEvent(rawBody: string, signature: string | null, secret: string, now: Date): ProviderEvent {
  verifySignature(rawBody, signature, secret, now);
  let event: unknown;
  try {
    event = JSON.parse(rawBody);
  } catch (cause) {
    throw new EventRefused('malformed', cause);
  }
  if (!isEvent(event)) throw new EventRefused('malformed');
  return eventOf(event);
}
