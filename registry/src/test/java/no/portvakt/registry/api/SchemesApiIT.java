package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delegation schemes by HTTP, where delegations are kept here. */
@ApiIT
class SchemesApiIT {

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;

  private Delegable provider;
  private Api api;

  @BeforeEach
  void beAProvider() {
    provider = Delegable.of(Provider.of(admins.someone("ver2"), prefixes));
    api = provider.api();
  }

  @Test
  void aSchemeIsMadeChangedAndRemovedInTheShapesOfAltinnsFirstApi() {
    var scope = provider.scope("aa");
    var made =
        api.with("Portvakt-Reason", "Contract%207")
            .post(Delegable.SCHEMES, provider.body(scope))
            .is(201);
    var id = UUID.fromString(made.json().asString());

    assertThat(made.header("Location")).isEqualTo("/ver2" + Delegable.SCHEMES + "/" + id);
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    var scheme = api.get(path(id)).isOk();
    assertThat(scheme.json().propertyNames())
        .containsExactly(
            "delegation_scheme_id",
            "owner_org",
            "scopes",
            "default_language",
            "title",
            "description",
            "created");
    assertThat(scheme.text("delegation_scheme_id")).isEqualTo(id.toString());
    assertThat(scheme.text("owner_org")).isEqualTo(api.organisation().value());
    assertThat(scheme.json().at("/title/1/code").asString()).isEqualTo("nb");
    assertThat(scheme.json().at("/title/1/value").asString()).isEqualTo("Stedsnavn");

    var other = provider.scope("bb");
    var changed = api.put(path(id), provider.body(scope, other)).is(202);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.json().at("/scopes/1").asString()).isEqualTo(other);

