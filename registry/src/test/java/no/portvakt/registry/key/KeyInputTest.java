package no.portvakt.registry.key;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.key.KeyReading.Read;
import no.portvakt.registry.key.KeyReading.Refused;
import no.portvakt.registry.support.Jwks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyInputTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.123456Z");

  /** The key in Digdir's guide. */
  private static final String DIGDIRS =
      """
      [
          {
            "kty": "RSA",
            "e": "AQAB",
            "use": "sig",
            "kid": "min_egen_nokkel",
            "alg": "RS256",
            "n": "lGc-dGnl9l9pCSb6eW5Mf23Aiss09q7Mxre9q9dazSiN9IjQJmkWDySpoYW3g_rSX2a74cg_q3iTSM0Co9iJ0LQp8gjoIi9I8syi6anBKK6fISr1adZbsGGrM1-zMRRNVsJ811snTdkbgx8ZxVRJM4F6D2KwL3TEnv0CRRVtphO0sRmimKBVVBdawPYQC64SQDvARy6xIlPhD-Da2n2Cl6vRQbVns7dYD8-C2TeYGgB_tAsrVSorx9GF5cZ-hlNHfIgg2qQYZzaljyfOWPPG5rybp9bAWg9vFllUFd_Y6vvZ0tqVfAyj67nFz_w4Rxy-MdRgERKHJcq81GkmVzq5fQ"
          }
      ]
      """;

  /** The key of RFC 7638, section 3.1, with what else we ask for. */
  private static final String RFC_7638 =
      """
      {"kty":"RSA","e":"AQAB","alg":"RS256","use":"sig","kid":"2011-04-29","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"}
      """;

  @Test
  void theKeyOfDigdirsGuideIsShownBackAsItIsThere() {
    var key = only(DIGDIRS);

    var withoutBrackets =
        DIGDIRS.lines().filter(line -> line.startsWith(" ")).map(line -> line.substring(4));
    assertThat(key.toJson()).isEqualTo(withoutBrackets.collect(joining("\n")));
  }

  @Test
  void thumbprintsAreThoseOfTheStandard() {
    assertThat(only(RFC_7638).thumbprint())
        .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  }

  @Test
  void anotherLibraryReadsWhatIsShownBack() throws Exception {
    var key = only(RFC_7638).until(NOW);

    var read = JWK.parse(key.toJson());

    assertThat(read.toRSAKey().toRSAPublicKey()).isEqualTo(key.rsa());
    assertThat(read.computeThumbprint()).hasToString(key.thumbprint());
    assertThat(read.getExpirationTime()).isEqualTo("2026-11-22T14:00:00Z");
  }

  @Test
  void aKeyWithoutAnIdIsCalledAsItsThumbprint() {
    var key = only(RFC_7638.replace("\"kid\":\"2011-04-29\",", ""));

    assertThat(key.kid()).isEqualTo(key.thumbprint());
    assertThat(key.isNamedByThumbprint()).isTrue();
    assertThat(only(RFC_7638).isNamedByThumbprint()).isFalse();
  }

  @Test
  void theIdThatIsAskedForNamesAKeyThatHasNone() {
    var anonymous = RFC_7638.replace("\"kid\":\"2011-04-29\",", "");

    assertThat(KeyInput.readOne(anonymous, Optional.of("mine"), NOW))
        .isEqualTo(new Read(List.of(only(anonymous).named("mine")), true, List.of()));
    assertThat(KeyInput.readOne(RFC_7638, Optional.of("2011-04-29"), NOW))
        .isEqualTo(new Read(List.of(only(RFC_7638)), true, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "other, key.kid.other",
    "'', key.kid.form",
    "a/b, key.kid.form",
    "13097248022, key.kid.sensitive"
  })
  void anIdThatCannotBeIsRefused(String kid, String code) {
    assertThat(KeyInput.readOne(RFC_7638, Optional.of(kid), NOW))
        .isEqualTo(new Refused(List.of(new Violation(code, "kid"))));
  }

  @Test
  void whereOneKeyIsAskedForTwoAreRefused() {
    var two = "[%s,%s]".formatted(Jwks.jwk("a"), Jwks.jwk("b"));

    assertThat(KeyInput.readOne(two, Optional.of("a"), NOW))
        .isEqualTo(new Refused(List.of(new Violation("key.one-only", "keys"))));
    assertThat(KeyInput.readOne("[%s]".formatted(Jwks.jwk("a")), Optional.empty(), NOW))
        .isInstanceOf(Read.class);
  }

  @Test
  void fieldsOfTheOnlyKeyHaveNoNumber() {
    var alone = (Read) KeyInput.read(RFC_7638, NOW);
    var inSet = (Read) KeyInput.read("[" + RFC_7638 + "]", NOW);

    assertThat(alone.field(0, "x5c")).isEqualTo("x5c");
    assertThat(inSet.field(0, "x5c")).isEqualTo("keys[0].x5c");
  }

  @Test
  void sixtyFourKibibytesAreEnough() {
    var padded = RFC_7638 + " ".repeat(KeyInput.LONGEST - RFC_7638.length());

    assertThat(KeyInput.read(padded, NOW)).isInstanceOf(Read.class);
    assertThat(KeyInput.read(padded + " ", NOW))
        .isEqualTo(new Refused(List.of(new Violation("key.too-long", "key"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`",
        "` ",
        "``` \n",
        " ",
        "-",
        "-----BEGIN ",
        "-----BEGIN A-----",
        "-----BEGIN A-----B-----END A-----",
        "BEGIN A",
        "PRIVATE ",
        "d ",
        "d'   :",
        "\"d\"",
        "[",
        "{\"a\":",
        "[[],",
        "\"",
        "\\n",
        "MIIB",
        "MII\n",
        "=",
        "\ud83d",
        "\0"
      })
  void whatIsRepeatedTenThousandTimesIsAnsweredAtOnce(String text) {
    var hostile = text.repeat(KeyInput.LONGEST / text.length() - 1);

    var reading = assertTimeout(Duration.ofSeconds(3), () -> KeyInput.read(hostile, NOW));

    assertThat(reading).isInstanceOf(Refused.class);
    assertThat(assertTimeout(Duration.ofSeconds(3), () -> KeyInput.read("{" + hostile, NOW)))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T14:00:00Z, 2027-11-22T14:00:00Z",
    "2027-06-01T00:00:00Z, 2028-06-01T00:00:00Z",
    "2028-02-29T23:59:59Z, 2029-02-28T23:59:59Z"
  })
  void aKeyWithoutAnExpiryLastsForAYear(Instant now, Instant end) {
    var key = ((Read) KeyInput.read(RFC_7638, now)).keys().getFirst();

    assertThat(key.expires()).isNull();
    assertThat(key.expiry(now)).isEqualTo(end);
  }

  @Test
  void anExpiryUpToAYearAheadIsKept() {
    var end = NOW.atOffset(ZoneOffset.UTC).plusYears(1).toInstant().getEpochSecond();

    assertThat(only(Jwks.jwk("a", Jwks.modulus(), end)).expires())
        .isEqualTo(Instant.ofEpochSecond(end));
    assertThat(KeyInput.read(Jwks.jwk("a", Jwks.modulus(), end + 1), NOW))
        .isEqualTo(new Refused(List.of(new Violation("key.expiry.too-late", "exp"))));
  }

  private static PublicKey only(String input) {
    return ((Read) KeyInput.read(input, NOW)).keys().getFirst();
  }
}
