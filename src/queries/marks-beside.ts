import { adviceOn, type Case, criteriaOf, type Seat } from '#domain/assessment/index.ts';

export type MarkShown = {
  readonly seat: number;
  readonly level: number;
  readonly levelTitle: string;
  readonly reason: string;
};
export type CriterionBeside = {
  readonly id: string;
  readonly title: string;
  readonly competenceTitle: string;
  readonly marks: readonly MarkShown[];
  /** Whether the first two lie within the bound. */
  readonly agreed: boolean;
  readonly met: boolean;
};

/** The final marks of a case beside each other, per criterion. Show it only when every mark is in. */
export function marksBeside(certification: Case): CriterionBeside[] {
  const advice = adviceOn(certification);
  const said = advice.kind === 'marks_missing' ? [] : advice.criteria;
  return criteriaOf(certification.scheme).map((criterion) => {
    const says = said.find(({ criterionId }) => criterionId === criterion.id);
    return {
      id: criterion.id,
      title: criterion.title,
      competenceTitle: certification.scheme.competences.find(({ id }) => id === criterion.competenceId)?.title ?? '',
      marks: certification.seats.flatMap((seat) => markShown(seat, criterion)),
      agreed: says?.agreed ?? false,
      met: says?.met ?? false,
    };
  });
}

function markShown(seat: Seat, criterion: ReturnType<typeof criteriaOf>[number]): MarkShown[] {
  const mark = seat.mark?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const level = criterion.levels.find((level) => level.level === mark?.level);
  return mark && level ? [{ seat: seat.number, level: level.level, levelTitle: level.title, reason: mark.reason }] : [];
}
