package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiIT
class AccessesIT {

  private static final String ACCESS = "/api/v1/scopes/access";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired Accesses accesses;
  @Autowired MovableClock clock;

  private Provider provider;
  private Api api;
  private Api consumer;
  private String scope;

  @BeforeEach
  void beAProviderWithAConsumer() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    api = provider.api();
    consumer = admins.someone("ver2");
    scope = provider.scope("a");
  }

  @Test
  void accessIsGivenAsDigdirsExampleShows() {
    var answer = api.put(to(consumer), null).isOk();

    assertThat(answer.json().propertyNames())
        .containsExactly(
            "scope",
            "state",
            "owner_orgno",
            "owner_organization_name",
            "consumer_orgno",
            "consumer_organization_name",
            "created",
            "last_updated");
    assertThat(answer.text("scope")).isEqualTo(scope);
    assertThat(answer.text("state")).isEqualTo("APPROVED");
    assertThat(answer.text("owner_orgno")).isEqualTo(api.organisation().value());
    assertThat(answer.text("owner_organization_name")).isEqualTo("Etat " + api.organisation());
    assertThat(answer.text("consumer_orgno")).isEqualTo(consumer.organisation().value());
    assertThat(answer.text("created")).isEqualTo(clock.instant().toString());
  }

  @Test
  void givingAgainChangesNothing() {
    var first = api.put(to(consumer), null).isOk();

    assertThat(api.put(to(consumer), null).isOk().body()).isEqualTo(first.body());
  }

  @Test
  void aConsumerNeedNotBeRegisteredAndThenHasNoName() {
    var stranger = Some.organisationNumber();

    var answer = api.put(ACCESS + "/" + stranger + query(scope), null).isOk();

    assertThat(answer.json().has("consumer_organization_name")).isFalse();
  }

  @Test
  void bothPartiesSeeTheAccessUntilItIsTakenAwayAndWhenAskedAfterwards() {
    api.put(to(consumer), null).isOk();

    assertThat(api.get(ACCESS + query(scope)).isOk().texts("consumer_orgno"))
        .containsExactly(consumer.organisation().value());
    assertThat(consumer.get(ACCESS + "/all").isOk().texts("scope")).contains(scope);

    assertThat(api.delete(to(consumer)).isOk().text("state")).isEqualTo("DENIED");

    assertThat(api.get(ACCESS + query(scope)).isOk().json()).isEmpty();
    assertThat(consumer.get(ACCESS + "/all").isOk().texts("scope")).doesNotContain(scope);
    assertThat(api.get(ACCESS + query(scope) + "&inactive=true").isOk().texts("state"))
        .containsExactly("DENIED");
    assertThat(consumer.get(ACCESS + "/all?inactive=true").isOk().texts("scope")).contains(scope);
    assertThat(api.put(to(consumer), null).isOk().text("state")).isEqualTo("APPROVED");
  }

  @Test
  void whatWasAskedForIsListedAndMayBeRefused() {
    accesses.request("ver2", new ScopeName(scope), consumer.organisation(), Cause.of(Some.ACTOR));

    assertThat(api.get(ACCESS + query(scope)).isOk().texts("state")).containsExactly("REQUESTED");
    assertThat(api.delete(to(consumer)).isOk().text("state")).isEqualTo("DENIED");
  }

  @Test
  void accessesAreListedForOneConsumer() {
    var other = Some.organisationNumber();
    api.put(to(consumer), null).isOk();
    api.put(ACCESS + "/" + other + query(scope), null).isOk();

    assertThat(
            api.get(ACCESS + "?consumer_orgno=" + consumer.organisation())
                .isOk()
                .texts("consumer_orgno"))
        .containsExactly(consumer.organisation().value());
    assertThat(api.pages(ACCESS + query(scope) + "&limit=1"))
        .extracting(page -> page.json().size())
        .containsExactly(1, 1);
  }

  @Test
  void scopesForAllComeAlongWhenAskedForAndNoneTwice() {
    var forAll = provider.scope("all", "\"accessible_for_all\": true");
    var both = provider.scope("both", "\"accessible_for_all\": true");
    provider.grant(both, consumer);

    var answer = consumer.get("/scopes/access/all?accessible_for_all=true").isOk();

    assertThat(answer.texts("scope")).contains(forAll).containsOnlyOnce(both);
    assertThat(consumer.get(ACCESS + "/all").isOk().texts("scope")).doesNotContain(forAll);
    consumer
        .get(ACCESS + "/all?accessible_for_all=true&limit=1")
        .isRefused(400, "invalid_request")
        .about("limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"991825828", "000000000", "1", "0192:991825827", "991825827MVA", "ABCDEFGHI"})
  void whatIsNoOrganisationNumberIsRefused(String number) {
    api.put(ACCESS + "/" + number.replace(":", ".") + query(scope), null)
        .isRefused(400, "invalid_request")
        .about("consumer_orgno");
  }

  @Test
  void aDeactivatedScopeIsSharedWithNobody() {
    api.delete("/api/v1/scopes" + query(scope)).isOk();

    api.put(to(consumer), null).isRefused(409, "conflict");
  }

  @Test
  void othersScopesAndUnknownOnesAreNotShared() {
    var other = admins.someone("ver2");

    other.put(to(consumer), null).isRefused(403, "access_denied");
    other.delete(to(consumer)).isRefused(403, "access_denied");
    other.get(ACCESS + query(scope)).isRefused(403, "access_denied");
    var unknown = ACCESS + "/" + consumer.organisation() + query(scope + "x");
    api.put(unknown, null).isRefused(404, "not_found");
    api.delete(unknown).isRefused(404, "not_found");
    api.get(ACCESS + query(scope + "x")).isRefused(404, "not_found");
    api.delete(to(consumer)).isRefused(404, "not_found").saying("never had access");
  }

  private String to(Api whom) {
    return ACCESS + "/" + whom.organisation() + query(scope);
  }
}
