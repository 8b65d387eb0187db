package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

/** Merkantile data by HTTP: a provider's, and those of its clients. */
@ApiIT
class MerkantileApiIT {

  private static final String OWN = "/api/v1/merkantile";
  private static final String BODY =
      """
      {"recipient": "Kartetaten", "orgno": "991825827", "address_lines": ["Kartveien 1"],
       "postcode": "0150", "city": "Oslo", "reference": "Ola",
       "notification_points": ["drift@etat.example"]}\
      """;

  @Autowired Admins admins;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private Api api;

  @BeforeEach
  void beAProvider() {
    api = admins.someone("ver2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsSavedIsShownAndConfirmed(boolean ofAClient) {
    var path = ofAClient ? client() : OWN;
    api.get(path).isRefused(404, "not_found").saying("PUT");

    var saved = api.with("Portvakt-Reason", "Ny%20adresse").put(path, BODY).isOk();

    var expected = JsonMapper.shared().readTree(BODY);
    expected
        .propertyStream()
        .forEach(field -> assertThat(saved.json().get(field.getKey())).isEqualTo(field.getValue()));
    assertThat(saved.text("confirmed_at")).isEqualTo(clock.instant().toString());
    assertThat(api.get(path).isOk().json()).isEqualTo(saved.json());

    assertThat(
            meters
                .get("portvakt.merkantile.requests")
                .tags("action", "save", "outcome", "Saved")
                .counter()
                .count())
        .isPositive();

    clock.move(Duration.ofDays(100));
    var later = again();
    var confirmed = later.post(path + "/confirm", confirmation(saved)).isOk();
    assertThat(confirmed.text("confirmed_at")).isEqualTo(clock.instant().toString());
    assertThat(AuditView.of(jdbc, subject(path)))
        .hasSize(2)
        .allMatch(entry -> entry.contains(" client:ver2/admin-" + api.organisation() + " "))
        .satisfies(entries -> {
          assertThat(entries.getFirst())
              .startsWith("merkantile.registered ")
              .contains("\"reason\":\"Ny adresse\"")
              .doesNotContain("drift@etat.example");
          assertThat(entries.getLast()).startsWith("merkantile.confirmed ");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasNotShownIsNotConfirmed(boolean ofAClient) {
    var path = ofAClient ? client() : OWN;
    api.post(path + "/confirm", "{\"confirmed_at\": \"2026-11-22T14:00:00Z\"}")
        .isRefused(404, "not_found");
    var shown = api.put(path, BODY).isOk();
    clock.move(Duration.ofSeconds(1));
    api.put(path, BODY.replace("0150", "0151")).isOk();
    clock.move(Duration.ofSeconds(1));

    api.post(path + "/confirm", confirmation(shown)).isRefused(409, "conflict");
    api.post(path + "/confirm", "{}").isRefused(400, "invalid_request").about("confirmed_at");
    api.post(path + "/confirm", "{\"confirmed_at\": \"yesterday\"}")
        .isRefused(400, "invalid_request")
        .about("confirmed_at");

    assertThat(api.get(path).isOk().text("postcode")).isEqualTo("0151");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "recipient": "Kartetaten"                       | "recipient": ""              | recipient
          "orgno": "991825827"                            | "orgno": "991825828"         | orgno
          "address_lines": ["Kartveien 1"]                | "address_lines": []          | address_lines
          "address_lines": ["Kartveien 1"]                | "address_lines": "a"         | address_lines
          "postcode": "0150"                              | "postcode": "150"            | postcode
          "postcode": "0150"                              | "postcode": 150              | postcode
          "city": "Oslo"                                  | "city": "a\\u0000"           | city
          "reference": "Ola"                              | "referance": "Ola"           | referance
          "notification_points": ["drift@etat.example"]   | "notification_points": ["a"] | notification_points
          """)
  void eachFieldThatIsWrongIsNamed(String field, String wrong, String name) {
    var body = BODY.replace(field, wrong);
    assertThat(body).isNotEqualTo(BODY);

    api.put(OWN, body).isRefused(400, "invalid_request").about(name);
    api.put(client(), body).isRefused(400, "invalid_request").about(name);
    api.get(OWN).isRefused(404, "not_found");
  }

  @Test
  void everyFieldThatIsMissingIsNamedAtOnce() {
    var answer = api.put(OWN, "{}").isRefused(400, "invalid_request");

    assertThat(
            answer
                .json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("fieldIdentifier").asString()))
        .containsExactly(
            "recipient",
            "orgno",
            "address_lines",
            "postcode",
            "city",
            "reference",
            "notification_points");
  }

  @Test
  void theDataOfACustomersClientAreItsSuppliersToo() {
    var supplier = admins.someone("ver2", "idporten:dcr.supplier");
    var id = "c" + UUID.randomUUID();
    supplier
        .post(
            "/api/v1/clients",
            "{\"client_id\":\"%s\",\"client_name\":\"a\",\"description\":\"b\",\"client_orgno\":\"%s\"}"
                .formatted(id, api.organisation()))
        .isOk();
    var path = "/api/v1/clients/" + id + "/merkantile";

    var saved = supplier.put(path, BODY).isOk();
    assertThat(api.get(path).isOk().json()).isEqualTo(saved.json());
    api.post(path + "/confirm", confirmation(saved)).isOk();
    supplier.put(OWN, BODY).isRefused(403, "insufficient_scope");
  }

  @Test
  void othersClientsAreTheirsAndUnknownOnesNobodys() {
    var path = client();
    var other = admins.someone("ver2");

    other.get(path).isRefused(403, "access_denied");
    other.put(path, BODY).isRefused(403, "access_denied");
    other
        .post(path + "/confirm", "{\"confirmed_at\": \"2026-11-22T14:00:00Z\"}")
        .isRefused(403, "access_denied");
    other.put("/api/v1/clients/none/merkantile", BODY).isRefused(404, "not_found");
    admins
        .someone("ver2", "idporten:dcr.write")
        .put(OWN, BODY)
        .isRefused(403, "insufficient_scope");
    admins
        .someone("ver2", "idporten:scopes.write")
        .put(path, BODY)
        .isRefused(403, "insufficient_scope");
  }

  /** With a token of now. */
  private Api again() {
    return admins.api("ver2", api.organisation(), Admins.ALL);
  }

  private String client() {
    var id = "c" + UUID.randomUUID();
    api.post(
            "/api/v1/clients",
            "{\"client_id\":\"%s\",\"client_name\":\"a\",\"description\":\"b\"}".formatted(id))
        .isOk();
    return "/api/v1/clients/" + id + "/merkantile";
  }

  private String subject(String path) {
    return path.equals(OWN)
        ? "merkantile:ver2/" + api.organisation()
        : "merkantile:ver2/client/" + path.replaceAll(".*/clients/(.*)/merkantile", "$1");
  }

  private static String confirmation(Answer shown) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("confirmed_at", shown.text("confirmed_at")));
  }
}
