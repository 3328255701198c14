import { Refusal } from '#domain/refusal.ts';

/** What we do not show to you is, to you, not there. */
export const notFound = () => new Refusal('not_found', 'Deze bladzijde is er niet.');
export const noAccess = () => new Refusal('not_found', 'U heeft geen plaats in deze training.');
export const notYours = () => new Refusal('not_allowed', 'Dit mag alleen de beheerder doen.');

export const unknownCourse = () => new Refusal('invalid', 'Deze training kennen wij niet.', 'courseId');
export const noTrainer = () => new Refusal('invalid', 'Kies iemand die bij ons trainer is.', 'trainerId');
export const wrongCapacity = (most: number) => new Refusal('invalid', `Kies een aantal plaatsen van 1 tot en met ${most}.`, 'capacity');
export const endsBeforeStart = () => new Refusal('invalid', 'De bijeenkomst moet later eindigen dan zij begint.', 'endsAt');
export const meetingOverlaps = () => new Refusal('conflict', 'Op die tijd is er al een bijeenkomst van deze groep.', 'startsAt');
