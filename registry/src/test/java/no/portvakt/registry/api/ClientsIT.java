package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ApiIT
class ClientsIT {

  private static final String CLIENTS = "/api/v1/clients";
  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Api api;
  private String scope;

  @BeforeEach
  void beAConsumer() {
    var provider = Provider.of(admins.someone("ver2"), prefixes);
    scope = provider.scope("api3");
    api = admins.someone("ver2");
    provider.grant(scope, api);
  }

  @Test
  void aClientIsMadeAsDigdirsDescriptionShows() {
    var answer = api.post(CLIENTS, recorded("client.json")).isOk();

    var id = answer.text("client_id");
    assertThat(id).matches("[0-9a-f-]{36}");
    assertThat(answer.json())
        .isEqualTo(
            JSON.readTree(
                recorded("client-answer.json")
                    .replace("238259d7-f0ab-4bd5-b253-0f0159375096", id)
                    .replace("991825827", api.organisation().value())
                    .replace("2026-11-22T14:00:00Z", clock.instant().toString())));
    assertThat(api.get(CLIENTS + "/" + id).isOk().json()).isEqualTo(answer.json());
    assertThat(AuditView.of(jdbc, "client:ver2/" + id))
        .singleElement()
        .asString()
        .contains("client:ver2/admin-" + api.organisation());
  }

  @Test
  void whatOlderClientsSendIsUnderstoodAndAnswered201() {
    var answer = api.post("/clients", recorded("client-digdirator.json")).is(201);

    assertThat(answer.json().get("access_token_lifetime").asInt()).isEqualTo(3600);
    assertThat(answer.json().get("authorization_lifetime").asInt()).isEqualTo(7200);
    assertThat(api.get("/clients").isOk().texts("client_id")).contains(answer.text("client_id"));
  }

  @Test
  void aClientMayHaveAnIdOfItsOwnOnce() {
    var id = "our.client_" + api.organisation();

    assertThat(make("\"client_id\": \"%s\"".formatted(id)).isOk().text("client_id")).isEqualTo(id);

    make("\"client_id\": \"%s\"".formatted(id)).isRefused(409, "conflict").about("client_id");
    assertThat(admins.someone("ver2").post(CLIENTS, body("\"client_id\": \"%s\"".formatted(id))))
        .satisfies(answer -> {
          answer.isRefused(409, "conflict");
          assertThat(answer.body()).doesNotContain(api.organisation().value());
        });
  }

  @Test
  void whatWasGottenMayBeSentBack() {
    var made = api.post(CLIENTS, recorded("client.json")).isOk();
    var path = CLIENTS + "/" + made.text("client_id");

    var answer = api.put(path, api.get(path).isOk().body()).isOk();

    assertThat(answer.body()).isEqualTo(made.body());
  }

