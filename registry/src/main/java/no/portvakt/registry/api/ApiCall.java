package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to the API, from the moment it is known to be one.
 *
 * @param correlationId 32 hexadecimal digits, in every error and in the log
 * @param legacy whether it came by a path without version, as clients before 2025 use
 */
record ApiCall(String correlationId, boolean legacy) {

  private static final String ATTRIBUTE = ApiCall.class.getName();

  static ApiCall begin(HttpServletRequest request, boolean legacy) {
    var call = new ApiCall(UUID.randomUUID().toString().replace("-", ""), legacy);
    request.setAttribute(ATTRIBUTE, call);
    return call;
  }

  /** None when the request is to another part of the application. */
  static Optional<ApiCall> of(HttpServletRequest request) {
    return Optional.ofNullable((ApiCall) request.getAttribute(ATTRIBUTE));
  }
}
