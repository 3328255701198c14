import type { IconName } from '#src/components/icons/names.ts';
import { renewal, mine as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { PlaceToAnswer } from '#src/queries/given-place.ts';
import type { runningCertifications } from '#src/queries/my-certification.ts';
import type { MyCourse } from '#src/queries/my-learning.ts';
import type { RenewalWaiting } from '#src/queries/renewal.ts';

/** One deed that waits. */
export type WaitingRow = {
  readonly icon: IconName;
  readonly title: string;
  readonly about: string;
  readonly go: string;
  readonly href: string;
};
type Waiting = {
  readonly places: readonly PlaceToAnswer[];
  readonly courses: readonly MyCourse[];
  readonly recalls: number;
  readonly certifications: ReturnType<typeof runningCertifications>;
  readonly renewals: readonly RenewalWaiting[];
};

/** What waits, in the order in which it presses: what can lapse, what somebody else wrote, then one's own. */
export function waitingRows({ places, courses, recalls, certifications, renewals }: Waiting): WaitingRow[] {
  return [
    ...places.map(({ place, course, organisation }) => ({
      icon: 'calendar-event' as const,
      title: words.place(course.title),
      about: words.placeAbout(organisation),
      go: words.placeGo,
      href: paths.myPlace(place.id),
    })),
    ...renewals.map(({ credentialId, now }) => ({
      icon: 'rosette' as const,
      title: renewal.mineTitle,
      about: now.stage === 'pending' ? renewal.mineAbout.pending : renewal.mineAbout[now.stage](now.until),
      go: renewal.mineGo,
      href: paths.renewMyCertificate(credentialId),
    })),
    ...worksOf(courses, 'sent_back').map(({ href, title }) => ({
      icon: 'arrow-back-up' as const,
      title: words.sentBack(title),
      about: words.sentBackAbout,
      go: words.sentBackGo,
      href,
    })),
    ...(recalls > 0
      ? [
          {
            icon: 'refresh' as const,
            title: words.recall(recalls),
            about: words.recallAbout,
            go: words.recallGo,
            href: paths.fiveMinutes(),
          },
        ]
      : []),
    ...worksOf(courses, 'draft').map(({ href, title, counts }) => ({
      icon: 'pencil' as const,
      title: words.draft(title),
      about: words.draftAbout(counts),
      go: words.draftGo,
      href,
    })),
    ...certifications.map(({ id, stage }) => ({
      icon: 'rosette' as const,
      title: words.certification,
      about: words.certifying[stage],
      go: words.certificationGo,
      href: paths.myCertification(id),
    })),
  ];
}

function worksOf(courses: readonly MyCourse[], wanted: 'sent_back' | 'draft') {
  return courses.flatMap(({ course, works }) =>
    works
      .filter(({ state }) => state === wanted)
      .map(({ assignment, counts }) => ({
        href: paths.assignment(course.id, assignment.id),
        title: assignment.title,
        counts,
      })),
  );
}
