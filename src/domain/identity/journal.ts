import type { memberships } from '#db/schema/identity.ts';

type OfMembership = { organisation: string; role: (typeof memberships.$inferSelect)['role'] };
type OfAppointment = { appointment: string; role: string };
type OfLink = { link: string };

/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type IdentityJournal = {
  'identity.add_member': { subject: 'person'; facts: OfMembership };
  'identity.appoint_person': { subject: 'person'; facts: OfAppointment };
  'identity.ask_email_change': { subject: 'person'; facts: OfLink };
  'identity.change_email': { subject: 'person'; facts: OfLink };
  'identity.change_name': { subject: 'person' };
  'identity.change_password': { subject: 'person' };
  'identity.confirm_email': { subject: 'person' };
  'identity.create_organisation': { subject: 'organisation' };
  'identity.end_appointment': { subject: 'person'; facts: OfAppointment };
  'identity.end_membership': { subject: 'person'; facts: OfMembership };
  'identity.publish_contact': { subject: 'organisation'; facts: { shown: string } };
  'identity.fill_search': { subject: 'search'; facts: { rows: number } };
  'identity.end_calendar_feed': { subject: 'person' };
  'identity.make_calendar_feed': { subject: 'person' };
  'identity.enter_person': { subject: 'person' };
  /** The subject is the instant of the newest good backup, or `none`. */
  'identity.report_late_backup': { subject: 'backup' };
  'identity.report_virus': { subject: 'person'; facts: { found: string } };
  'identity.reset_password': { subject: 'person'; facts: OfLink };
  'identity.switch_reminder': { subject: 'person'; facts: { reminder: string; on: boolean } };
  'identity.sign_up': { subject: 'person' };
};
