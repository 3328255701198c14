/** The mails of this module, with the ids that each is written from when it is sent. */
export type RegistrationMails = {
  /** To the first of the waiting list. */
  'registration.place_offered': { holdId: string };
  /** To the same: it lapses soon, and it did. */
  'registration.offer_ending': { holdId: string };
  'registration.offer_lapsed': { holdId: string };
  /** To who put themselves on the waiting list. */
  'registration.waiting_joined': { runId: string; personId: string; joinedAt: number };
  /** To whom their organisation bought a place for. */
  'registration.place_given': { sourceKey: string };
  /** To who bought it. */
  'registration.place_moved': { placeId: string; beforeId: string };
  'registration.place_declined': { sourceKey: string; buyerId: string };
  /** To whose place was taken back. */
  'registration.place_ended': { placeId: string };
  /** To who has the place: the meeting was planned, or changed for the so many-eth time. */
  'registration.meeting_set': { placeId: string; meetingId: string; sequence: number };
};
