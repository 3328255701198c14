/** The mails of this module, with the ids that each is written from when it is sent. */
export type CertificationMails = {
  /** To the holder, with the certificate itself. */
  'certification.issued': { credentialId: string };
  /** Three to the holder, of what an officer did. The reason stands in them and nowhere in public. */
  'certification.suspended': { suspensionId: string };
  'certification.lifted': { suspensionId: string };
  /** To the holder, that it runs out or ran out: `days` from its end (negative before), which stands at `until` (milliseconds). Another end is another occurrence. */
  'certification.ending': { credentialId: string; until: number; days: number };
  'certification.withdrawn': { credentialId: string };
  /** To the holder: their request to renew came in, what an officer entered or struck for it, and that it was declined. What is granted comes as `issued`. */
  'certification.renewal_asked': { requestId: string };
  'certification.renewal_recorded': { recordId: string; struck: boolean };
  'certification.renewal_declined': { requestId: string };
  /** To an officer: a request to renew waits. */
  'certification.renewal_waits': { requestId: string; officerId: string };
};
