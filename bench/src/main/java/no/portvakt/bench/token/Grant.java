package no.portvakt.bench.token;

/**
 * How a client's assertion is handed in for a token; either way it is verified and one is signed.
 */
public enum Grant {
  /** RFC 7523, section 2.1, as Maskinporten has it. */
  JWT_BEARER("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion="),
  /** RFC 7523, section 2.2, for endpoints without the other. */
  CLIENT_CREDENTIALS(
      "grant_type=client_credentials&client_id="
          + TokenServer.CLIENT
          + "&scope="
          + TokenServer.SCOPE
          + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
          + "&client_assertion=");

  private final String before;

  Grant(String before) {
    this.before = before;
  }

  /** The body of the request: nothing in an assertion needs encoding. */
  String form(String assertion) {
    return before + assertion;
  }
}
