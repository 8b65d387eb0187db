package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ApiIT
class ScopesIT {

  private static final String SCOPES = "/api/v1/scopes";

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Provider provider;
  private Api api;

  @BeforeEach
  void beAProvider() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    api = provider.api();
  }

  @Test
  void aScopeIsMadeAsDigdirsDescriptionShows() {
    var answer =
        api.post(
                SCOPES,
                Recorded.body("scope-all-fields.json").replace("difitest", provider.prefix()))
            .isOk();

    assertThat(answer.json())
        .isEqualTo(
            JSON.readTree(
                Recorded.body("scope-all-fields-answer.json")
                    .replace("difitest", provider.prefix())
                    .replace("991825827", api.organisation().value())
                    .replace("2026-11-22T14:00:00Z", clock.instant().toString())));
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void theNameInTheBodyIsIgnoredAsDigdirDoes() {
    var body =
        provider.body("lra", "\"name\": \"tullenamn:lra\"", "\"owner_orgno\": \"991825827\"");

    var answer = api.post(SCOPES, body).isOk();

    assertThat(answer.text("name")).isEqualTo(provider.prefix() + ":lra");
    assertThat(answer.text("owner_orgno")).isEqualTo(api.organisation().value());
  }

  @Test
  void olderPathsAnswerPostWith201AndOtherwiseTheSame() {
    var answer =
        api.post(
                "/scopes", Recorded.body("scope-digdirator.json").replace("nav", provider.prefix()))
            .is(201);

    assertThat(api.get("/scopes?inactive=true").isOk().texts("name"))
        .containsExactly(answer.text("name"));
    assertThat(api.delete("/scopes" + query(answer.text("name"))).isOk().json().get("active"))
        .hasToString("false");
    assertThat(api.get("/scopes/").isOk().json()).isEmpty();
  }

  @Test
  void oneScopeIsGottenByItsNameInTheQuery() {
    var name = provider.scope("a/b.read");

    var answer = api.get(SCOPES + "/scope" + query(name)).isOk();

    assertThat(answer.text("name")).isEqualTo(name);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void aScopeWithNorwegianLettersIsFoundWhenEncodedOnce() {
    var name = provider.scope("blåbær");

    assertThat(api.get(SCOPES + "/scope" + query(name)).isOk().text("subscope"))
        .isEqualTo("blåbær");
    api.get(SCOPES + "/scope" + query(Admins.encoded(name))).isRefused(400, "invalid_request");
  }

  @Test
  void aChangeReplacesAllSettingsAndLeavesTheNameAlone() {
    var name = provider.scope("a", "\"at_max_age\": 60", "\"visibility\": \"PRIVATE\"");

    var answer = api.put(SCOPES + query(name), "{\"description\": \"Ny\"}").isOk();

    assertThat(answer.text("name")).isEqualTo(name);
    assertThat(answer.text("description")).isEqualTo("Ny");
    assertThat(answer.text("visibility")).isEqualTo("PUBLIC");
    assertThat(answer.json().get("at_max_age").asInt()).isZero();
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefix", "subscope"})
  void aChangeOfTheNameIsRefused(String field) {
    var name = provider.scope("a");

    api.put(SCOPES + query(name), "{\"description\": \"b\", \"" + field + "\": \"other\"}")
        .isRefused(400, "invalid_request")
        .about(field);
  }

  @Test
  void aDeactivatedScopeIsHiddenAndIsReactivatedByAChangeOnly() {
    var name = provider.scope("a");

    api.delete(SCOPES + query(name)).isOk();

    assertThat(api.get(SCOPES).isOk().json()).isEmpty();
    assertThat(api.get(SCOPES + "?inactive=true").texts("name")).containsExactly(name);
    api.post(SCOPES, provider.body("a"))
        .isRefused(409, "conflict")
        .saying("Reactivate it with PUT");
    var again = api.put(SCOPES + query(name), provider.body("a", "\"active\": true")).isOk();
    assertThat(again.json().get("active").asBoolean()).isTrue();
    api.post(SCOPES, provider.body("a")).isRefused(409, "conflict").saying("Change it with PUT");
  }

  @Test
  void activeFalseDeactivatesInAChangeAndAtCreation() {
    var changed = provider.scope("a");
    var made = provider.scope("b", "\"active\": false");

    var answer = api.put(SCOPES + query(changed), provider.body("a", "\"active\": false")).isOk();

    assertThat(answer.json().get("active").asBoolean()).isFalse();
    assertThat(api.get(SCOPES).isOk().json()).isEmpty();
    assertThat(api.get(SCOPES + "?inactive=true").texts("name")).containsExactly(changed, made);
  }

  @Test
  void deactivatingKeepsAccessesAndSaysSoOnTheRecordUnlessAskedNotTo() {
    var consumer = admins.someone("ver2");
    var name = provider.scope("a");
    provider.grant(name, consumer);

    api.delete(SCOPES + query(name) + "&keep_accesses=false")
        .isRefused(409, "conflict")
        .saying(consumer.organisation().value());
    api.delete(SCOPES + query(name)).isOk();

    assertThat(api.get(SCOPES + "/access" + query(name)).isOk().texts("state"))
        .containsExactly("APPROVED");
    assertThat(AuditView.of(jdbc, "scope:ver2/" + name).getLast())
        .contains("client:ver2/admin-" + api.organisation())
        .contains("by API, where deactivating keeps accesses");
  }

  @Test
  void whatIsAllowedButUnwiseIsToldInAHeader() {
    var answer = api.post(SCOPES, provider.body("a", "\"at_max_age\": 5")).isOk();

    assertThat(answer.header("Portvakt-Advice")).endsWith(" at_max_age");
  }

  @Test
  void aVersionThatIsNotTheStandingOneIsNotChanged() {
    var name = provider.scope("a");
    var change = provider.body("a");
    var stale = api.with("If-Match", "\"1\"");

    stale.put(SCOPES + query(name), provider.body("a", "\"at_max_age\": 60")).isOk();

    stale.put(SCOPES + query(name), change).isRefused(412, "precondition_failed");
    stale.delete(SCOPES + query(name)).isRefused(412, "precondition_failed");
    api.with("If-Match", "W/\"2\"")
        .put(SCOPES + query(name), change)
        .isRefused(412, "precondition_failed");
    api.with("If-Match", "\"7\", \"2\"").delete(SCOPES + query(name)).isOk();
    api.with("If-Match", "*").put(SCOPES + query(name), change).isOk();
  }

  @Test
  void anAnswerThatTheCallerHasIsNotSentAgain() {
    var name = provider.scope("a");

    api.with("If-None-Match", "\"1\"").get(SCOPES + "/scope" + query(name)).is(304);
  }

  @Test
  void otherOrganisationsScopesAreNotTouchedAndUnknownOnesNotFound() {
    var name = provider.scope("a");
    var other = admins.someone("ver2");

    other.get(SCOPES + "/scope" + query(name)).isRefused(403, "access_denied");
    other.put(SCOPES + query(name), "{\"description\": \"b\"}").isRefused(403, "access_denied");
    other.delete(SCOPES + query(name)).isRefused(403, "access_denied");
    other.post(SCOPES, provider.body("b")).isRefused(403, "access_denied").about("prefix");
    api.get(SCOPES + "/scope" + query(name + "x")).isRefused(404, "not_found");
    api.put(SCOPES + query(name + "x"), "{\"description\": \"b\"}").isRefused(404, "not_found");
    api.delete(SCOPES + query(name + "x")).isRefused(404, "not_found");
    assertThat(other.get(SCOPES + "?inactive=true").isOk().json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"prefix": "%s", "subscope": "A b", "description": "d"}                    | subscope
          {"prefix": "%s", "description": "d"}                                       | subscope
          {"subscope": "a", "description": "d"}                                      | prefix
          {"prefix": "%s", "subscope": "a"}                                          | description
          {"prefix": "%s", "subscope": "a", "description": "d", "at_max_age": -1}    | at_max_age
          {"prefix": "%s", "subscope": "a", "description": "d", "at_max_age": "9"}   | at_max_age
          {"prefix": "%s", "subscope": "a", "description": "d", "at_max_age": 1.5}   | at_max_age
          {"prefix": "%s", "subscope": "a", "description": "d", "at_max_agee": 9}    | at_max_agee
          {"prefix": "%s", "subscope": "a", "description": 7}                        | description
          {"prefix": "%s", "subscope": "a", "description": "d", "visibility": "X"}   | visibility
          {"prefix": "%s", "subscope": "a", "description": "d", "active": "yes"}     | active
          {"prefix": "%s", "subscope": "a", "description": "d", "protected": true}   | protected
          {"prefix": "%s", "subscope": "a", "description": "\\u0000"}                | description
          {"prefix": "%s", "subscope": "a", "description": "\\ud800"}                | description
          {"prefix": "%s", "subscope": "a", "description": "d", "allowed_integration_types": [null]}        | allowed_integration_types
          {"prefix": "%s", "subscope": "a", "description": "d", "allowed_integration_types": "maskinporten"} | allowed_integration_types
          {"prefix": "%s", "subscope": "a", "description": "d", "delegation_source": "https://x.no/"}       | delegation_source
          """)
  void aFieldThatBreaksARuleIsNamed(String body, String field) {
    api.post(SCOPES, body.formatted(provider.prefix()))
        .isRefused(400, "invalid_request")
        .about(field);
  }

  @Test
  void allFieldsThatBreakRulesAreNamedAndTheirMessagesJoined() {
    var answer =
        api.post(
                SCOPES,
                "{\"prefix\": \"%s\", \"subscope\": \"a\", \"visibility\": \"X\"}"
                    .formatted(provider.prefix()))
            .isRefused(400, "invalid_request");

    var errors = answer.json().required("errors");
    assertThat(errors.valueStream().map(error -> error.get("fieldIdentifier").asString()))
        .containsExactlyInAnyOrder("description", "visibility");
    assertThat(errors.valueStream().map(error -> error.get("objectName").asString()))
        .containsOnly("scope");
    assertThat(answer.text("error_description"))
        .isEqualTo(
            errors.get(0).get("errorMessage").asString()
                + ", "
                + errors.get(1).get("errorMessage").asString());
  }

  @Test
  void internalVisibilityIsKeptForWhoeverRunsTheInstallation() {
    api.post(SCOPES, provider.body("a", "\"visibility\": \"INTERNAL\""))
        .isRefused(403, "access_denied");
  }

  @Test
  void aListIsGivenWholeOrInPages() {
    IntStream.range(0, 7).forEach(i -> provider.scope("s" + i));

    assertThat(api.get(SCOPES).isOk().json()).hasSize(7);
    var pages = api.pages(SCOPES + "?inactive=false&limit=3");
    assertThat(pages).extracting(page -> page.json().size()).containsExactly(3, 3, 1);
    assertThat(pages.stream().flatMap(page -> page.texts("subscope").stream()))
        .containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
    assertThat(
            api.get(SCOPES + "?after=" + Admins.encoded(provider.prefix() + ":s4"))
                .texts("subscope"))
        .containsExactly("s5", "s6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=1001", "limit=-1", "limit=x", "limit=", "limit=99999999999"})
  void aLimitThatIsNoneIsRefused(String query) {
    api.get(SCOPES + "?" + query).isRefused(400, "invalid_request").about("limit");
  }
}
