import { type CertificateAuthority, certificateAuthority } from "./certificates.ts";

/** The authority whose certificates a transport under test may be told to trust, made anew in each run. */
export const authority: CertificateAuthority = certificateAuthority();
