package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of an assertion: which it needs, and their types and forms. */
@TokenHttp
class AssertionClaimsIT extends TokenStage {

  @ParameterizedTest
  @MethodSource("otherAudiences")
  void theAudienceIsTheIssuerToTheLetter(Object audience) {
    stage.draft.claim("aud", audience);

    assertThat(ask().number()).isEqualTo("MP-110");
  }

  static Stream<Object> otherAudiences() {
    return Stream.of(
        "http://localhost:3000/ver2",
        "http://localhost:3000/ver2//",
        "HTTP://localhost:3000/ver2/",
        "http://localhost:3000/ver2/token",
        "http://localhost:3000/ver2/ ",
        "",
        1,
        List.of(),
        List.of("https://other.example/"),
        List.of(1, "http://localhost:3000/ver2/"),
        Map.of("a", "http://localhost:3000/ver2/"));
  }

  @Test
  void withoutAnAudienceAnAssertionIsForNobody() {
    stage.draft.claim("aud", null);

    assertThat(ask().number()).isEqualTo("MP-110");
  }

  @Test
  void anAssertionThatIsNotValidYetIsRefused() {
    stage.draft.claim("nbf", clock.instant().getEpochSecond() + 11);

    assertThat(ask().text("error_description")).contains("Issue time is in the future");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "iss,-",
        "iat,-",
        "exp,-",
        "scope,-",
        "iss,''",
        "scope,''",
        "scope,' '",
        "jti,''",
        "exp,1795356000",
        "iat,'2026-11-22T14:00:00Z'"
      })
  void whatIsMissingOrOfTheWrongTypeIsNamed(String claim, @Nullable String value) {
    var draft = stage.scene.draft().claim(claim, value);

    var reply = kit.ask(ENVIRONMENT, draft.signed());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_request");
    assertThat(reply.number()).isEqualTo("MP-011");
    assertThat(reply.text("error_description")).contains(claim);
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void claimsHaveTheirTypes(String claim, Object value) {
    var reply = kit.ask(ENVIRONMENT, stage.scene.draft().claim(claim, value).signed());

    assertThat(reply.number()).isEqualTo("MP-011");
    assertThat(reply.text("error_description")).contains(claim);
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        Arguments.of("iss", 1),
        Arguments.of("scope", List.of("a:b")),
        Arguments.of("exp", true),
        Arguments.of("exp", -1),
        Arguments.of("exp", 1_795_356_000.5),
        Arguments.of("exp", 1e300),
        Arguments.of("exp", List.of(1)),
        Arguments.of("nbf", "1"),
        Arguments.of("jti", 1),
        Arguments.of("jti", "j".repeat(256)),
        Arguments.of("consumer_org", 991825827),
        Arguments.of("pid", 10_107_501_60L),
        Arguments.of("scope", "a:b ".repeat(2_100)),
        Arguments.of("scope", manyScopes()));
  }

  private static String manyScopes() {
    var names = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      names.append("a:b").append(i).append(' ');
    }
    return names.toString();
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void maskinportensOwnClaimsHaveTheirForm(String claim, Object value) {
    stage.draft.claim(claim, value);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_request");
    assertThat(reply.text("error_description"))
        .contains("Validation of JWT claim failed: " + claim);
    assertThat(reply.body().has("error_uri")).isFalse();
    assertThat(reply.http().body()).doesNotContain(value.toString());
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("consumer_org", "991825828"),
        Arguments.of("consumer_org", "0192:991825827"),
        Arguments.of("consumer_org", "991 825 827"),
        Arguments.of("consumer_org", "NO991825827MVA"),
        Arguments.of("consumer_org", "000000000"),
        Arguments.of("consumer_org", "９９１８２５８２７"),
        Arguments.of("consumer_org", "991825827\u0000"),
        Arguments.of("pid", "01010750161"),
        Arguments.of("pid", "010107 50160"),
        Arguments.of("pid", "101010750160"),
        Arguments.of("pid", "０1010750160"),
        Arguments.of("resource", "api"),
        Arguments.of("resource", "https://api.example.com/#a"),
        Arguments.of("resource", "https://api.example.com/æ"),
        Arguments.of("resource", "https://api example.com/"),
        Arguments.of("resource", List.of("https://a.example/", "b")),
        Arguments.of("resource", List.of()),
        Arguments.of("resource", 471_147_114_711L),
        Arguments.of("resource", List.of("https://a.example/", 471_147_114_711L)),
        Arguments.of("resource", "https://api.example.com/" + "a".repeat(2_000)),
        Arguments.of("resource", Stream.generate(() -> "urn:a:b").limit(11).toList()),
        Arguments.of("iss_onbehalfof", "kunde"));
  }

  @Test
  void halfACharacterIsNoPartOfAnAddress() {
    var claims = stage.scene.draft().claimsText();
    var half =
        claims.substring(0, claims.length() - 1) + ",\"resource\":\"https://a.example/\\ud800\"}";

    var reply = kit.ask(ENVIRONMENT, stage.draft.signed(stage.draft.headerText(), half));

    assertThat(reply.text("error_description"))
        .contains("Validation of JWT claim failed: resource");
  }

  @Test
  void consumerOrgAndOnBehalfOfExcludeEachOther() {
    stage.draft.claim("iss_onbehalfof", "kunde").claim("consumer_org", stage.customer.value());

    assertThat(ask().text("error_description"))
        .contains("consumer_org and iss_onbehalfof cannot be used together");
  }
}
