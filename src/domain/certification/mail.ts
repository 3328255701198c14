/** The mails of this module, with the ids that each is written from when it is sent. */
export type CertificationMails = {
  /** To the holder, with the certificate itself. */
  'certification.issued': { credentialId: string };
};
