import type { Price } from '#domain/billing/index.ts';
import type { RunStatus } from '#domain/learning/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { paths } from '#src/paths.ts';
import type { RunOnOffer } from '#src/queries/catalogue.ts';

type LinkedData = Record<string, unknown>;
type About = { readonly siteUrl: string; readonly providerName: string };

/** schema.org Course, with its runs as CourseInstance. */
export function courseData(course: Course, price: Price | null, runs: readonly RunOnOffer[], about: About): LinkedData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: course.title,
    description: course.summary,
    url: `${about.siteUrl}${paths.course(course.id)}`,
    inLanguage: 'nl',
    provider: provider(about),
    timeRequired: `PT${course.netMinutes}M`,
    ...(price ? { offers: offer(price, about, paths.course(course.id)) } : {}),
    ...(runs.length > 0 ? { hasCourseInstance: runs.map((run) => instanceData(run, about)) } : {}),
  };
}

/** schema.org Course with this one run. */
export function runData(run: RunOnOffer, about: About): LinkedData {
  return courseData(run.course, run.price, [run], about);
}

function instanceData(run: RunOnOffer, about: About): LinkedData {
  return {
    '@type': 'CourseInstance',
    url: `${about.siteUrl}${paths.run(run.id)}`,
    courseMode: 'blended',
    inLanguage: 'nl',
    eventStatus: `https://schema.org/${run.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    startDate: run.startsAt.toISOString(),
    endDate: (run.meetings.at(-1)?.endsAt ?? run.startsAt).toISOString(),
    courseWorkload: `PT${run.course.netMinutes}M`,
    maximumAttendeeCapacity: run.seats.capacity,
    remainingAttendeeCapacity: run.seats.free,
    instructor: { '@type': 'Person', name: run.trainerName },
    location: {
      '@type': 'Place',
      name: run.placeName,
      address: {
        '@type': 'PostalAddress',
        streetAddress: run.placeAddress,
        addressLocality: run.city,
        addressCountry: 'NL',
      },
    },
    ...(run.price
      ? { offers: { ...offer(run.price, about, paths.run(run.id)), availability: AVAILABILITY[run.status] } }
      : {}),
  };
}

function offer(price: Price, { siteUrl }: About, path: string): LinkedData {
  return {
    '@type': 'Offer',
    category: 'Paid',
    price: (price.grossCents / 100).toFixed(2),
    priceCurrency: 'EUR',
    url: `${siteUrl}${path}`,
  };
}

const AVAILABILITY: Readonly<Record<RunStatus, string>> = {
  open: 'https://schema.org/InStock',
  full: 'https://schema.org/SoldOut',
  closed: 'https://schema.org/Discontinued',
  running: 'https://schema.org/Discontinued',
  past: 'https://schema.org/Discontinued',
  cancelled: 'https://schema.org/Discontinued',
};

function provider({ siteUrl, providerName }: About): LinkedData {
  return { '@type': 'EducationalOrganization', name: providerName, url: siteUrl };
}
