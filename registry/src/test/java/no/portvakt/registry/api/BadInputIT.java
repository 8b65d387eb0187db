package no.portvakt.registry.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever is sent: an error in JSON that blames the caller, and no stack trace. */
@ApiIT
@ExtendWith(OutputCaptureExtension.class)
class BadInputIT {

  private static final int GENERATED = 400;

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;

  private Api api;
  private Provider provider;
  private RawHttp raw;

  @BeforeEach
  void comeIn() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    api = provider.api();
    raw = new RawHttp(admins.port(), api.sent());
  }

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
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
    var large = provider.body("a", "\"long_description\": \"" + "a".repeat(66_000) + "\"");

    raw.post("/ver2/api/v1/scopes", large).isRefused(413, "content_too_large");
    raw.chunked("/ver2/api/v1/scopes", large).isRefused(413, "content_too_large");
    raw.chunked("/ver2/api/v1/clients/admin-" + api.organisation() + "/jwks", large)
        .isRefused(413, "content_too_large");
    api.post("/api/v1/scopes", provider.body("a")).isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=a",
        "application/json; charset=utf-16",
        "application/json; charset=latin1",
        "nonsense"
      })
  void aBodyOfAnotherTypeIsRefused(String type) {
    api.with("Content-Type", type)
        .post("/api/v1/scopes", provider.body("a"))
        .isRefused(415, "unsupported_media_type");
    api.with("Content-Type", type)
        .put("/api/v1/scopes?scope=a1:b", provider.body("a"))
        .isRefused(415, "unsupported_media_type");
  }

  @Test
  void anAnswerOfAnotherTypeIsNotGiven() {
    api.with("Accept", "application/xml").get("/api/v1/scopes").isRefused(406, "not_acceptable");
    api.with("Accept", "nonsense").get("/api/v1/scopes").isRefused(406, "not_acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "[]",
        "null",
        "1",
        "\"hemmelig\"",
        "{\"prefix\": \"hemmelig\", \"prefix\": \"hemmelig\"}",
        "{'prefix': 'hemmelig'}",
        "{\"prefix\": hemmelig}",
        "{\"prefix\": \"hemmelig\",}",
        "{\"hemmelig\u0000\": 1}",
        "{\"at_max_age\": 1e99999999}",
        "{\"at_max_age\": 111111111111111111111111111111111111111}",
        "{\"allowed_integration_types\": [[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]}",
        "/* hemmelig */ {}",
        "\uFEFF{}"
      })
  void whatIsNoJsonObjectIsRefusedAndNotRepeated(String body, CapturedOutput log) {
    var answer = api.post("/api/v1/scopes", body).isRefused(400, "invalid_request");

    assertThat(answer.body() + log).doesNotContain("hemmelig").doesNotContain("Exception");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var body = new String(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, ISO_8859_1);

    raw.post("/ver2/api/v1/scopes", body).isRefused(400, "invalid_request").saying("UTF-8");
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

  @Test
  void generatedPathsAndQueriesNeverBreakIt() {
    var random = Seeded.random("generatedPathsAndQueriesNeverBreakIt");
    for (int i = 0; i < GENERATED; i++) {
      var target =
          pick(
                  random,
                  List.of(
                      "/ver2/api/v1", "/ver2/clients", "/ver2/scopes", "/ver2/internal", "/x/api"))
              + pick(
                  random,
                  List.of("/", "/scopes/", "/clients/", "/scopes/access/", "/v1/scope_prefix/"))
              + hostile(random)
              + pick(random, List.of("", "?scope=" + hostile(random), "?" + hostile(random)));

      var answer =
          raw.send(pick(random, METHODS), target, "Content-Type: application/json\r\n", "{}");

      isTheCallersFault(answer, target);
    }
  }

  @Test
  void generatedBodiesNeverBreakIt() {
    var random = Seeded.random("generatedBodiesNeverBreakIt");
    var bodies =
        List.of(
            Recorded.body("scope-all-fields.json"),
            Recorded.body("client.json"),
            provider.body("a"),
            "{\"keys\":[" + Admins.newKey("a").toPublicJWK().toJSONString() + "]}");
    for (int i = 0; i < GENERATED; i++) {
      var body = spoiled(random, pick(random, bodies));
      var target =
          pick(
              random,
              List.of(
                  "/ver2/api/v1/scopes",
                  "/ver2/api/v1/clients",
                  "/ver2/api/v1/clients/admin-" + api.organisation() + "/jwks"));

      var answer = raw.post(target, body);

      if (answer.status() != 200 && answer.status() != 201) {
        isTheCallersFault(answer, target + " " + body);
      }
    }
  }

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  private static void isTheCallersFault(Answer answer, String what) {
    assertThat(answer.status()).as(what).isBetween(400, 499);
    assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/json");
    assertThat(answer.json().required("errors")).as(what).isNotEmpty();
    assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ");
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String hostile(Random random) {
    var pieces =
        List.of(
            "..",
            ".",
            "/",
            "%2e",
            "%2f",
            "%5c",
            "%00",
            "%",
            "%25",
            ";",
            "a",
            ":",
            "%3A",
            "å",
            "%C3%A5",
            "'",
            "\"",
            "<",
            "{",
            "&",
            "=",
            "+",
            "#",
            "991825827",
            "%F0%9F%92%A9",
            "%ff",
            "|",
            "^",
            "~",
            "*");
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(_ -> pick(random, pieces))
        .collect(Collectors.joining());
  }

  /** Some bytes are others, or gone, or there twice. */
  private static String spoiled(Random random, String body) {
    var bytes = new StringBuilder(body);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = random.nextInt(bytes.length());
      switch (random.nextInt(4)) {
        case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
        case 1 -> bytes.deleteCharAt(at);
        case 2 -> bytes.insert(at, bytes.substring(at, Math.min(at + 40, bytes.length())));
        default ->
            bytes.insert(
                at,
                pick(random, List.of("\\u0000", "null", "{", "]", "\"", "1e9", "\\ud800", "-")));
      }
    }
    return bytes.toString();
  }
}
