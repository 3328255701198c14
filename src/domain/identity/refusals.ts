import type { NameFault } from '#domain/person-name.ts';
import { Refusal } from '#domain/refusal.ts';

export const noSuchPerson = () => new Refusal('identity.no_such_person', 'not_found');
export const noSuchOrganisation = () => new Refusal('identity.no_such_organisation', 'not_found');
export const noSuchAppointment = () => new Refusal('identity.no_such_appointment', 'not_found');
export const signInFirst = () => new Refusal('identity.sign_in_first', 'sign_in_first');
export const notForYou = () => new Refusal('identity.not_for_you', 'not_allowed');
export const wrongPair = () => new Refusal('identity.wrong_pair', 'invalid');
export const wrongPassword = (field: string) => new Refusal('identity.wrong_password', 'invalid', {}, field);
export const tooMany = (minutes: number) => new Refusal('identity.too_many', 'too_many', { minutes });
export const waitFirst = (seconds: number) => new Refusal('identity.wait_first', 'too_many', { seconds });
export const tooBusy = () => new Refusal('identity.too_busy', 'too_many');
export const linkGone = () => new Refusal('identity.link_gone', 'gone');
export const unsubscribeUnknown = () => new Refusal('identity.unsubscribe_unknown', 'not_found');
export const ownEmail = () => new Refusal('identity.own_email', 'invalid', {}, 'email');
export const emailTaken = () => new Refusal('identity.email_taken', 'conflict');
export const lastAdministrator = () => new Refusal('identity.last_administrator', 'conflict');
export const unconfirmed = () => new Refusal('identity.unconfirmed', 'conflict');
export const alreadyConfirmed = () => new Refusal('identity.already_confirmed', 'conflict');
export const badName = (fault: NameFault, field = 'name') =>
  new Refusal('identity.bad_name', 'invalid', { fault }, field);
export const noEmail = (field = 'email') => new Refusal('identity.no_email', 'invalid', {}, field);
export const noPhone = () => new Refusal('identity.no_phone', 'invalid', {}, 'phone');
export const noWebsite = () => new Refusal('identity.no_website', 'invalid', {}, 'website');
export const passwordTooShort = (least: number, field: string) =>
  new Refusal('identity.password_too_short', 'invalid', { least }, field);
export const passwordTooLong = (most: number, field: string) =>
  new Refusal('identity.password_too_long', 'invalid', { most }, field);
export const passwordCommon = (field: string) => new Refusal('identity.password_common', 'invalid', {}, field);