  @Test
  void aChangeReplacesAllSettings() {
    var path = CLIENTS + "/" + make("\"access_token_lifetime\": 60").isOk().text("client_id");

    var answer =
        api.put(
                path,
                "{\"client_name\": \"b\", \"description\": \"c\", \"scopes\": [\"%s\"]}"
                    .formatted(scope))
            .isOk();

    assertThat(answer.text("client_name")).isEqualTo("b");
    assertThat(answer.json().get("access_token_lifetime").asInt()).isEqualTo(120);
    assertThat(answer.json().get("scopes")).hasToString("[\"" + scope + "\"]");
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void aScopeThatCannotBeHadIsNamedWithTheReason() {
    var unshared = Provider.of(admins.someone("ver2"), prefixes).scope("x");

    var answer =
        make("\"scopes\": [\"%s\", \"no:such\"]".formatted(unshared))
            .isRefused(403, "access_denied");

    answer.about("scopes").saying(unshared + ": ").saying("no:such: ");
    assertThat(answer.json().get("errors")).hasSize(2);
  }

  @Test
  void deletingDeactivatesAndIsDoneOnceHoweverOftenItIsSaid() {
    var path = CLIENTS + "/" + make().isOk().text("client_id");

    assertThat(api.delete(path).isOk().json().get("active").asBoolean()).isFalse();
    api.delete(path).isOk();

    assertThat(api.get(CLIENTS).isOk().texts("client_id")).noneMatch(path::endsWith);
    assertThat(api.get(CLIENTS + "?inactive=true").isOk().texts("client_id"))
        .anyMatch(path::endsWith);
    assertThat(api.put(path, body("\"active\": true")).isOk().json().get("active").asBoolean())
        .isTrue();
    assertThat(api.put(path, body("\"active\": false")).isOk().json().get("active").asBoolean())
        .isFalse();
  }

  @Test
  void aClientInUseIsDeletedAsByDigdirUnlessTheCallerAsksNotTo() {
    var id = make().isOk().text("client_id");
    api.post(CLIENTS + "/" + id + "/jwks", Admins.newKey("a").toPublicJWK().toJSONString()).is(201);

    api.delete(CLIENTS + "/" + id + "?confirm=false")
        .isRefused(409, "conflict")
        .saying("confirm=true");
    api.delete(CLIENTS + "/" + id).isOk();

    assertThat(AuditView.of(jdbc, "client:ver2/" + id).getLast())
        .contains("by API, where deactivating a client in use is confirmed");
  }

  @Test
  void aVersionThatIsNotTheStandingOneIsNotChanged() {
    var path = CLIENTS + "/" + make().isOk().text("client_id");
    var first = api.with("If-Match", "\"1\"");

    first.put(path, body("\"access_token_lifetime\": 60")).isOk();

    first.put(path, body()).isRefused(412, "precondition_failed");
    first.delete(path).isRefused(412, "precondition_failed");
    api.with("If-Match", "\"2\"").delete(path).isOk();
  }

  @Test
  void othersClientsAreNotTouchedAndUnknownOnesNotFound() {
    var path = CLIENTS + "/" + make().isOk().text("client_id");
    var other = admins.someone("ver2");

    other.get(path).isRefused(403, "access_denied");
    other.put(path, body()).isRefused(403, "access_denied");
    other.delete(path).isRefused(403, "access_denied");
    other.post(path + "/secret", "").isRefused(403, "access_denied");
    assertThat(other.get(CLIENTS).isOk().texts("client_id")).noneMatch(path::endsWith);
    api.get(CLIENTS + "/none").isRefused(404, "not_found");
    api.put(CLIENTS + "/none", body()).isRefused(404, "not_found");
    api.delete(CLIENTS + "/-none").isRefused(404, "not_found");
  }

  @Test
  void aSupplierMakesClientsForCustomersWithItsOwnAdminScope() {
    var customer = Some.organisationNumber();
    var supplier = admins.someone("ver2", "idporten:dcr.supplier");
    var wanted = "\"client_orgno\": \"%s\"".formatted(customer);

    var answer = supplier.post(CLIENTS, body(wanted)).isOk();

    assertThat(answer.text("client_orgno")).isEqualTo(customer.value());
    assertThat(answer.text("supplier_orgno")).isEqualTo(supplier.organisation().value());
    var path = CLIENTS + "/" + answer.text("client_id");
    supplier.get(path).isOk();
    supplier.put(path, body()).isOk();
    supplier.delete(path).isOk();
    api.post(CLIENTS, body(wanted)).isRefused(403, "insufficient_scope").saying("dcr.supplier");
    supplier.post(CLIENTS, body()).isRefused(403, "insufficient_scope").saying("dcr.write");
  }

  @Test
  void secretsAndOnBehalfOfAreNotForMaskinporten() {
    var path = CLIENTS + "/" + make().isOk().text("client_id");

    api.post(path + "/secret", "").isRefused(400, "invalid_request").saying("no secret");
    api.get(path + "/onbehalfof").isRefused(400, "invalid_request").saying("On-behalf-of");
    api.post(path + "/onbehalfof", "{}").isRefused(400, "invalid_request");
    api.delete(path + "/onbehalfof/a").isRefused(400, "invalid_request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "client_name": ""                          | client_name
          "description": null                        | description
          "client_orgno": "991825828"                | client_orgno
          "client_id": "-a"                          | client_id
          "integration_type": "idporten"             | integration_type
          "integration_type": "eformidling"          | integration_type
          "application_type": "native"               | application_type
          "token_endpoint_auth_method": "none"       | token_endpoint_auth_method
          "grant_types": ["implicit"]                | grant_types
          "access_token_lifetime": -1                | access_token_lifetime
          "access_token_lifetime": 99999999999       | access_token_lifetime
          "redirect_uris": ["https://a.example"]     | redirect_uris
          "jwks": {"keys": [{}]}                     | jwks
          "client_secret": "hemmelig"                | client_secret
          "scope": ["a:b"]                           | scope
          """)
  void aFieldThatBreaksARuleIsNamed(String member, String field) {
    var answer = make(member).isRefused(400, "invalid_request").about(field);

    assertThat(answer.json().at("/errors/0/objectName").asString()).isEqualTo("addClientRequest");
    assertThat(answer.body()).doesNotContain("hemmelig");
  }

  @ParameterizedTest
  @CsvSource({"client_id,other", "client_orgno,991825827", "integration_type,krr"})
  void whatNeverChangesIsRefusedInAChange(String field, String value) {
    var path = CLIENTS + "/" + make().isOk().text("client_id");

    api.put(path, body("\"%s\": \"%s\"".formatted(field, value)))
        .isRefused(400, "invalid_request")
        .about(field);
  }

  @Test
  void aListIsGivenWholeOrInPages() {
    IntStream.range(0, 4).forEach(_ -> make().isOk());

    assertThat(api.get(CLIENTS).isOk().json()).hasSize(5); // with the admin client
    assertThat(api.pages(CLIENTS + "?limit=2"))
        .extracting(page -> page.json().size())
        .containsExactly(2, 2, 1);
  }

  private Answer make(String... members) {
    return api.post(CLIENTS, body(members));
  }

  /** What is given comes in the place of what is usual. */
  private static String body(String... members) {
    var fields = JSON.createObjectNode();
    fields.put("client_name", "a").put("description", "b");
    for (var member : members) {
      JSON.readTree("{" + member + "}")
          .propertyStream()
          .forEach(given -> fields.set(given.getKey(), given.getValue()));
    }
    return fields.toString();
  }

  private String recorded(String name) {
    return Recorded.body(name).replace("difitest:api3", scope);
  }
}
