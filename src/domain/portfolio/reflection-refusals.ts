import { Refusal } from '#domain/refusal.ts';

export const reflectionNotFound = () => new Refusal('not_found', 'Deze bladzijde is er niet.');
export const reflectionTooLong = (most: number, reflectionId: string) =>
  new Refusal('too_large', `Dit is te lang. Gebruik niet meer dan ${most} tekens.`, reflectionId);
