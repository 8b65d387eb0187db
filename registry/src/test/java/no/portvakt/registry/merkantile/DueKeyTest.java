package no.portvakt.registry.merkantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueKeyTest {

  private static final Instant CONFIRMED = Instant.parse("2026-05-04T03:02:01.000001Z");

  @Test
  void aKeyIsReadAsItIsWritten() {
    var provider = new DueConfirmation(Some.organisationNumber(), null, CONFIRMED);
    var client =
        new DueConfirmation(Some.organisationNumber(), new ClientId("kart.prod-1"), CONFIRMED);

    for (var due : new DueConfirmation[] {provider, client}) {
      assertThat(DueKey.parse(DueKey.of(due).toString())).isEqualTo(DueKey.of(due));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "2026-05-04T03:02:01Z", "i dag", "igår x", " "})
  void whatIsNoKeyIsRefused(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> DueKey.parse(key));
  }
}
