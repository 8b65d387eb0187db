package no.portvakt.registry.client;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.Refused;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that a supplier runs, and what tests of its keys share. */
abstract class ClientKeysUnderTest {

  static final Cause CAUSE = new Cause(ACTOR, "Ny nøkkel");

  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  final OrganisationNumber owner = Some.organisationNumber();
  final OrganisationNumber supplier = Some.organisationNumber();

  ClientId client = ClientId.random();

  @BeforeEach
  void makeAClientThatASupplierRuns() {
    organisations.register(
        new Organisation(supplier, "Leverandøren", Set.of(), null, null, false), ACTOR);
    client = ClientRow.insert(jdbc, owner, supplier, clock.instant());
  }

  KeysOutcome put(String input) {
    return put(Optional.empty(), input);
  }

  KeysOutcome put(Optional<String> kid, String input) {
    return keys.put("ver2", owner, client, kid, input, CAUSE);
  }

  KeysOutcome replaceAll(String input) {
    return keys.replaceAll("ver2", owner, client, input, CAUSE);
  }

  KeysOutcome remove(String kid) {
    return keys.remove("ver2", owner, client, kid, CAUSE);
  }

  Instant aYearFromNow() {
    return clock.instant().atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
  }

  List<String> audit() {
    return AuditView.of(jdbc, "client:ver2/" + client);
  }

  static Done done(KeysOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return (Done) outcome;
  }

  static Refused refused(String code, String field) {
    return new Refused(List.of(new Violation(code, field)));
  }
}
