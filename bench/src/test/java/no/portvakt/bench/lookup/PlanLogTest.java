package no.portvakt.bench.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLogTest {

  @TempDir private Path folder;

  @Test
  void thePlansThatWereWrittenSinceAreWholeAndAlone() throws IOException {
    var file = folder.resolve("postgres.log");
    Files.writeString(file, "2026-11-28 14:00:00.000 UTC [7] LOG:  duration: 1 ms  plan:\n\told\n");
    var log = new PlanLog(file);
    log.skip();
    var since =
        """
        2026-11-28 14:00:01.000 UTC [7] LOG:  duration: 2.500 ms  plan:
        \tQuery Text: select 1
        \tResult  (cost=0.00..0.01 rows=1 width=4)
        2026-11-28 14:00:02.000 UTC [8] LOG:  checkpoint starting: time
        2026-11-28 14:00:03.000 UTC [7] LOG:  duration: 3.000 ms  plan:
        \tQuery Text: select 2
        """;
    Files.writeString(file, since, StandardOpenOption.APPEND);

    var plans = log.plans();

    assertThat(plans.millis()).isCloseTo(5.5, within(1e-9));
    assertThat(plans.toString())
        .contains("Query Text: select 1", "Result  (cost", "Query Text: select 2")
        .doesNotContain("old", "checkpoint");
  }
}
