package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyExpiryTest {

  private static final String PROCESS = "key-expiry";
  private static final String WARN = "warn-of-key-end";
  private static final Map<String, Object> KEY =
      Map.of(
          "requestReference", "ver2/klient/2026",
          "kind", "key-expiry",
          "environment", "ver2",
          "environmentKind", "TEST",
          "organisation", "889640782");

  @RegisterExtension static final Played PLAYED = new Played(PROCESS);

  @Test
  void warnsAtOnceAndWhenTheNextWarningIsDueUntilTheEnd(Playthrough play) {
    play.reply(WARN, endsLater(play, 30));
    play.start("key-nears-its-end", KEY);
    assertThat(play.times(WARN)).isOne();
    play.advance(Duration.ofDays(29));
    assertThat(play.times(WARN)).isOne();

    play.reply(WARN, endsLater(play, 17));
    play.advance(Duration.ofDays(1));
    assertThat(play.times(WARN)).isEqualTo(2);
    assertThat(play.isOver(PROCESS)).isFalse();
    play.reply(WARN, ended("expired"));
    play.advance(Duration.ofDays(16));

    assertThat(play.times(WARN)).isEqualTo(3);
    assertThat(play.end(PROCESS)).isEqualTo("KeyExpired");
  }

  @ParameterizedTest
  @CsvSource({"renewed, KeyRenewed", "replaced, KeyReplaced", "removed, KeyRemoved"})
  void endsAtOnceWhenTheKeyIsNotWhatItWas(String outcome, String end, Playthrough play) {
    play.reply(WARN, endsLater(play, 30));
    play.start("key-nears-its-end", KEY);
    play.reply(WARN, ended(outcome));
    play.wake("key-changed");

    assertThat(play.end(PROCESS)).isEqualTo(end);
    assertThat(play.jobs()).containsExactly(WARN, WARN);
  }

  @Test
  void looksOnlyAndWaitsOnWhenNothingHasChanged(Playthrough play) {
    play.reply(WARN, endsLater(play, 30));
    play.start("key-nears-its-end", KEY);

    play.wake("key-changed");

    assertThat(play.times(WARN)).isEqualTo(2);
    assertThat(play.isOver(PROCESS)).isFalse();
    play.reply(WARN, endsLater(play, 47));
    play.advance(Duration.ofDays(30));
    assertThat(play.times(WARN)).isEqualTo(3);
  }

  @Test
  void hearsOfAChangeThatCameWhileItWasWarning(Playthrough play) {
    play.reply(WARN, endsLater(play, 30));
    play.halt(WARN);
    play.start("key-nears-its-end", KEY);
    play.wake("key-changed");

    play.resume(WARN);

    assertThat(play.times(WARN)).isEqualTo(2);
  }

  @Test
  void startsOnceForAKeyAndItsEnd(Playthrough play) {
    play.reply(WARN, endsLater(play, 30));
    play.start("key-nears-its-end", KEY);
    assertThatThrownBy(() -> play.start("key-nears-its-end", KEY))
        .hasMessageContaining("ALREADY_EXISTS");

    assertThat(play.instances(PROCESS)).isOne();
    assertThat(play.times(WARN)).isOne();
  }

  private static Map<String, Object> endsLater(Playthrough play, int days) {
    var variables = new HashMap<String, Object>(Collections.singletonMap("outcome", null));
    variables.put("nextWarning", play.inDays(days).toString());
    return variables;
  }

  private static Map<String, Object> ended(String outcome) {
    var variables = new HashMap<String, Object>(Collections.singletonMap("nextWarning", null));
    variables.put("outcome", outcome);
    return variables;
  }
}
