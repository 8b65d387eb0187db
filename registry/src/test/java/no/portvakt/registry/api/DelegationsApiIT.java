package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delegations by HTTP, where they are kept here. */
@ApiIT
class DelegationsApiIT {

  private static final String DELEGATIONS = "/api/v1/delegations";
  private static final String OFFERED = DELEGATIONS + "/offered";
  private static final String RECEIVED = DELEGATIONS + "/received";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private Api provider;
  private Api consumer;
  private Api supplier;
  private String scope;
  private String scheme;

  @BeforeEach
  void offerAScheme() {
    var delegable = Delegable.of(Provider.of(admins.someone("ver2"), prefixes));
    provider = delegable.api();
    consumer = admins.someone("ver2");
    supplier = admins.someone("ver2");
    scope = delegable.scope("aa");
    scheme = delegable.scheme(scope);
  }

  @Test
  void aDelegationIsGivenSeenFromEverySideAndTakenBack() {
    double counted = delegations("delegate");
    consumer.with("Portvakt-Reason", "Contract%207").put(to(supplier), null).is(204);

    var offered = consumer.get(OFFERED).isOk();
    assertThat(offered.json()).hasSize(1);
    var delegation = offered.json().get(0);
    assertThat(delegation.propertyNames())
        .containsExactly(
            "consumer_org", "supplier_org", "delegation_scheme_id", "scopes", "created");
    assertThat(delegation.get("consumer_org").asString())
        .isEqualTo(consumer.organisation().value());
    assertThat(delegation.get("supplier_org").asString())
        .isEqualTo(supplier.organisation().value());
    assertThat(delegation.get("delegation_scheme_id").asString()).isEqualTo(scheme);
    assertThat(delegation.at("/scopes/0").asString()).isEqualTo(scope);
    assertThat(delegation.get("created").asString()).isEqualTo(clock.instant().toString());
    assertThat(supplier.get(RECEIVED).isOk().json()).isEqualTo(offered.json());
    assertThat(provider.get(DELEGATIONS + query(scope)).isOk().json()).isEqualTo(offered.json());
    assertThat(delegations("delegate")).isEqualTo(counted + 1);

    consumer.put(to(supplier), null).is(204);
    consumer.delete(to(supplier)).is(204);
    assertThat(consumer.get(OFFERED).isOk().json()).isEmpty();
    consumer.delete(to(supplier)).isRefused(404, "not_found");
    assertThat(recorded())
        .hasSize(2)
        .allMatch(entry -> entry.contains(" client:ver2/admin-" + consumer.organisation() + " "))
        .satisfies(entries -> {
          assertThat(entries.getFirst()).contains("\"reason\":\"Contract 7\"");
          assertThat(entries.getLast()).contains("\"by\":\"giver\"");
        });
  }

  @Test
  void theSupplierLetsItGo() {
    consumer.put(to(supplier), null).is(204);

    supplier.delete(from(consumer)).is(204);

    assertThat(consumer.get(OFFERED).isOk().json()).isEmpty();
    assertThat(recorded().getLast()).contains("\"by\":\"receiver\"");
    supplier.delete(from(consumer)).isRefused(404, "not_found");
  }

  @Test
  void strangersNeitherSeeNorEndIt() {
    consumer.put(to(supplier), null).is(204);
    var stranger = admins.someone("ver2");

    assertThat(stranger.get(DELEGATIONS + query(scope)).isOk().json()).isEmpty();
    assertThat(stranger.get(OFFERED).isOk().json()).isEmpty();
    assertThat(stranger.get(RECEIVED).isOk().json()).isEmpty();
    stranger.delete(to(supplier)).isRefused(404, "not_found");
    stranger.delete(from(consumer)).isRefused(404, "not_found");
    provider.delete(to(supplier)).isRefused(404, "not_found");
    assertThat(consumer.get(OFFERED).isOk().json()).hasSize(1);
  }

  @Test
  void partiesSeeTheirOwnDelegationsOfAScopeAndTheOwnerAll() {
    var other = admins.someone("ver2");
    consumer.put(to(supplier), null).is(204);
    other.put(to(supplier), null).is(204);
    supplier.put(to(consumer), null).is(204);
    var lookUp = DELEGATIONS + query(scope);

    assertThat(provider.get(lookUp).isOk().json()).hasSize(3);
    assertThat(consumer.get(lookUp).isOk().json()).hasSize(2);
    assertThat(supplier.get(lookUp).isOk().json()).hasSize(3);
    assertThat(provider.get(lookUp + "&consumer_org=" + other.organisation()).isOk().json())
        .hasSize(1);
    assertThat(provider.get(lookUp + "&supplier_org=" + supplier.organisation()).isOk().json())
        .hasSize(2);
    assertThat(other.get(lookUp + "&consumer_org=" + consumer.organisation()).isOk().json())
        .isEmpty();
    assertThat(provider.get(lookUp + "x").isOk().json()).isEmpty();
    provider.get(DELEGATIONS).isRefused(400, "invalid_request").about("scope");
    provider
        .get(lookUp + "&consumer_org=1")
        .isRefused(400, "invalid_request")
        .about("consumer_org");
  }

