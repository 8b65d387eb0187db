package no.portvakt.registry.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.registry.delegation.FakeAltinn.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of an Altinn that is slow, broken, spiteful or away. */
@Timeout(60)
class AltinnTroubleTest extends AltinnCalled {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[",
        "[1]",
        "[[]]",
        "[\"canary-in-the-answer\"]",
        "[{\"scopes\":7}]",
        "[{\"scopes\":\"canary-in-the-answer\"}]",
        "[{\"consumer_org\":{\"canary-in-the-answer\":1}}]",
        "[{\"consumer_org\":[\"canary-in-the-answer\"]}]",
        "[] canary-in-the-answer",
        "<html>canary-in-the-answer</html>",
        "\uFEFF<?xml version='1.0'?>"
      })
  void whatCannotBeReadIsSaidToBeSo(String body) {
    server.answers(200, body);

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("portvakt.altinn.ver2.url");
  }

  @Test
  void anAnswerAsDeepAsAWellIsNotFollowed() {
    server.answers(200, "[".repeat(200_000));

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER));
  }

  @Test
  void altinnsAnswerWithAnythingChangedIsReadOrRefused() {
    var random = Seeded.random("altinnsAnswerWithAnythingChangedIsReadOrRefused");
    var altinn = altinn();

    for (int i = 0; i < 500; i++) {
      var body = recorded("look-up").getBytes(UTF_8);
      for (int change = random.nextInt(4); change >= 0; change--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      server.answers(random.nextInt(5) == 0 ? 400 : 200, body);
      try {
        assertThat(altinn.lookUp(SCOPE, CONSUMER, SUPPLIER)).hasSizeLessThanOrEqualTo(2);
      } catch (DelegationSourceException e) {
        assertThat(e).hasMessageContaining("Altinn for ver2").hasNoCause();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, portvakt.altinn.ver2.token",
    "404, portvakt.altinn.ver2.url",
    "302, portvakt.altinn.ver2.url",
    "418, portvakt.altinn.ver2.url",
    "429, try again later",
    "500, try again later",
    "503, try again later"
  })
  void everyOtherStatusSaysWhatToDo(int status, String remedy) {
    server.answers(status, "{\"title\":\"" + CANARY + "\"}");

    assertFails(() -> altinn().give(CONSUMER, SUPPLIER, RESOURCE))
        .withMessageContaining(Integer.toString(status))
        .withMessageContaining(remedy);
  }

  @Test
  void theTokenIsNotCarriedToWhereARedirectionLeads() {
    try (var elsewhere = new FakeAltinn()) {
      server.behaves((_, exchange) -> {
        exchange.getResponseHeaders().set("Location", elsewhere.url() + "/");
        FakeAltinn.answer(exchange, 307, new byte[0]);
      });

      assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER));

      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutAnEndIsGivenUp() {
    server.behaves((_, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      var piece = "[".repeat(65_536).getBytes(UTF_8);
      try (var out = exchange.getResponseBody()) {
        for (int sent = 0; sent < 16 * AltinnHttp.LONGEST_ANSWER; sent += piece.length) {
          out.write(piece);
        }
      }
    });

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER)).withMessageContaining("4 MiB");
  }

  @Test
  void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
    var end = new CountDownLatch(1);
    server.behaves((_, _) -> await(end, 30_000));

    assertFails(() -> altinn(Duration.ofMillis(200)).lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("PT0.2S")
        .withMessageContaining("try again");

    end.countDown();
  }

  @Test
  void anAnswerThatComesByDropsIsGivenUp() {
    var end = new CountDownLatch(1);
    server.behaves((_, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      try (var out = exchange.getResponseBody()) {
        while (!await(end, 50)) {
          out.write(' ');
          out.flush();
        }
      }
    });

    assertFails(() -> altinn(Duration.ofMillis(300)).lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("try again");

    end.countDown();
  }

  @Test
  void anAnswerThatBreaksOffIsNone() {
    server.behaves((_, exchange) -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write("[]".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("gone");
    });

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("try again");
  }

  @Test
  void anAltinnThatIsNotThereIsSaidToBeAway() {
    var altinn = altinn();
    server.close();

    assertFails(() -> altinn.lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("portvakt.altinn.ver2.url");
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
