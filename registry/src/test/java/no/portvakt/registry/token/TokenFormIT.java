package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.token.TokenKit.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is around an assertion: methods, content types, forms and sizes. */
@TokenHttp
class TokenFormIT {

  private static final String GRANT =
      "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer";

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private String assertion;

  @BeforeEach
  void set() {
    assertion = new Scene(jdbc, clock).draft().signed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "PURGE"})
  void onlyPostGivesTokens(String method) {
    var reply =
        kit.send(
            kit.request(ENVIRONMENT)
                .header("Content-Type", TokenKit.FORM)
                .method(method, BodyPublishers.ofString(TokenKit.form(assertion) + "%zz"))
                .build());

    assertRefused(reply, 405, "invalid_request");
    assertThat(reply.header("Allow")).isEqualTo("POST");
  }

  @Test
  void whoeverAsksIsToldThatPostGivesTokens() {
    var reply =
        kit.send(kit.request(ENVIRONMENT).method("OPTIONS", BodyPublishers.noBody()).build());

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Allow")).isEqualTo("POST");
  }

  @Test
  void headIsRefusedToo() {
    var head = kit.request(ENVIRONMENT).method("HEAD", BodyPublishers.noBody()).build();

    assertThat(kit.send(head).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=a",
        "application/x-www-form-urlencodedx",
        "application/x-www-form-urlencoded, text/plain",
        "nonsense",
        ";"
      })
  void theBodyIsAForm(String type) {
    var reply =
        kit.send(kit.request(ENVIRONMENT).header("Content-Type", type), TokenKit.form(assertion));

    assertRefused(reply, 415, "invalid_request");
  }

  @Test
  void aBodyOfNoTypeIsNoForm() {
    assertRefused(
        kit.send(kit.request(ENVIRONMENT), TokenKit.form(assertion)), 415, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded;charset=UTF-8",
        "Application/X-WWW-Form-URLEncoded ; charset=utf-8"
      })
  void theTypeMayHaveACharset(String type) {
    var reply =
        kit.send(kit.request(ENVIRONMENT).header("Content-Type", type), TokenKit.form(assertion));

    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"/ver2/token/", "/ver2/token", "/ver2/token?grant_type=nonsense"})
  void theAddressMayEndInASlashAndItsQueryIsNothing(String path) {
    assertThat(kit.ask(kit.at(path), assertion).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/VER2/token", "/test/token", "/%20/token", "/ver2%00/token", "/ver%F8/token"})
  void anEnvironmentThatIsNotHereIsNotFound(String path) {
    var reply = kit.ask(kit.at(path), assertion);

    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.http().body()).doesNotContain("Exception");
  }

  @Test
  void anUnknownEnvironmentIsToldAsJson() {
    assertRefused(kit.ask("ver3", assertion), 404, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_credentials",
        "authorization_code",
        "urn:ietf:params:oauth:grant-type:JWT-bearer",
        "urn:ietf:params:oauth:grant-type:jwt-bearer%20",
        "%00"
      })
  void otherGrantsAreNotSupported(String grantType) {
    assertRefused(
        kit.post(ENVIRONMENT, "grant_type=" + grantType + "&assertion=a"),
        400,
        "unsupported_grant_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&&&", "grant_type=&assertion=a", "Grant_Type=a", "=a", "{}"})
  void aGrantTypeIsNeeded(String body) {
    var reply = kit.post(ENVIRONMENT, body);

    assertRefused(reply, 400, "invalid_request");
    assertThat(reply.text("error_description")).contains("grant_type is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&assertion", "&assertion=", "&Assertion=a"})
  void anAssertionIsNeeded(String rest) {
    var reply = kit.post(ENVIRONMENT, GRANT + rest);

    assertRefused(reply, 400, "invalid_request");
    assertThat(reply.number()).isEqualTo("MP-011");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=a",
        "assertion=a",
        "assertion=",
        "other=a&other=a",
        "%6fther=a&other=b",
        "a=%",
        "a=%4",
        "a=%zz",
        "a=%-1",
        "a=%+1",
        "%=a",
        "a=%ff",
        "a=%c3",
        "a=%ed%a0%80",
        "a=%c0%80"
      })
  void aFormThatCanBeReadInTwoWaysOrNoneIsRefused(String more) {
    var reply = kit.post(ENVIRONMENT, TokenKit.form(assertion) + "&" + more);

    assertRefused(reply, 400, "invalid_request");
    assertThat(reply.text("error_description")).contains("The request cannot be read");
    assertThat(reply.body().has("error_uri")).isFalse();
  }

  @Test
  void aBodyIsAtMost64KibibytesLarge() {
    var form = TokenKit.form(assertion) + "&filling=";
    var largest = form + "a".repeat(64 * 1024 - form.length());

    assertRefused(kit.post(ENVIRONMENT, largest + "a"), 413, "invalid_request");
    assertRefused(kit.post(ENVIRONMENT, "a".repeat(200_000)), 413, "invalid_request");
    assertThat(kit.post(ENVIRONMENT, largest).status()).isEqualTo(200);
  }

  @Test
  void aBodyOfUnknownLengthIsMeasuredAsItComes() {
    var endless = BodyPublishers.ofByteArrays(Collections.nCopies(20, new byte[8_192]));
    var request =
        kit.request(ENVIRONMENT).header("Content-Type", TokenKit.FORM).POST(endless).build();

    assertRefused(kit.send(request), 413, "invalid_request");
  }

  @Test
  void anAssertionIsAtMost16KibibytesLarge() {
    var reply = kit.ask(ENVIRONMENT, assertion + "a".repeat(16 * 1024));

    assertRefused(reply, 400, "invalid_request");
    assertThat(reply.number()).isEqualTo("MP-011");
  }

  @Test
  void whateverIsAcceptedTheAnswerIsJson() {
    for (var accept : new String[] {"text/html", "nonsense", "*/*", ""}) {
      var reply =
          kit.send(
              kit.request(ENVIRONMENT)
                  .header("Content-Type", TokenKit.FORM)
                  .header("Accept", accept)
                  .header("Accept-Language", "!!"),
              "grant_type=a");

      assertRefused(reply, 400, "unsupported_grant_type");
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var bytes = "grant_type=\u00ff&assertion=\u00fe".getBytes(StandardCharsets.ISO_8859_1);
    var request =
        kit.request(ENVIRONMENT)
            .header("Content-Type", TokenKit.FORM)
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();

    assertRefused(kit.send(request), 400, "invalid_request");
  }

  private static void assertRefused(Reply reply, int status, String error) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.text("error")).isEqualTo(error);
    assertThat(reply.text("error_description")).matches(".+\\(trace_id: [0-9a-f]{32}\\)");
  }
}
