package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What no request can bring about at will. */
class FailuresTest {

  @Test
  void aDatabaseThatIsAwayIsForLater() {
    for (var failure :
        List.of(
            new CannotGetJdbcConnectionException("secret"),
            new CannotCreateTransactionException("secret"),
            new CannotAcquireLockException("secret"))) {
      var refusal = Failures.refusal(failure);

      assertThat(refusal.fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(refusal.headers()).containsEntry("Retry-After", "5");
      assertThat(Failures.isOurs(failure, refusal)).isTrue();
    }
  }

  @Test
  void whatOnlyTheDatabaseSawIsTheCallersFaultAndWorthALook() {
    var broken = new DataIntegrityViolationException("secret");
    var taken = new DuplicateKeyException("secret");

    assertThat(Failures.refusal(broken).fault()).isEqualTo(Fault.INVALID);
    assertThat(Failures.isOurs(broken, Failures.refusal(broken))).isTrue();
    assertThat(Failures.refusal(taken).fault()).isEqualTo(Fault.CONFLICT);
    assertThat(Failures.isOurs(taken, Failures.refusal(taken))).isFalse();
  }

  @Test
  void aBugIsOurs() {
    var refusal = Failures.refusal(new IllegalStateException("secret"));

    assertThat(refusal.fault()).isEqualTo(Fault.BROKEN);
    assertThat(refusal.getMessage()).doesNotContain("secret");
  }

  @Test
  void whatSpringRefusesKeepsItsMeaning() {
    assertThat(
            Failures.refusal(new HttpRequestMethodNotSupportedException("PUT", List.of("GET")))
                .headers())
        .containsEntry("Allow", "GET");
    assertThat(Failures.refusal(new NoResourceFoundException(HttpMethod.GET, "/", "a")).fault())
        .isEqualTo(Fault.UNKNOWN);
  }
}
