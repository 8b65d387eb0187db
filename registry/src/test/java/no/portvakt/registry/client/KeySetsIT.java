package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.UnknownKey;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** All keys of a client together: their number, replacement and removal. */
@RegistryIT
class KeySetsIT extends ClientKeysUnderTest {

  @Autowired TransactionTemplate transaction;

  @Test
  void oneKeyAtATimeIsPut() {
    assertThat(put("[%s,%s]".formatted(jwk("a"), jwk("b"))))
        .isEqualTo(refused("key.one-only", "keys"));
  }

  @Test
  void theSixthKeyIsRefusedAndAnotherOfTheFiveIsNot() {
    var five = IntStream.range(0, 5).mapToObj(i -> jwk("k" + i)).toList();
    assertThat(done(replaceAll(five.toString())).keys()).hasSize(5);

    assertThat(put(jwk("k5"))).isEqualTo(refused("key.too-many", "keys"));
    assertThat(done(put(jwk("k4"))).keys()).hasSize(5);

    assertThat(remove("k0")).isInstanceOf(Done.class);
    assertThat(done(put(jwk("k5"))).keys())
        .extracting(ClientKey::kid)
        .containsExactly("k1", "k2", "k3", "k4", "k5");
  }

  @Test
  void theDatabaseItselfHoldsNoSixthKey() {
    replaceAll(IntStream.range(0, 5).mapToObj(i -> jwk("k" + i)).toList().toString());

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            transaction.executeWithoutResult(_ ->
                jdbc.sql(
                        """
                        insert into client_key
                        select environment, client, 'k5', algorithm, modulus, exponent, certificates,
                               thumbprint, created, last_updated, expires
                        from client_key where client = :client and kid = 'k0'
                        """)
                    .param("client", client.value())
                    .update()));
    assertThat(keys.of("ver2", client)).hasSize(5);
  }

  @Test
  void aSetTakesThePlaceOfAllOthersAndKeepsWhatIsInBoth() {
    var kept = jwk("kept");
    put(jwk("gone"));
    var before = done(put(kept)).keys().getLast();
    clock.move(Duration.ofDays(1));

    var after = done(replaceAll("{\"keys\":[%s,%s]}".formatted(kept, jwk("new")))).keys();

    assertThat(after).extracting(ClientKey::kid).containsExactly("kept", "new");
    assertThat(after.getFirst().created()).isEqualTo(before.created());
    assertThat(after.getFirst().expires()).isEqualTo(aYearFromNow());
    assertThat(audit()).hasSize(3).last().asString().startsWith("keys.replaced");
  }

  @Test
  void aSetWithAFaultChangesNothing() {
    var before = done(put(jwk("a"))).keys();

    var outcome = replaceAll("[%s,%s]".formatted(jwk("b"), jwk("c").replace("\"sig\"", "\"enc\"")));

    assertThat(outcome).isEqualTo(refused("key.use.other", "keys[1].use"));
    assertThat(keys.of("ver2", client)).isEqualTo(before);
    assertThat(audit()).hasSize(1);
  }

  @Test
  void aKeyIsRemovedAndTheOthersStay() {
    put(jwk("a"));
    put(jwk("b"));

    assertThat(done(remove("a")).keys()).extracting(ClientKey::kid).containsExactly("b");

    assertThat(keys.find("ver2", client, "a")).isEmpty();
    assertThat(audit()).last().asString().startsWith("key.removed").contains("keys.before\":\"a:");
  }

  @Test
  void removingNothingIsSaidAndNotRecorded() {
    assertThat(remove("a")).isEqualTo(new UnknownKey());
    assertThat(keys.removeAll("ver2", owner, client, CAUSE))
        .isEqualTo(new Done(List.of(), List.of()));

    assertThat(audit()).isEmpty();
  }

  @Test
  void allKeysAreRemovedTogether() {
    replaceAll("[%s,%s]".formatted(jwk("a"), jwk("b")));

    assertThat(keys.removeAll("ver2", owner, client, CAUSE))
        .isEqualTo(new Done(List.of(), List.of()));

    assertThat(keys.of("ver2", client)).isEmpty();
    assertThat(audit()).last().asString().startsWith("keys.removed");
  }
}
