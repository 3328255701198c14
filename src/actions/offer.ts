import { z } from 'astro/zod';
import { setPrice, type VatCategory } from '#domain/billing/index.ts';
import { addDays, midnight } from '#domain/calendar.ts';
import { LARGEST_GROUP, openRun, planMeeting } from '#domain/learning/index.ts';
import { euros, forms, isoDay, adminOffer as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import {
  centsField,
  choice,
  chosen,
  code,
  dayField,
  exactInstant,
  id,
  text,
  timeField,
  wholeNumber,
} from './fields.ts';
import { form } from './form.ts';

const VAT = ['exempt_education', 'high_21'] as const satisfies readonly VatCategory[];
const ok = (sentence: string) => ({ kind: 'ok', text: sentence }) as const;
const group = () => wholeNumber(words.capacityFill(LARGEST_GROUP), 1, LARGEST_GROUP);

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
      const fromAt = midnight(input.fromAt);
      const today = input.fromAt === isoDay(ctx.now());
      setPrice(ctx, { product, amountCents: amount, vatCategory: vat, fromAt: today ? 'now' : fromAt });
      return { goTo: paths.adminPrice(product), flash: ok(words.saved(euros(amount), fromAt)) };
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
      const run = openRun(ctx, { ...input, closesAt: midnight(addDays(input.closesAt, 1)) });
      return { goTo: paths.adminRun(run.id), flash: ok(words.opened) };
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
      planMeeting(ctx, {
        runId,
        topic,
        startsAt: exactInstant(day, startsAt, 'startsAt'),
        endsAt: exactInstant(day, endsAt, 'endsAt'),
      });
      return { goTo: paths.adminRun(runId), flash: ok(words.added) };
    },
  ),
};
