/** The mails of this module, with the ids that each is written from when it is sent. */
export type AssessmentMails = {
  /** To the candidate, once their application is paid. */
  'assessment.opened': { certificationId: string };
  /** To the assessor who got a seat. */
  'assessment.assigned': { assignmentId: string };
  /** To an officer; `since` (UTC, in milliseconds) is when nobody was found, so that it is told again another time. */
  'assessment.seat_open': { certificationId: string; seat: number; since: number; officerId: string };
  /** To an officer who may decide, when every mark is in. */
  'assessment.ready': { certificationId: string; officerId: string };
  /** To an administrator, when every mark is in and every officer has a tie. */
  'assessment.no_decider': { certificationId: string; administratorId: string };
  /** To an assessor: the mark is due soon, or late; `dueAt` (UTC, in milliseconds) tells one term from a longer one. */
  'assessment.mark_soon': { assignmentId: string; dueAt: number };
  'assessment.mark_late': { assignmentId: string; dueAt: number };
  /** To the assessor who got more time. */
  'assessment.extended': { assignmentId: string; dueAt: number };
  /** To the assessor whose seat an officer took back. */
  'assessment.taken_back': { assignmentId: string };
  /** To an officer: a case waits for its decision past the term. */
  'assessment.decision_late': { certificationId: string; officerId: string };
  /** To the candidate for whom nobody was found within the term. */
  'assessment.waits_long': { certificationId: string; askedAt: number };
  /** To the candidate who had the money back instead of waiting. */
  'assessment.stopped_waiting': { certificationId: string; orderId: string };
  /** To the candidate, when an officer corrected whom the certificate will name; `at` (UTC, in milliseconds) tells corrections apart. */
  'assessment.name_corrected': { certificationId: string; at: number };
  /** To the candidate. */
  'assessment.decided': { certificationId: string };
  /** To the candidate who lodged an appeal against this decision, and who took it back. */
  'assessment.appeal_lodged': { certificationId: string };
  'assessment.appeal_withdrawn': { certificationId: string };
  /** To an officer who may decide on it; the certification is the hearing. */
  'assessment.appeal_came': { certificationId: string; officerId: string };
  /** To the candidate: the answer to the appeal; the certification is the hearing. */
  'assessment.appeal_decided': { certificationId: string };
};
