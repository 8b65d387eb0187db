package no.portvakt.registry.delegation;

import org.jspecify.annotations.Nullable;

/**
 * Altinn did not do its part. The message says what to do, and nothing of what Altinn answered;
 * trying again is safe.
 */
public class DelegationSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DelegationSourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
