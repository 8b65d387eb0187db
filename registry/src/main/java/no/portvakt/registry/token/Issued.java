package no.portvakt.registry.token;

/**
 * A token that is given.
 *
 * @param expiresIn in seconds
 * @param scope the names, with a space between
 */
record Issued(String accessToken, long expiresIn, String scope) implements TokenAnswer {

  @Override
  public String toString() {
    return "Issued[hidden]";
  }
}
