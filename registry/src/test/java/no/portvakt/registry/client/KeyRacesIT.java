package no.portvakt.registry.client;

import static no.portvakt.registry.support.Jwks.jwk;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.Refused;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class KeyRacesIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired ClientKeys keys;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber owner = Some.organisationNumber();
  private ClientId client = ClientId.random();

  @BeforeEach
  void makeAClient() {
    client = ClientRow.insert(jdbc, owner, null, clock.instant());
  }

  @Test
  void ofSixKeysAtOnceFiveArePut() throws Exception {
    var inputs = IntStream.range(0, 6).mapToObj(i -> jwk("k" + i)).toList();

    var outcomes = Race.among(6, runner -> put(inputs.get(runner)));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(1);
    assertThat(keys.of("ver2", client)).hasSize(5);
    assertThat(audit()).hasSize(5);
  }

  @Test
  void ofTwoSetsAtOnceOneIsWhole() throws Exception {
    for (int i = 0; i < 10; i++) {
      var sets =
          IntStream.range(0, 2)
              .mapToObj(set -> List.of(jwk("a" + set), jwk("b" + set), jwk("shared")).toString())
              .toList();

      var outcomes =
          Race.among(2, runner -> keys.replaceAll("ver2", owner, client, sets.get(runner), CAUSE));

      assertThat(outcomes).allMatch(Done.class::isInstance);
      assertThat(outcomes).contains(new Done(keys.of("ver2", client), List.of()));
    }
  }

  @Test
  void whatIsRecordedAsBeforeIsWhatTheLastChangeLeft() throws Exception {
    Race.among(8, runner -> runner % 2 == 0 ? put(jwk("k" + runner)) : removeAll());

    var entries = audit();
    assertThat(entries).isNotEmpty();
    for (int i = 1; i < entries.size(); i++) {
      assertThat(keysIn(entries.get(i), "before")).isEqualTo(keysIn(entries.get(i - 1), "after"));
    }
  }

  @Test
  void theSameKeyManyTimesAtOnceIsRecordedOnce() throws Exception {
    var input = jwk("a");

    assertThat(Race.among(8, _ -> put(input))).allMatch(Done.class::isInstance);

    assertThat(keys.of("ver2", client)).hasSize(1);
    assertThat(audit()).hasSize(1);
  }

  private KeysOutcome put(String input) {
    return keys.put("ver2", owner, client, Optional.empty(), input, CAUSE);
  }

  private KeysOutcome removeAll() {
    return keys.removeAll("ver2", owner, client, CAUSE);
  }

  private List<String> audit() {
    return AuditView.of(jdbc, "client:ver2/" + client);
  }

  private static String keysIn(String entry, String when) {
    var key = "\"keys." + when + "\":\"";
    int start = entry.indexOf(key) + key.length();
    return entry.substring(start, entry.indexOf('"', start));
  }
}
