package no.portvakt.workflows.merkantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class MerkantileSettingsTest {

  private static final MerkantileSettings NINE_MONTHS =
      new MerkantileSettings(Period.ofMonths(9), Period.ofDays(30));

  @Test
  void monthsAreThoseOfTheCalendar() {
    var confirmed = Instant.parse("2026-05-31T12:00:00Z");

    assertThat(NINE_MONTHS.confirmBy(confirmed)).isEqualTo("2027-02-28T12:00:00Z");
    assertThat(NINE_MONTHS.confirmedBefore(Instant.parse("2027-03-01T12:00:00Z")))
        .isEqualTo("2026-06-01T12:00:00Z");
    assertThat(NINE_MONTHS.askedBefore(confirmed)).isEqualTo("2026-05-01T12:00:00Z");
  }

  @Test
  void noTimeAtAllIsRefusedWithWhatToWrite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MerkantileSettings(Period.ZERO, Period.ofDays(30)))
        .withMessageContaining("portvakt.merkantile.confirm-every");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MerkantileSettings(Period.ofMonths(9), Period.ofDays(-1)));
  }
}
