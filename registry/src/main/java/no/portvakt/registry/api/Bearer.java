package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** A bearer token as it stands in the header (RFC 6750, section 2.1). */
final class Bearer {

  private static final Pattern FORM =
      Pattern.compile("bearer ++([A-Za-z0-9._~+/-]++=*+)", Pattern.CASE_INSENSITIVE);

  private Bearer() {}

  /** None when there is no such header, or several, or another scheme. */
  static Optional<String> in(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() != 1) {
      return Optional.empty();
    }
    var header = FORM.matcher(headers.getFirst().strip());
    return header.matches() ? Optional.of(header.group(1)) : Optional.empty();
  }
}
