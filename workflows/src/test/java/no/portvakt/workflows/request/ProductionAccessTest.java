package no.portvakt.workflows.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T16: the last day of rights is a day in Norway, of 23, 24 or 25 hours. */
class ProductionAccessTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10-24, 2026-10-24T22:00:00Z",
    "2026-10-25, 2026-10-25T23:00:00Z",
    "2027-03-27, 2027-03-27T23:00:00Z",
    "2027-03-28, 2027-03-28T22:00:00Z",
    "2028-02-29, 2028-02-29T23:00:00Z",
    "2026-12-31, 2026-12-31T23:00:00Z",
  })
  void theLastDayIsOverWhenItIsMidnightInNorway(LocalDate lastDay, Instant over) {
    assertThat(ProductionAccess.endOf(lastDay)).isEqualTo(over);
  }
}
