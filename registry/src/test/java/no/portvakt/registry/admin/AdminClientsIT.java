package no.portvakt.registry.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Violation;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClientOutcome.Refused;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryHttpIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryHttpIT
class AdminClientsIT {

  private static final Cause CAUSE = new Cause(Some.ACTOR, "order 4711");
  private static final RSAKey KEY = newKey("a");

  @Autowired AdminClients adminClients;
  @Autowired Organisations organisations;
  @Autowired Installation installation;
  @Autowired Prefixes prefixes;
  @Autowired Scopes scopes;
  @Autowired Clients clients;
  @Autowired ClientKeys keys;
  @Autowired JdbcClient jdbc;

  private OrganisationNumber digdir;
  private final OrganisationNumber someone = Some.organisationNumber();

  @BeforeEach
  void runTheInstallation() {
    digdir =
        installation
            .organisation()
            .orElseGet(() -> {
              var first = Some.organisation();
              organisations.register(first, Some.ACTOR);
              return installation.settle(first.number(), CAUSE);
            });
  }

  @Test
  void allThatIsMissingIsRegistered() {
    var issued = issue(order("ver1", someone));

    assertThat(issued.client()).isEqualTo(new ClientId("admin-" + someone));
    assertThat(issued.kid()).isEqualTo("a");
    assertThat(issued.issuer().toString()).contains("ver1");
    assertThat(issued.already()).isFalse();
    assertThat(organisations.find(someone))
        .hasValueSatisfying(found -> assertThat(found.termsSigned()).isTrue());
    assertThat(prefixes.find("ver1", AdminScopes.PREFIX))
        .hasValueSatisfying(found -> assertThat(found.owner()).isEqualTo(digdir));
    var client = clients.find("ver1", issued.client()).orElseThrow();
    assertThat(client.settings().scopes())
        .isEqualTo(issued.scopes())
        .contains(
            new ScopeName("idporten:dcr.write"), new ScopeName("idporten:dcr/onbehalfof:write"))
        .doesNotContain(
            new ScopeName("idporten:dcr.supplier"), new ScopeName("idporten:scopes.admin"));
    assertThat(AuditView.of(jdbc, "client:ver1/admin-" + someone))
        .allMatch(entry -> entry.contains("order 4711"));
  }

  @Test
  void suppliersAndWhoeverRunsTheInstallationGetTheScopesThatAreTheirs() {
    var supplier =
        new AdminClientOrder(
            "ver2", someone, "Leverandør", true, true, false, null, publicKey(KEY));

    assertThat(issue(supplier).scopes()).contains(new ScopeName("idporten:dcr.supplier"));
    assertThat(issue(order("ver2", digdir)).scopes())
        .contains(new ScopeName("idporten:scopes.admin"));
  }

  @Test
  void issuingAgainLeavesWhatStandsAndRecordsNothing() {
    var first = issue(order("ver2", someone));
    var entries = audit();

    var again = issue(order("ver2", someone));

    assertThat(again.already()).isTrue();
    assertThat(again.scopes()).isEqualTo(first.scopes());
    assertThat(audit()).isEqualTo(entries);
  }

  @Test
  void issuingAgainWithAnotherKeyAddsIt() {
    issue(order("ver2", someone));

    var again =
        issue(
            new AdminClientOrder(
                "ver2", someone, null, false, false, false, null, publicKey(newKey("b"))));

    assertThat(again.kid()).isEqualTo("b");
    assertThat(keys.of("ver2", again.client()))
        .extracting(ClientKey::kid)
        .containsExactly("a", "b");
  }

  @Test
  void issuingAgainReactivatesAndAddsWhatIsMissing() {
    var client = issue(order("ver2", someone)).client();
    clients.deactivate("ver2", someone, client, true, CAUSE);

    var again =
        issue(
            new AdminClientOrder("ver2", someone, null, false, true, false, null, publicKey(KEY)));

    assertThat(again.scopes()).contains(new ScopeName("idporten:dcr.supplier"));
    assertThat(clients.find("ver2", client).orElseThrow().active()).isTrue();
  }

  @Test
  void termsThatWereSignedSinceAreRecorded() {
    issue(new AdminClientOrder("ver2", someone, "Etat", false, false, false, null, publicKey(KEY)));
    assertThat(organisations.find(someone).orElseThrow().termsSigned()).isFalse();

    issue(order("ver2", someone));

    assertThat(organisations.find(someone).orElseThrow().termsSigned()).isTrue();
  }

  @Test
  void nothingIsDoneWhenAnyOfItIsRefused() {
    var unnamed =
        new AdminClientOrder("ver2", someone, " ", true, false, false, null, publicKey(KEY));
    var keyless =
        new AdminClientOrder("ver2", someone, "Etat", true, false, false, null, KEY.toJSONString());
    var nowhere =
        new AdminClientOrder("ver9", someone, "Etat", true, false, false, null, publicKey(KEY));

    assertThat(refusals(unnamed)).containsExactly("admin-client.organisation-name");
    assertThat(refusals(keyless)).containsExactly("key.private");
    assertThat(refusals(nowhere)).containsExactly("admin-client.environment");
    assertThat(organisations.find(someone)).isEmpty();
    assertThat(AuditView.of(jdbc, "organisation:" + someone)).isEmpty();
  }

  @Test
  void anIdIsOneOrganisationsOwn() {
    var id = new ClientId("admin-of-" + someone);
    issue(new AdminClientOrder("ver2", someone, "Etat", true, false, false, id, publicKey(KEY)));

    var other =
        new AdminClientOrder(
            "ver2", Some.organisationNumber(), "Annen", true, false, false, id, publicKey(KEY));

    assertThat(refusals(other)).containsExactly("admin-client.id-taken");
  }

  @Test
  void whoRunsTheInstallationIsSettledOnce() {
    var ambitious =
        new AdminClientOrder("ver2", someone, "Etat", true, false, true, null, publicKey(KEY));

    assertThat(refusals(ambitious)).containsExactly("admin-client.other-installation");
    assertThat(installation.organisation()).contains(digdir);
  }

  @Test
  void ordersAtTheSameTimeMakeOneClient() throws Exception {
    var outcomes = Race.among(4, _ -> adminClients.issue(order("prod", someone), CAUSE));

    assertThat(outcomes).filteredOn(Issued.class::isInstance).isNotEmpty();
    assertThat(clients.concerning("prod", someone, true, Keyset.first(10)).items()).hasSize(1);
    assertThat(scopes.find("prod", new ScopeName("idporten:scopes.read"))).isPresent();
  }

  private Issued issue(AdminClientOrder order) {
    var outcome = adminClients.issue(order, CAUSE);
    assertThat(outcome).isInstanceOf(Issued.class);
    return (Issued) outcome;
  }

  private List<String> refusals(AdminClientOrder order) {
    var outcome = adminClients.issue(order, CAUSE);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).violations().stream().map(Violation::code).toList();
  }

  private long audit() {
    return jdbc.sql("select count(*) from audit_event").query(Long.class).single();
  }

  private static AdminClientOrder order(String environment, OrganisationNumber organisation) {
    return new AdminClientOrder(
        environment, organisation, "Etat", true, false, false, null, publicKey(KEY));
  }

  private static String publicKey(RSAKey key) {
    return key.toPublicJWK().toJSONString();
  }

  private static RSAKey newKey(String kid) {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(kid)
          .generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
