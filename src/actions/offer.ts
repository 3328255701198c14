import { z } from 'astro/zod';
import { setPrice, type VatCategory } from '#domain/billing/index.ts';
import { LARGEST_GROUP, openRun, planMeeting } from '#domain/learning/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { adminOffer as words } from '#src/messages/admin-offer.nl.ts';
import { euros, isoDay } from '#src/messages/format.nl.ts';
import { forms } from '#src/messages/forms.nl.ts';
import { paths } from '#src/paths.ts';
import { centsField } from './cents-field.ts';
import { choice, code, id, text } from './fields.ts';
import { form } from './form.ts';
import { dayAfter, dayField, instantAt, timeField } from './local-time.ts';

const VAT = ['exempt_education', 'high_21'] as const satisfies readonly VatCategory[];
const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;
const chosen = (what: string) => z.string({ error: forms.choose(what) }).regex(/^[A-Za-z0-9_-]{1,80}$/, forms.choose(what));
const group = () =>
  z
    .string({ error: words.capacityFill(LARGEST_GROUP) })
    .trim()
    .regex(/^\d{1,3}$/, words.capacityFill(LARGEST_GROUP))
    .transform(Number);

/** What an administrator sells: prices, of billing. */
export const priceActions = {
  /** A price from today on holds at once; from a later day on at the first instant of that day. */
  setPrice: form(
    z.object({
      product: code(160),
      amount: centsField(words.amountFill),
      vat: choice(words.vatFill, VAT),
      fromAt: dayField(words.fromFill),
    }),
    ({ product, amount, vat, ...input }, ctx) => {
      const fromAt = input.fromAt === isoDay(ctx.now) ? ctx.now : instantAt(input.fromAt);
      setPrice(ctx, { product, amountCents: amount, vatCategory: vat, fromAt });
      return { goTo: paths.adminPrice(product), notice: ok(words.saved(euros(amount), fromAt)) };
    },
  ),
};

/** What an administrator sells: runs and their meetings, of learning. */
export const runActions = {
  openRun: form(
    z.object({
      id: id(),
      courseId: chosen(words.fill.course),
      trainerId: chosen(words.fill.trainer),
      placeName: text(words.fill.placeName),
      placeAddress: text(words.fill.placeAddress),
      city: text(words.fill.city),
      capacity: group(),
      closesAt: dayField(words.closesFill),
    }),
    (input, ctx) => {
      if (input.closesAt < isoDay(ctx.now)) throw new Refusal('invalid', words.closesPast, 'closesAt');
      const run = openRun(ctx, { ...input, closesAt: instantAt(dayAfter(input.closesAt)) });
      return { goTo: paths.adminRun(run.id), notice: ok(words.opened) };
    },
  ),

  planMeeting: form(
    z.object({
      runId: id(),
      day: dayField(forms.date),
      startsAt: timeField(words.timeFill),
      endsAt: timeField(words.timeFill),
      topic: text(words.fill.topic),
    }),
    ({ runId, day, startsAt, endsAt, topic }, ctx) => {
      planMeeting(ctx, { runId, topic, startsAt: instantAt(day, startsAt), endsAt: instantAt(day, endsAt) });
      return { goTo: paths.adminRun(runId), notice: ok(words.added) };
    },
  ),
};
