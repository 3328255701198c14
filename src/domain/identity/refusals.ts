import { Refusal } from '#domain/refusal.ts';
import { identityRefusals as words } from '#src/messages/identity-refusals.nl.ts';

export const noSuchPerson = () => new Refusal('not_found', words.noSuchPerson);
export const noSuchOrganisation = () => new Refusal('not_found', words.noSuchOrganisation);
export const noSuchAppointment = () => new Refusal('not_found', words.noSuchAppointment);
export const signInFirst = () => new Refusal('sign_in_first', words.signInFirst);
export const notForYou = () => new Refusal('not_allowed', words.notForYou);
export const wrongPair = () => new Refusal('invalid', words.wrongPair);
export const wrongPassword = (field: string) => new Refusal('invalid', words.wrongPassword, field);
export const tooMany = (minutes: number) => new Refusal('too_many', words.tooMany(minutes));
export const tooBusy = () => new Refusal('too_many', words.tooBusy);
export const linkGone = () => new Refusal('gone', words.linkGone);
export const ownEmail = () => new Refusal('invalid', words.ownEmail, 'email');
export const emailTaken = () => new Refusal('conflict', words.emailTaken);
export const lastAdministrator = () => new Refusal('conflict', words.lastAdministrator);
export const unconfirmed = () => new Refusal('conflict', words.unconfirmed);
export const alreadyConfirmed = () => new Refusal('conflict', words.alreadyConfirmed);
export const emptyName = () => new Refusal('invalid', words.emptyName, 'name');
