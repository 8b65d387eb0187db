package no.portvakt.registry.key;

/** The kinds of certificates that organisations have, by the policies they were issued under. */
public enum CertificateKind {
  /** The classic profile (SEID 1). */
  VIRKSOMHETSSERTIFIKAT("virksomhetssertifikat"),
  /** SEID 2, qualified. */
  QUALIFIED_SEAL("QCForESeal"),
  /** SEID 2, not qualified. */
  SEAL("CForESeal");

  private final String authenticationMethod;

  CertificateKind(String authenticationMethod) {
    this.authenticationMethod = authenticationMethod;
  }

  /** The {@code client_amr} of tokens that were got with it. */
  public String authenticationMethod() {
    return authenticationMethod;
  }
}
