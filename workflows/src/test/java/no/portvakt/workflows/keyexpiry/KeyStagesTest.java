package no.portvakt.workflows.keyexpiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.key.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyStagesTest {

  private static final Instant END = Instant.parse("2027-06-30T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({"60", "30", "14", "7", "3", "1", "0"})
  void eachIsDueFromItsTimeOn(int days) {
    assertThat(KeyStages.due(key(365), before(days))).contains(days);
    assertThat(KeyStages.due(key(365), before(days).minus(SECOND))).isNotEqualTo(days);
  }

  @Test
  void theLastOfThoseThatWereMissedIsDue() {
    assertThat(KeyStages.due(key(365), before(20))).contains(30);
    assertThat(KeyStages.due(key(365), before(-5))).contains(0);
    assertThat(KeyStages.due(key(365), before(61))).isEmpty();
  }

  @Test
  void aKeyThatWasRegisteredForAMonthIsNotWarnedOfAtOnce() {
    assertThat(KeyStages.due(key(40), before(39))).isEmpty();
    assertThat(KeyStages.due(key(40), before(30))).contains(30);
    assertThat(KeyStages.due(key(30), before(30))).isEmpty();
  }

  @Test
  void theNextIsTheSoonestToCome() {
    assertThat(KeyStages.next(END, before(60))).isEqualTo(before(30));
    assertThat(KeyStages.next(END, before(30).minus(SECOND))).isEqualTo(before(30));
    assertThat(KeyStages.next(END, before(1))).isEqualTo(END);
  }

  private static Instant before(int days) {
    return END.minus(Duration.ofDays(days));
  }

  /** One that was registered so many days before its end. */
  private static ClientKey key(int days) {
    var material = new PublicKey("2026", "RS256", "n", "AQAB", List.of(), "thumbprint", END);
    return new ClientKey(material, before(days), before(days), END);
  }
}
