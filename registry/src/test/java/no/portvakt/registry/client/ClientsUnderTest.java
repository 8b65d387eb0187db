package no.portvakt.registry.client;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation, and what tests of its clients share. */
abstract class ClientsUnderTest {

  static final Cause CAUSE = new Cause(ACTOR, "ny karttjeneste");

  @Autowired Clients clients;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  OrganisationNumber etat;

  @BeforeEach
  void registerAnOrganisation() {
    etat = organisation();
  }

  Client change(Client client, ClientForm form) {
    return made(clients.change("ver2", etat, client.id(), form, client.version(), CAUSE));
  }

  static Client made(ClientOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).client();
  }

  List<String> audit(ClientId id) {
    return AuditView.of(jdbc, "client:ver2/" + id);
  }

  OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
