package no.portvakt.registry.token;

/** Whether an assertion is its client's. */
sealed interface Authentication permits Authentication.Proven, Refusal {

  /**
   * It is.
   *
   * @param method the {@code client_amr} of the token
   */
  record Proven(String method) implements Authentication {}
}