  @Test
  void everyListIsGivenInPages() {
    for (int i = 0; i < 3; i++) {
      var other = admins.someone("ver2");
      consumer.put(to(other), null).is(204);
      other.put(to(consumer), null).is(204);
    }
    var lookUp = DELEGATIONS + query(scope);

    assertThat(consumer.pages(OFFERED + "?limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
    assertThat(consumer.pages(RECEIVED + "?limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
    assertThat(consumer.pages(lookUp + "&limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 2, 2);
    assertThat(
            consumer.pages(lookUp + "&limit=4").stream()
                .flatMap(page -> page.json().valueStream())
                .toList())
        .isEqualTo(provider.get(lookUp).isOk().json().valueStream().toList())
        .hasSize(6);
    assertThat(consumer.get(OFFERED + "?limit=2&after=nonsense").isOk().json()).isEmpty();
  }

  @Test
  void nobodyDelegatesToThemselvesOrByASchemeThatIsNone() {
    consumer.put(to(consumer), null).isRefused(400, "invalid_request").about("supplier_org");
    consumer.delete(from(consumer)).isRefused(400, "invalid_request").about("consumer_org");
    consumer
        .put(to(supplier).replace(scheme, "00000000-0000-4000-8000-000000000000"), null)
        .isRefused(404, "not_found")
        .saying("delegation scheme");
    consumer
        .put(to(supplier).replace(scheme, "1-1-1-1-1"), null)
        .isRefused(400, "invalid_request")
        .about("delegation_scheme_id");
    consumer
        .put(OFFERED + "/" + supplier.organisation(), null)
        .isRefused(400, "invalid_request")
        .about("delegation_scheme_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"991825828", "000000000", "1", "991825827MVA"})
  void whatIsNoOrganisationNumberIsRefused(String number) {
    consumer
        .put(OFFERED + "/" + number + "?delegation_scheme_id=" + scheme, null)
        .isRefused(400, "invalid_request")
        .about("supplier_org");
    consumer
        .delete(RECEIVED + "/" + number + "?delegation_scheme_id=" + scheme)
        .isRefused(400, "invalid_request")
        .about("consumer_org");
  }

  @Test
  void whoeverReadsOnlyDoesNotDelegate() {
    var reader = admins.someone("ver2", "idporten:dcr.read idporten:scopes.write");

    reader.get(OFFERED).isOk();
    reader.put(to(supplier), null).isRefused(403, "insufficient_scope").saying("dcr.write");
    reader.delete(to(supplier)).isRefused(403, "insufficient_scope");
    reader.delete(from(consumer)).isRefused(403, "insufficient_scope");
  }

  @Test
  void whereNothingCanBeDelegatedThatIsSaid() {
    var here = admins.someone("ver1");

    here.put(to(supplier), null).isRefused(409, "conflict").saying("no delegation source");
    here.delete(to(supplier)).isRefused(409, "conflict");
    assertThat(here.get(OFFERED).isOk().json()).isEmpty();
    assertThat(here.get(DELEGATIONS + query(scope)).isOk().json()).isEmpty();
  }

  @Test
  void inProductionAPersonDelegatesButEitherSideMayEndIt() {
    var here = Delegable.of(Provider.of(admins.someone("prod"), prefixes));
    var shared = here.provider().scope("aa", "\"delegation_source\": \"https://www.altinn.no/\"");
    var sharing = here.scheme(shared);
    var giver = admins.someone("prod");
    var receiver = Some.organisationNumber();
    var path = OFFERED + "/" + receiver + "?delegation_scheme_id=" + sharing;

    giver.put(path, null).isRefused(403, "access_denied").saying("/portvakt deleger");
    assertThat(giver.get(OFFERED).isOk().json()).isEmpty();

    givenByAPerson(sharing, giver, receiver.value());
    giver.delete(path).is(204);
    assertThat(giver.get(OFFERED).isOk().json()).isEmpty();
  }

  private void givenByAPerson(String shared, Api giver, String receiver) {
    jdbc.sql(
            """
            insert into delegation (environment, scheme, consumer, supplier, created)
            values ('prod', cast(? as uuid), ?, ?, now())
            """)
        .params(shared, giver.organisation().value(), receiver)
        .update();
  }

  private String to(Api other) {
    return OFFERED + "/" + other.organisation() + "?delegation_scheme_id=" + scheme;
  }

  private String from(Api other) {
    return RECEIVED + "/" + other.organisation() + "?delegation_scheme_id=" + scheme;
  }

  private List<String> recorded() {
    return AuditView.of(
        jdbc,
        "delegation:ver2/%s/%s/%s"
            .formatted(consumer.organisation(), supplier.organisation(), scheme));
  }

  private double delegations(String action) {
    return meters.find("portvakt.delegations").tag("action", action).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
