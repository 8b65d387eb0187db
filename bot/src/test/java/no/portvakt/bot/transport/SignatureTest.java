package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example of Slack's own documentation. */
class SignatureTest {

  private static final String TIMESTAMP = "1531420618";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text="
              + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
              + "%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(StandardCharsets.UTF_8);
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

  @Test
  void verifiesSlacksExample() {
    assertThat(at(0).verifies(BODY, TIMESTAMP, SIGNATURE)).isTrue();
  }

  @Test
  void toleratesFiveMinutesEitherWay() {
    assertThat(at(300).verifies(BODY, TIMESTAMP, SIGNATURE)).isTrue();
    assertThat(at(-300).verifies(BODY, TIMESTAMP, SIGNATURE)).isTrue();
    assertThat(at(301).verifies(BODY, TIMESTAMP, SIGNATURE)).isFalse();
    assertThat(at(-301).verifies(BODY, TIMESTAMP, SIGNATURE)).isFalse();
  }

  @Test
  void refusesAnotherSecretBodyOrTime() {
    var another = new Signature("another", () -> Instant.ofEpochSecond(1_531_420_618));
    var changed = BODY.clone();
    changed[0]++;

    assertThat(another.verifies(BODY, TIMESTAMP, SIGNATURE)).isFalse();
    assertThat(at(0).verifies(changed, TIMESTAMP, SIGNATURE)).isFalse();
    assertThat(at(0).verifies(BODY, "1531420619", SIGNATURE)).isFalse();
  }

  @Test
  void refusesWhatIsMissing() {
    assertThat(at(0).verifies(BODY, null, SIGNATURE)).isFalse();
    assertThat(at(0).verifies(BODY, TIMESTAMP, null)).isFalse();
  }

  private static Signature at(long secondsLater) {
    return new Signature(
        "8f742231b10e8888abcd99yyyzzz85a5",
        () -> Instant.ofEpochSecond(1_531_420_618 + secondsLater));
  }
}
