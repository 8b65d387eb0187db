package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.prefix.Prefixes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody may see, without a token. */
@ApiIT
class OpenOperationsIT {

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;

  private Provider provider;
  private Api stranger;

  @BeforeEach
  void shareScopes() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    stranger = provider.api().withoutToken();
    provider.scope("open", "\"accessible_for_all\": true");
    provider.scope("delegable", "\"delegation_source\": \"https://tt02.altinn.no/\"");
    provider.scope("krr", "\"allowed_integration_types\": [\"krr\"]");
    provider.scope("private", "\"visibility\": \"PRIVATE\"");
    provider.scope("off", "\"active\": false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                  | delegable krr open
          &inactive=true                                                      | delegable krr off open
          &accessible_for_all=true                                            | open
          &accessible_for_all=false                                           | delegable krr
          &delegated_sources=https%3A%2F%2Ftt02.altinn.no%2F                  | delegable
          &delegated_sources=https%3A%2F%2Fa.no%2F&delegated_sources=https%3A%2F%2Ftt02.altinn.no%2F | delegable
          &delegated_sources=https%3A%2F%2Fa.no%2F,https%3A%2F%2Ftt02.altinn.no%2F | delegable
          &integration_type=maskinporten                                      | delegable open
          &integration_type=krr                                               | delegable krr open
          """)
  void publicScopesAreListedAndFiltered(String query, String subscopes) {
    var path = "/scopes/all?prefix=" + provider.prefix() + query;

    assertThat(stranger.get("/api/v1" + path).isOk().texts("subscope"))
        .containsExactly(subscopes.split(" "));
    assertThat(stranger.get(path).isOk().texts("subscope")).containsExactly(subscopes.split(" "));
  }

  @Test
  void environmentsDoNotSeeEachOthersScopes() {
    var path = "/api/v1/scopes/all?inactive=true&prefix=" + provider.prefix();

    assertThat(stranger.get(path).isOk().json()).hasSize(4);
    assertThat(stranger.in("ver1").get(path).isOk().json()).isEmpty();
    assertThat(stranger.in("prod").get(path).isOk().json()).isEmpty();
  }

  @Test
  void whatIsListedIsAlsoGivenInPages() {
    assertThat(stranger.pages("/scopes/all?limit=2&prefix=" + provider.prefix()))
        .extracting(page -> page.texts("subscope").size())
        .containsExactly(2, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefix=A",
        "integration_type=none",
        "inactive=perhaps",
        "accessible_for_all=2",
        "delegated_sources=a%20b"
      })
  void aFilterThatIsNoneIsRefused(String query) {
    stranger
        .get("/api/v1/scopes/all?" + query)
        .isRefused(400, "invalid_request")
        .about(query.substring(0, query.indexOf('=')));
  }

  @Test
  void delegationSourcesAreTheEnvironmentsOwn() {
    var source = stranger.get("/api/v1/delegationsources").isOk().json().get(0);

    assertThat(source.get("name").asString()).isEqualTo("altinn");
    assertThat(source.get("issuer").asString()).isEqualTo("https://tt02.altinn.no/");
    assertThat(source.get("last_updated")).isEqualTo(source.get("lastUpdated"));
    assertThat(stranger.get("/delegationsources").isOk().json()).hasSize(1);
    assertThat(stranger.in("ver1").get("/api/v1/delegationsources").isOk().body()).isEqualTo("[]");
  }
}
