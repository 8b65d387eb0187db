package no.portvakt.registry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import no.portvakt.registry.support.Race;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private Instant now = Instant.parse("2026-11-22T14:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void letsABurstThroughAndThenSoManyASecond() {
    var limit = new RateLimit(new RateSettings(2, 5), clock);

    assertThat(taken(limit, "a", 10)).isEqualTo(5);
    now = now.plusSeconds(1);
    assertThat(taken(limit, "a", 10)).isEqualTo(2);
    now = now.plusMillis(499);
    assertThat(taken(limit, "a", 1)).isZero();
    now = now.plusMillis(1);
    assertThat(taken(limit, "a", 10)).isEqualTo(1);
    now = now.plus(Duration.ofDays(1));
    assertThat(taken(limit, "a", 10)).isEqualTo(5);
  }

  @Test
  void givesEachClientItsOwnShare() {
    var limit = new RateLimit(new RateSettings(1, 3), clock);

    assertThat(taken(limit, "a", 9)).isEqualTo(3);
    assertThat(taken(limit, "b", 9)).isEqualTo(3);
  }

  @Test
  void neverHasNothingToGiveToWhoeverIsNew() {
    assertThat(taken(new RateLimit(new RateSettings(1, 1), clock), "a", 5)).isEqualTo(1);
  }

  @Test
  void isNoneAtZero() {
    assertThat(taken(new RateLimit(new RateSettings(0, 1), clock), "a", 10_000)).isEqualTo(10_000);
  }

  @Test
  void countsRightWhenManyComeAtOnce() throws Exception {
    var limit = new RateLimit(new RateSettings(1, 100), clock);

    var each = Race.among(8, _ -> taken(limit, "a", 50));

    assertThat(each.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void forgetsClientsWhoseShareIsFullAgain() {
    var limit = new RateLimit(new RateSettings(1, 1), clock);
    IntStream.range(0, 10_000).forEach(client -> taken(limit, "c" + client, 1));
    assertThat(taken(limit, "c0", 1)).isZero();

    now = now.plusSeconds(1);
    taken(limit, "another", 1);

    assertThat(limit.remembered()).isEqualTo(1);
  }

  @Test
  void hasSettingsThatMakeSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RateSettings(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RateSettings(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RateSettings(1_000_001, 1));
  }

  private static int taken(RateLimit limit, String client, int asked) {
    return (int) IntStream.range(0, asked).filter(_ -> limit.takes(client)).count();
  }
}
