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
};
