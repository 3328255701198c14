/** The mails of this module, with the ids that each is written from when it is sent. */
export type RegistrationMails = {
  /** With a button that works once; nothing is sent when it works no longer. `askId` is one time of asking: asked again, it is mailed again. */
  'registration.confirm_seat': { requestId: string; askId: string };
  /** With the buttons that confirm and withdraw; `askId` is one time of asking. */
  'registration.confirm_interest': { interestId: string; askId: string };
  /** To who waits to hear: this run was planned. Nothing once they withdrew, or one can register no longer. */
  'registration.run_planned': { interestId: string; runId: string };
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
  /** To who has the place: a meeting does not go on. */
  'registration.meeting_cancelled': { placeId: string; meetingId: string };
  /** To who has the place: somebody else leads the run. */
  'registration.trainer_changed': { placeId: string; changeId: string };
  /** To who had completed the course when the run was cancelled, and keeps that. */
  'registration.run_stopped': { placeId: string };
  /** To who waited for a seat, or was about to take one, in a run that does not go on. */
  'registration.waiting_ended': { runId: string; personId: string };
  /** To the trainer: somebody gave a place up, or moved to another run. */
  'registration.seat_left': { placeId: string };
  /** To the trainer of the run that somebody moved to. */
  'registration.seat_taken': { placeId: string };
};
