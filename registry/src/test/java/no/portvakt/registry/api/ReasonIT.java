package no.portvakt.registry.api;

import static no.portvakt.registry.api.Provider.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.support.SyntheticNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a caller changed something, on the record of the change. */
@ApiIT
class ReasonIT {

  private static final String HEADER = "Portvakt-Reason";
  private static final String SCOPES = "/api/v1/scopes";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;

  private Provider provider;
  private Api saying;

  @BeforeEach
  void sayWhy() {
    var api = admins.someone("ver2");
    provider = Provider.of(api, prefixes);
    saying = api.with(HEADER, "UTF-8''Bytta%20leverand%C3%B8r");
  }

  @Test
  void everyKindOfChangeIsRecordedWithItsReason() {
    var consumer = admins.someone("ver2");
    var client = "c" + UUID.randomUUID();

    var scope = saying.post(SCOPES, provider.body("a")).isOk().text("name");
    saying.put(SCOPES + query(scope), provider.body("a", "\"at_max_age\": 60")).isOk();
    saying.put(SCOPES + "/access/" + consumer.organisation() + query(scope), null).isOk();
    saying.delete(SCOPES + "/access/" + consumer.organisation() + query(scope)).isOk();
    saying.delete(SCOPES + query(scope)).isOk();
    saying.post("/api/v1/clients", client(client)).isOk();
    saying
        .post(
            "/api/v1/clients/" + client + "/jwks", Admins.newKey("a").toPublicJWK().toJSONString())
        .is(201);
    saying.delete("/api/v1/clients/" + client + "/jwks/a").is(204);
    saying.delete("/api/v1/clients/" + client).isOk();

    assertThat(reasons("scope:ver2/" + scope)).hasSize(3).allMatch(ReasonIT::isGiven);
    assertThat(reasons("access:ver2/" + scope + "/" + consumer.organisation()))
        .hasSize(2)
        .allMatch(ReasonIT::isGiven);
    assertThat(reasons("client:ver2/" + client)).hasSize(4).allMatch(ReasonIT::isGiven);
  }

  @Test
  void thePrefixesOfOthersAreRegisteredWithAReason() {
    var directorate =
        admins
            .api("ver2", admins.installation(), "idporten:scopes.admin")
            .with(HEADER, "Order%207");
    var prefix = Some.prefix();

    directorate
        .post(
            "/internal/api/v1/scope_prefix",
            "{\"prefix\":\"%s\",\"owner_orgno\":\"%s\"}"
                .formatted(prefix, provider.api().organisation()))
        .isOk();

    assertThat(reasons("prefix:ver2/" + prefix))
        .singleElement()
        .asString()
        .contains("\"reason\":\"Order 7\"");
  }

  @Test
  void aChangeWithoutAReasonIsMadeAllTheSame() {
    var scope = provider.scope("a");

    assertThat(reasons("scope:ver2/" + scope))
        .hasSize(1)
        .noneMatch(entry -> entry.contains("reason"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bytta%0Aleverandør   | percent-encoded
          100%                 | percent-encoded
          fnr%20{identity}     | identity numbers
          {long}               | up to 500 characters
          """)
  void aReasonThatCannotBeRecordedIsRefusedBeforeAnythingIsDone(String reason, String saying) {
    var identity = SyntheticNumbers.next();
    var header = reason.replace("{identity}", identity).replace("{long}", "a".repeat(501));
    var answer =
        provider
            .api()
            .with(HEADER, header.replace("ø", "%F8"))
            .post(SCOPES, provider.body("refused"))
            .isRefused(400, "invalid_request")
            .about(HEADER);

    assertThat(answer.text("error_description")).contains(saying);
    assertThat(answer.body()).doesNotContain(identity);
    provider.api().get(SCOPES + "/scope" + query(provider.prefix() + ":refused")).is(404);
  }

  private List<String> reasons(String subject) {
    return AuditView.of(jdbc, subject);
  }

  private static boolean isGiven(String entry) {
    return entry.contains("\"reason\":\"Bytta leverandør\"");
  }

  private static String client(String id) {
    return """
    {"client_id": "%s", "client_name": "a", "description": "b", "scopes": []}\
    """
        .formatted(id);
  }
}
