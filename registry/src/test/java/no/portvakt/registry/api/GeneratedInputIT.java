package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent: an error in JSON that blames the caller, and no stack trace. */
@Tag("once")
class GeneratedInputIT extends BadInput {

  private static final int GENERATED = 400;
  private static final String MERKANTILE =
      """
      {"recipient": "Kartetaten", "orgno": "991825827", "address_lines": ["Kartveien 1"],
       "postcode": "0150", "city": "Oslo", "reference": "Ola",
       "notification_points": ["drift@etat.example"]}\
      """;

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

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
                  List.of(
                      "/",
                      "/scopes/",
                      "/clients/",
                      "/scopes/access/",
                      "/scopes/addable/",
                      "/delegations/offered/",
                      "/delegationSchemes/",
                      "/merkantile/",
                      "/v1/scope_prefix/"))
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
            Delegable.of(provider).body("a1:bc"),
            "{\"scopes\":[\"a1:bc\"]}",
            MERKANTILE,
            "{\"confirmed_at\":\"2026-11-22T14:00:00Z\"}",
            "{\"keys\":[" + Admins.newKey("a").toPublicJWK().toJSONString() + "]}");
    for (int i = 0; i < GENERATED; i++) {
      var body = spoiled(random, pick(random, bodies));
      var target =
          pick(
              random,
              List.of(
                  "/ver2/api/v1/scopes",
                  "/ver2/api/v1/clients",
                  "/ver2/api/v1/delegationSchemes",
                  "/ver2/api/v1/merkantile",
                  "/ver2/api/v1/merkantile/confirm",
                  "/ver2/api/v1/clients/admin-" + api.organisation() + "/merkantile/confirm",
                  "/ver2/api/v1/clients/admin-" + api.organisation() + "/jwks"));

      var method = target.endsWith("/merkantile") ? "PUT" : "POST";
      var answer = raw.send(method, target, "Content-Type: application/json\r\n", body);

      if (answer.status() != 200 && answer.status() != 201) {
        isTheCallersFault(answer, target + " " + body);
      }
    }
  }

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
