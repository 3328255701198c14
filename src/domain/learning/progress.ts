/** How far one learner is with the lessons that count for them. */
export type LessonProgress = {
  readonly lessonId: string;
  readonly firstOpenedAt: Date;
  readonly finishedAt: Date | null;
};
