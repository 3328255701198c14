import type { Price } from '#domain/billing/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { billing, euros, isoDay, catalogue as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { RunOnOffer } from '#src/queries/catalogue.ts';

/** "€ 895" and what is told of VAT. */
export function priceWords(price: Price | null): { price: string; vat: string } {
  return price
    ? { price: euros(price.grossCents), vat: billing.vat[price.vatCategory] }
    : { price: '', vat: words.noPrice };
}

/** The big day of a card. */
export function dateWords(at: Date, now: Date): { day: string; month: string; weekday: string; iso: string } {
  return { ...words.bigDay(at, now), iso: isoDay(at) };
}

/** "9 lessen en 6 ochtenden. Iedereen kan beginnen." */
export function courseLine(course: Course, titleOf: (id: string) => string): string {
  if (course.kind === 'assessment') return words.assessment;
  const kind = course.step ? (words.courseIs[course.step] ?? '') : words.step(null);
  const lessons = words.lessons(course.modules.reduce((sum, module) => sum + module.lessons.length, 0));
  const needs =
    course.prerequisites.length === 0
      ? words.everyone
      : words.needs(course.prerequisites.map(titleOf), course.practiceConversations);
  return `${kind}: ${lessons}. ${needs}`;
}

/** What a card of a run needs, its words ready to be read. */
export function runCard(run: RunOnOffer, now: Date) {
  return {
    href: paths.run(run.id),
    about: words.runAbout(run.city, run.course.title, run.startsAt),
    date: dateWords(run.startsAt, now),
    facts: [
      { icon: 'map-pin' as const, text: run.placeName },
      { icon: 'calendar-event' as const, text: words.meetings(run.meetings) },
      { icon: 'user' as const, text: run.trainerName },
    ],
    ...priceWords(run.price),
    seats: { capacity: run.seats.capacity, free: run.seats.free, waiting: run.seats.waiting },
  };
}
