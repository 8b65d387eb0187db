package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import no.portvakt.registry.client.KeysOutcome.UnknownKey;
import no.portvakt.registry.support.Jwks;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of a client's keys: given, found and chosen. */
@RegistryIT
class KeyIdsIT extends ClientKeysUnderTest {

  @Test
  void anotherKeyWithTheSameIdTakesItsPlace() {
    var old = done(put(jwk("a"))).keys().getFirst();
    clock.move(Duration.ofDays(1));

    var replaced = done(put(jwk("a"))).keys();

    assertThat(replaced)
        .singleElement()
        .satisfies(key -> {
          assertThat(key.key().thumbprint()).isNotEqualTo(old.key().thumbprint());
          assertThat(key.created()).isEqualTo(clock.instant());
        });
    assertThat(audit())
        .last()
        .asString()
        .startsWith("key.replaced")
        .contains(old.key().thumbprint());
  }

  @Test
  void aKeyWithoutAnIdThatIsKnownIsTheOneItIs() {
    var modulus = Jwks.modulus();
    put(jwk("a", modulus));
    clock.move(Duration.ofDays(10));
    var anonymous = jwk("a", modulus).replace("\"kid\":\"a\",", "");

    assertThat(done(put(anonymous)).keys())
        .singleElement()
        .satisfies(key -> assertThat(key.kid()).isEqualTo("a"))
        .satisfies(key -> assertThat(key.expires()).isEqualTo(aYearFromNow()));
    assertThat(done(replaceAll(anonymous)).keys()).extracting(ClientKey::kid).containsExactly("a");
  }

  @Test
  void aKeyWithoutAnIdIsNotGivenOneThatIsTaken() {
    var modulus = Jwks.modulus();
    put(jwk("a", modulus));
    var anonymous = jwk("a", modulus).replace("\"kid\":\"a\",", "");

    var after = done(replaceAll("[%s,%s]".formatted(anonymous, jwk("a")))).keys();

    assertThat(after).hasSize(2).extracting(key -> key.key().modulus()).contains(modulus);
  }

  @Test
  void aKeyWithoutAnIdGetsTheOneThatIsAskedFor() {
    var anonymous = jwk("x").replace("\"kid\":\"x\",", "");

    assertThat(done(put(Optional.of("wanted"), anonymous)).keys())
        .extracting(ClientKey::kid)
        .containsExactly("wanted");
    assertThat(put(Optional.of("wanted"), jwk("other"))).isEqualTo(refused("key.kid.other", "kid"));
    assertThat(put(Optional.of("a/b"), anonymous)).isEqualTo(refused("key.kid.form", "kid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "a\0", "\ud83d", "' or true --", "a/b"})
  void anIdThatCannotBeIsUnknown(String kid) {
    assertThat(keys.find("ver2", client, kid)).isEmpty();
    assertThat(remove(kid)).isEqualTo(new UnknownKey());
  }
}
