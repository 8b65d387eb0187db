package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.delegation.FakeAltinn;
import no.portvakt.registry.delegation.LittleAltinn;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.ScopeName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Delegations by HTTP, where Altinn keeps them. */
@ApiIT
class DelegationsInAltinnApiIT {

  private static final FakeAltinn SERVER = new FakeAltinn();
  private static final String DELEGATIONS = "/api/v1/delegations";
  private static final String OFFERED = DELEGATIONS + "/offered";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;

  private final LittleAltinn altinn = new LittleAltinn();
  private Api provider;
  private Api consumer;
  private Api supplier;
  private String resource;
  private String scope;
  private String scheme;

  @DynamicPropertySource
  static void altinn(DynamicPropertyRegistry properties) {
    properties.add("portvakt.altinn.ver2.url", () -> SERVER.url().toString());
    properties.add("portvakt.altinn.ver2.token", () -> SERVER.url() + "/token");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void offerAScheme() {
    SERVER.behaves(altinn);
    var delegable = Delegable.of(Provider.of(admins.someone("ver2"), prefixes));
    provider = delegable.api();
    consumer = admins.someone("ver2");
    supplier = admins.someone("ver2");
    scope = delegable.scope("aa");
    resource = "kart_" + provider.organisation();
    var body = delegable.body("\"resource\": \"%s\"".formatted(resource), new String[] {scope});
    scheme = provider.post(Delegable.SCHEMES, body).is(201).json().asString();
    altinn.scopes(resource, new ScopeName(scope));
  }

  @Test
  void aSchemeNeedsItsResourceThere() {
    var delegable = Delegable.of(Provider.of(admins.someone("ver2"), prefixes));

    delegable
        .api()
        .post(Delegable.SCHEMES, delegable.body(delegable.scope("aa")))
        .isRefused(400, "invalid_request")
        .about("resource");
  }

  @Test
  void whatIsGivenAndEndedHereIsGivenAndEndedThere() {
    consumer.put(to(supplier), null).is(204);

    assertThat(consumer.get(OFFERED).isOk().texts("resource")).containsExactly(resource);
    assertThat(supplier.get(DELEGATIONS + "/received").isOk().texts("delegation_scheme_id"))
        .containsExactly(scheme);
    assertThat(provider.get(DELEGATIONS + query(scope)).isOk().json()).hasSize(1);
    provider.delete(Delegable.SCHEMES + "/" + scheme).isRefused(409, "conflict");

    consumer.delete(to(supplier)).is(204);
    assertThat(consumer.get(OFFERED).isOk().json()).isEmpty();
    provider.delete(Delegable.SCHEMES + "/" + scheme).is(204);
  }

  @Test
  void listsAreGivenInPagesThoughAltinnGivesThemWhole() {
    for (var other = 0; other < 3; other++) {
      consumer.put(to(admins.someone("ver2")), null).is(204);
    }

    assertThat(consumer.pages(OFFERED + "?limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
    assertThat(provider.pages(DELEGATIONS + query(scope) + "&limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
  }

  @Test
  void altinnsRefusalIsToldInItsOwnWords() {
    altinn.answerInstead(
        "POST maskinportenschema/offered", 400, "{\"title\": \"The resource is not delegable\"}");

    consumer.put(to(supplier), null).isRefused(403, "access_denied").saying("not delegable");
  }

  @Test
  void anAltinnThatIsAwayIsNotTheCallersFault() {
    altinn.answerInstead("maskinportenschema/offered", 500, "");

    var answer = consumer.get(OFFERED).isRefused(503, "temporarily_unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    consumer.put(to(supplier), null).isRefused(503, "temporarily_unavailable");

    altinn.behaveAgain();
    consumer.put(to(supplier), null).is(204);
  }

  private String to(Api other) {
    return OFFERED + "/" + other.organisation() + "?delegation_scheme_id=" + scheme;
  }
}
