package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.prefix.Prefixes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which scopes a client can be given, and why not the others. */
@ApiIT
class AddableScopesIT {

  private static final String ADDABLE = "/api/v1/scopes/addable";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;

  private Provider provider;
  private Api consumer;
  private String granted;

  @BeforeEach
  void grantOne() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    consumer = admins.someone("ver2");
    granted = provider.scope("granted");
    provider.grant(granted, consumer);
  }

  @Test
  void whatAClientCanBeGivenIsListedInPages() {
    var forAll = provider.scope("open", "\"accessible_for_all\": true");
    var refused = provider.scope("refused");

    assertThat(consumer.get(ADDABLE).isOk().texts("name"))
        .contains(granted, forAll)
        .doesNotContain(refused);
    var pages = consumer.pages(ADDABLE + "?limit=1");
    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.json().size() == 1);
    assertThat(pages.stream().flatMap(page -> page.texts("name").stream()).toList())
        .isEqualTo(consumer.get(ADDABLE).isOk().texts("name"));
    assertThat(consumer.get(ADDABLE + "?integration_type=krr").isOk().texts("name"))
        .contains(granted);
    consumer.get(ADDABLE + "?integration_type=x").isRefused(400, "invalid_request");
  }

  @ParameterizedTest
  @CsvSource({
    "granted, true, ",
    "delegable, true, ",
    "refused, false, NOT_GRANTED",
    "off, false, INACTIVE",
    "krr, false, INTEGRATION_TYPE",
    "hidden, false, UNKNOWN",
    "none, false, UNKNOWN"
  })
  void eachRefusalHasItsReason(String subscope, boolean addable, String reason) {
    provider.scope("delegable", "\"delegation_source\": \"https://tt02.altinn.no/\"");
    provider.scope("refused");
    provider.scope("off", "\"active\": false");
    provider.scope("krr", "\"allowed_integration_types\": [\"krr\"]");
    provider.scope("hidden", "\"visibility\": \"PRIVATE\"");
    var scope = provider.prefix() + ":" + subscope;

    var answer = consumer.get(ADDABLE + "/scope" + query(scope)).isOk();

    assertThat(answer.text("scope")).isEqualTo(scope);
    assertThat(answer.json().get("addable").asBoolean()).isEqualTo(addable);
    if (addable) {
      assertThat(answer.json().propertyNames()).containsExactly("scope", "addable");
    } else {
      assertThat(answer.text("reason")).isEqualTo(reason);
      assertThat(answer.text("message")).startsWith(scope + ": ");
    }
  }

  @Test
  void whyNotIsToldInTheLanguageThatIsAskedFor() {
    var question = ADDABLE + "/scope" + query(provider.scope("refused"));

    assertThat(consumer.with("Accept-Language", "nb").get(question).isOk().text("message"))
        .isNotEqualTo(consumer.get(question).isOk().text("message"));
  }

  @Test
  void aSupplierAsksForItsCustomer() {
    var forAll = provider.scope("open", "\"accessible_for_all\": true");
    var supplier = admins.someone("ver2", "idporten:dcr.supplier");
    var customer = "client_orgno=" + consumer.organisation();

    assertThat(supplier.get(ADDABLE + "?" + customer).isOk().texts("name"))
        .contains(forAll)
        .doesNotContain(granted);
    assertThat(
            supplier
                .get(ADDABLE + "/scope" + query(granted) + "&" + customer)
                .isOk()
                .text("reason"))
        .isEqualTo("NOT_FOR_SUPPLIER");
    supplier.get(ADDABLE).isRefused(403, "insufficient_scope");
    consumer
        .get(ADDABLE + "?client_orgno=" + provider.api().organisation())
        .isRefused(403, "insufficient_scope")
        .saying("dcr.supplier");
    supplier
        .get(ADDABLE + "?client_orgno=1")
        .isRefused(400, "invalid_request")
        .about("client_orgno");
  }

  @Test
  void aQuestionIsAboutOneScope() {
    consumer.get(ADDABLE + "/scope").isRefused(400, "invalid_request").about("scope");
    consumer.get(ADDABLE + "/scope?scope=x").isRefused(400, "invalid_request").about("scope");
  }
}
