package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Paths, queries and methods that are none: an error in JSON that blames the caller. */
@ExtendWith(OutputCaptureExtension.class)
class BadPathsIT extends BadInput {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ver2/api/v1/clients/..",
        "/ver2/api/v1/clients/../../../actuator",
        "/ver2/api/v1/clients/%2e%2e/%2e%2e",
        "/ver2/api/v1/clients/a%2Fb",
        "/ver2/api/v1/clients/a%252Fb",
        "/ver2/api/v1/clients/a%5Cb",
        "/ver2/api/v1/clients/a\\b",
        "/ver2/api/v1/clients/a;b=c",
        "/ver2/api/v1/clients;a/b",
        "/ver2/api/v1/clients/a%00",
        "/ver2/api/v1/clients/a%0d%0aSet-Cookie:b",
        "/ver2/api/v1/clients/a%zz",
        "/ver2/api/v1/clients/a%",
        "/ver2/api/v1/clients/%C3%A6",
        "/ver2/api/v1/clients/%C0%AF",
        "/ver2/api/v1/clients/\u00e6",
        "/ver2/api/v1/clients/<b>",
        "/ver2/api//v1/clients",
        "//ver2/api/v1/clients",
        "/./ver2/api/v1/clients",
        "/ver1/../ver2/api/v1/clients",
        "/ver2/%61pi/v1/clients",
        "/ver%32/api/v1/clients",
        "/ver2/api/v1/scopes/access/99182582%37?scope=a1:b",
        "/ver2/api/v1/clients?a=%",
        "/ver2/api/v1/clients?a=%zz",
        "/ver2/api/v1/clients?a=%00",
        "/ver2/api/v1/clients?a=%C0%AF",
        "/ver2/api/v1/clients?a=%ED%A0%80",
        "/ver2/api/v1/clients?inactive=true&inactive=false",
        "/ver2/api/v1/clients?inactive=%74rue%0a",
        "/ver2/api/v1/clients?a=\"",
        "/ver2/api/v1/clients?a={b}",
        "/ver2/api/v1/delegations/offered/99182582%37?delegation_scheme_id=a",
        "/ver2/api/v1/delegations/received/991825827%2F..?delegation_scheme_id=a",
        "/ver2/api/v1/delegationSchemes/%61",
        "/ver2/api/v1/delegationSchemes/a%2Fscopes",
        "/ver2/api/v1/delegationSchemes?scope=a1:b&scope=a1:c",
        "/ver2/api/v1/delegations?scope=a1%253Ab",
        "/ver2/api/v1/delegations?scope=a1:b&consumer_org=991825827%0a",
        "/ver2/api/v1/delegations?scope=a1:b&limit=0",
        "/ver2/api/v1/delegations?scope=a1:b&limit=-1",
        "/ver2/api/v1/clients/..%2fmerkantile",
        "/ver2/api/v1/scopes/addable/scope?scope=../../etc/passwd",
        "/ver2/api/v1/rights?limit=1001",
        "/ver2/api/v1/scopes/scope",
        "/ver2/api/v1/scopes/scope?scope=",
        "/ver2/api/v1/scopes/scope?scope=a1:b:",
        "/ver2/api/v1/scopes/scope?scope=a1%253Ab",
        "/ver2/api/v1/scopes/scope?scope=../../etc/passwd",
        "/ver2/api/v1/scopes/scope?scope=a1:b&scope=a1:c"
      })
  void aPathOrQueryThatIsNotPlainIsRefused(String target) {
    raw.get(target).isRefused(400, "invalid_request");
  }

  @Test
  void aPathOrQueryThatIsTooLongIsRefused() {
    raw.get("/ver2/api/v1/clients/" + "a".repeat(800)).isRefused(400, "invalid_request");
    raw.get("/ver2/api/v1/clients?a=" + "a".repeat(5_000)).isRefused(400, "invalid_request");
    raw.get("/ver2/api/v1/clients?a=" + "a".repeat(50_000)).isRefused(400, "invalid_request");
    raw.get("/ver2/api/v1/scopes/scope?scope=a1:" + "b".repeat(201))
        .isRefused(400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ver2/api",
        "/ver2/api/v1",
        "/ver2/api/v1/nothing",
        "/ver2/api/v3/clients",
        "/ver2/scopes/nothing",
        "/ver2/clients/a/b/c",
        "/ver3/api/v1/clients",
        "/actuator/api/v1/clients",
        "/VER2/api/v1/clients",
        "/ver2/internal/api/v1/nothing"
      })
  void whatIsNotThereIsNotFound(String target) {
    raw.get(target).isRefused(404, "not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /ver2/api/v1/scopes",
    "PUT, /ver2/api/v1/clients",
    "DELETE, /ver2/api/v1/clients",
    "POST, /ver2/api/v1/scopes/all",
    "TRACE, /ver2/api/v1/scopes",
    "GET, /ver2/api/v2/clients/a/key"
  })
  void aMethodThatIsNotForThePathIsRefusedWithThoseThatAre(String method, String target) {
    var answer = raw.send(method, target, "", "").isRefused(405, "method_not_allowed");

    assertThat(answer.header("Allow")).isNotEmpty();
  }

  @Test
  void aMethodThatNobodyKnowsIsRefused() {
    raw.send("BREW", "/ver2/api/v1/scopes", "", "").isRefused(405, "method_not_allowed");
  }

  @Test
  void anErrorIsFoundInTheLogByItsId(CapturedOutput log) {
    var id = api.get("/api/v1/clients/none").isRefused(404, "not_found").text("correlation_id");

    assertThat(log.getAll().lines())
        .anyMatch(line ->
            line.contains("correlation_id=" + id)
                && line.contains("/{environment}/api/v1/clients/{client_id}")
                && line.contains("404"));
  }
}
