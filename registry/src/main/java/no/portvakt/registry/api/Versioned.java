package no.portvakt.registry.api;

import java.util.List;
import no.portvakt.registry.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with one thing and its version; what is allowed but unwise is told in a header. */
final class Versioned {

  /** Code and field of each piece of advice: bodies have no room for it. */
  static final String ADVICE = "Portvakt-Advice";

  private Versioned() {}

  static <T> ResponseEntity<T> answer(HttpStatus status, T body, long version) {
    return answer(status, body, version, List.of());
  }

  static <T> ResponseEntity<T> answer(
      HttpStatus status, T body, long version, List<Violation> advice) {
    return ResponseEntity.status(status)
        .eTag(Long.toString(version))
        .headers(headers -> advice.forEach(unwise -> headers.add(ADVICE, told(unwise))))
        .body(body);
  }

  static String told(Violation advice) {
    return advice.code() + " " + advice.field();
  }
}