    api.delete(path(id)).is(204);
    api.get(path(id)).isRefused(404, "not_found");
    assertThat(AuditView.of(jdbc, "delegation-scheme:ver2/" + id))
        .hasSize(3)
        .allMatch(entry -> entry.contains(" client:ver2/admin-" + api.organisation() + " "))
        .satisfies(entries -> {
          assertThat(entries.getFirst()).contains("\"reason\":\"Contract 7\"");
          assertThat(entries.getLast()).startsWith("delegation-scheme.removed ");
        });
  }

  @Test
  void theScopesOfASchemeAreReadReplacedAddedAndTakenOut() {
    var first = provider.scope("aa");
    var second = provider.scope("bb");
    var scopes = path(provider.scheme(first)) + "/scopes";

    api.post(scopes + query(second), "").is(201);
    api.post(scopes + query(second), "").isRefused(409, "conflict");
    assertThat(api.get(scopes).isOk().body()).isEqualTo("[\"%s\",\"%s\"]".formatted(first, second));

    api.delete(scopes + query(first)).is(204);
    api.delete(scopes + query(first)).is(204);
    assertThat(api.get(scopes).isOk().body()).isEqualTo("[\"%s\"]".formatted(second));
    api.delete(scopes + query(second)).isRefused(400, "invalid_request").about("scopes");

    api.put(scopes, "{\"scopes\": [\"%s\"]}".formatted(first)).is(204);
    assertThat(api.get(scopes).isOk().body()).isEqualTo("[\"%s\"]".formatted(first));
    api.put(scopes, "{}").isRefused(400, "invalid_request").about("scopes");
    api.put(scopes, "{\"scopes\": [\"a1:b\"]}")
        .isRefused(400, "invalid_request")
        .about("scopes[0]");
  }

  @Test
  void onlyTheVersionThatIsMeantIsChanged() {
    var scope = provider.scope("aa");
    var path = path(provider.scheme(scope));
    api.post(path + "/scopes" + query(provider.scope("bb")), "").is(201);

    api.with("If-Match", "\"1\"")
        .put(path, provider.body(scope))
        .isRefused(412, "precondition_failed");
    api.with("If-Match", "\"1\"")
        .put(path + "/scopes", "{\"scopes\": [\"%s\"]}".formatted(scope))
        .isRefused(412, "precondition_failed");
    assertThat(api.with("If-Match", "\"2\"").put(path, provider.body(scope)).is(202).header("ETag"))
        .isEqualTo("\"3\"");
  }

  @Test
  void aSchemeThatSomethingIsDelegatedByIsNotRemoved() {
    var scheme = provider.scheme(provider.scope("aa"));
    var consumer = admins.someone("ver2");
    var offered =
        "/api/v1/delegations/offered/" + api.organisation() + "?delegation_scheme_id=" + scheme;
    consumer.put(offered, null).is(204);

    api.delete(path(scheme)).isRefused(409, "conflict").saying("1");

    consumer.delete(offered).is(204);
    api.delete(path(scheme)).is(204);
  }

  @Test
  void ownSchemesAreListedInPages() {
    var scope = provider.scope("aa");
    var made = List.of(provider.scheme(scope), provider.scheme(scope), provider.scheme(scope));

    assertThat(api.get(Delegable.SCHEMES).isOk().texts("delegation_scheme_id"))
        .containsExactlyInAnyOrderElementsOf(made);
    assertThat(api.get(Delegable.SCHEMES + "?owner_orgno=" + api.organisation()).isOk().json())
        .hasSize(3);
    assertThat(api.pages(Delegable.SCHEMES + "?limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
    assertThat(api.pages(Delegable.SCHEMES + "?limit=2&scope=" + Admins.encoded(scope)))
        .extracting(page -> page.json().size())
        .containsExactly(2, 1);
    assertThat(api.get(Delegable.SCHEMES + "?after=nonsense&limit=2").isOk().json()).isEmpty();
  }

  @Test
  void whoeverWantsToDelegateFindsTheSchemesOfAScope() {
    var scope = provider.scope("aa");
    var hidden = provider.scope("bb", "\"visibility\": \"PRIVATE\"");
    var scheme = provider.scheme(scope);
    provider.scheme(hidden);
    var consumer = admins.someone("ver2", "idporten:dcr.read");
    var other = admins.someone("ver2");

    assertThat(consumer.get(Delegable.SCHEMES + query(scope)).isOk().texts("delegation_scheme_id"))
        .containsExactly(scheme);
    consumer.get(path(scheme)).isOk();
    consumer.get(Delegable.SCHEMES + query(hidden)).isRefused(404, "not_found");
    provider.provider().grant(hidden, other);
    assertThat(other.get(Delegable.SCHEMES + query(hidden)).isOk().json()).hasSize(1);
    consumer
        .get(Delegable.SCHEMES + "?owner_orgno=" + api.organisation())
        .isRefused(403, "access_denied");
    consumer
        .get(Delegable.SCHEMES + query(scope) + "&owner_orgno=" + consumer.organisation())
        .isRefused(400, "invalid_request");
    consumer.get(Delegable.SCHEMES + "?owner_orgno=1").isRefused(400, "invalid_request");
  }

  @Test
  void othersSchemesAreTheirs() {
    var scope = provider.scope("aa");
    var path = path(provider.scheme(scope));
    var other = Delegable.of(Provider.of(admins.someone("ver2"), prefixes));
    var own = other.body(other.scope("aa"));

    other.api().put(path, own).isRefused(403, "access_denied");
    other.api().delete(path).isRefused(403, "access_denied");
    other.api().post(path + "/scopes" + query(scope), "").isRefused(403, "access_denied");
    other.api().delete(path + "/scopes" + query(scope)).isRefused(403, "access_denied");
    other
        .api()
        .post(Delegable.SCHEMES, other.body(scope))
        .isRefused(400, "invalid_request")
        .about("scopes[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "nonsense", "1-1-1-1-1"})
  void whatIsNoSchemeIsNotFound(String id) {
    var path = path(id);

    api.get(path).isRefused(404, "not_found");
    api.get(path + "/scopes").isRefused(404, "not_found");
    api.put(path, provider.body("a1:b")).isRefused(404, "not_found");
    api.delete(path).isRefused(404, "not_found");
    api.post(path + "/scopes?scope=a1:b", "").isRefused(404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": \"a\"}",
        "{\"title\": [\"a\"]}",
        "{\"title\": [null]}",
        "{\"title\": [{\"code\": \"nb\", \"value\": 1}]}",
        "{\"title\": [{\"code\": \"nb\", \"value\": \"a\", \"valeu\": \"b\"}]}",
        "{\"title\": [{\"code\": \"nb\", \"value\": \"a\"}, {\"code\": \"nb\", \"value\": \"b\"}]}",
        "{\"title\": [{\"value\": \"a\"}]}",
        "{\"titel\": []}",
        "{\"delegation_source_config\": [{\"key\": \"RequiresRoles\", \"value\": \"DAGL\"}]}"
      })
  void aBodyThatIsNoSchemeIsRefusedByField(String body) {
    var answer = api.post(Delegable.SCHEMES, body).isRefused(400, "invalid_request");

    assertThat(answer.json().at("/errors/0/isFieldError").asBoolean()).isTrue();
    assertThat(answer.body()).doesNotContain("valeu");
  }

  @Test
  void whereNothingCanBeDelegatedThereAreNoSchemes() {
    var here = Provider.of(admins.someone("ver1"), prefixes);
    var scope = here.scope("aa");

    here.api()
        .post(Delegable.SCHEMES, provider.body(scope))
        .isRefused(409, "conflict")
        .saying("no delegation source");
    assertThat(here.api().get(Delegable.SCHEMES).isOk().json()).isEmpty();
  }

  @Test
  void aResourceOfAltinnsIsOneSchemes() {
    var scope = provider.scope("aa");
    var resource = "\"resource\": \"kart_" + api.organisation() + "\"";
    var id = api.post(Delegable.SCHEMES, provider.body(resource, new String[] {scope})).is(201);

    assertThat(api.get(path(id.json().asString())).isOk().text("resource"))
        .isEqualTo("kart_" + api.organisation());
    api.post(Delegable.SCHEMES, provider.body(resource, new String[] {scope}))
        .isRefused(409, "conflict")
        .about("resource");
  }

  private static String path(Object scheme) {
    return Delegable.SCHEMES + "/" + scheme;
  }
}
