package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DelegationInquiryTest {

  private static final String PROCESS = "delegation-inquiry";
  private static final Map<String, Object> REQUEST =
      Map.of(
          "requestReference", "A-1",
          "kind", PROCESS,
          "environment", "ver2",
          "environmentKind", "TEST",
          "organisation", "889640782");

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void looksEveryHourUntilItIsOver(Playthrough play) {
    play.reply("look-at-scope", Map.of("finished", false));
    play.start("provider-asked", REQUEST);
    assertThat(play.jobs()).containsExactly("tell-provider");
    play.advance(Duration.ofHours(1));
    play.advance(Duration.ofHours(1));
    assertThat(play.times("look-at-scope")).isEqualTo(2);
    assertThat(play.isOver(PROCESS)).isFalse();

    play.reply("look-at-scope", Map.of("finished", true));
    play.advance(Duration.ofHours(1));

    assertThat(play.jobs()).endsWith("look-at-scope", "close-request", "tell-outcome");
    assertThat(play.end(PROCESS)).isEqualTo("InquiryEnded");
  }
}
