package no.portvakt.registry.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.portvakt.registry.delegation.FakeAltinn.Asked;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of Altinn as delegating takes, with the recorded shapes; it also hands out tokens. */
public final class LittleAltinn implements FakeAltinn.Behaviour {

  static final Instant GIVEN_AT = Instant.parse("2026-10-17T11:37:58.053427Z");

  private final Set<Given> given = new HashSet<>();
  private final Map<String, List<String>> scopes = new ConcurrentHashMap<>();
  private final Map<String, Instead> instead = new ConcurrentHashMap<>();
  private volatile String losing = "nothing";

  public void scopes(String resource, ScopeName... names) {
    scopes.put(resource, Arrays.stream(names).map(ScopeName::value).toList());
  }

  public synchronized void give(String consumer, String supplier, String resource) {
    given.add(new Given(consumer, supplier, resource));
  }

  public synchronized void takeBack(String consumer, String supplier, String resource) {
    given.remove(new Given(consumer, supplier, resource));
  }

  synchronized Set<Given> given() {
    return Set.copyOf(given);
  }

  /** For requests whose method and path end so. */
  public void answerInstead(String request, int status, String body) {
    instead.put(request, new Instead(status, body));
  }

  /** Does what it is asked, but nobody hears of it. */
  void loseAnswerOf(String request) {
    losing = request;
  }

  public void behaveAgain() {
    losing = "nothing";
    instead.clear();
  }

  @Override
  public void answer(Asked question, HttpExchange exchange) throws IOException {
    if (question.uri().equals("/token")) {
      FakeAltinn.answer(exchange, 200, "a.b.c\n".getBytes(UTF_8));
      return;
    }
    var path = question.uri().split("\\?", 2)[0].replaceAll("/$", "");
    var request =
        question.method() + " " + path.substring(path.indexOf("/api/v1/") + "/api/v1/".length());
    for (var other : instead.entrySet()) {
      if (endsWith(request, other.getKey())) {
        FakeAltinn.answer(exchange, other.getValue().status, other.getValue().body.getBytes(UTF_8));
        return;
      }
    }
    var reply = reply(request, question);
    if (endsWith(request, losing)) {
      return;
    }
    FakeAltinn.answer(exchange, reply.status, reply.body.getBytes(UTF_8));
  }

  private static boolean endsWith(String request, String end) {
    var words = end.split(" ", 2);
    return words.length == 2
        ? request.startsWith(words[0] + " ") && request.endsWith("/" + words[1])
        : request.endsWith("/" + end);
  }

  private Instead reply(String request, Asked question) {
    var party = question.party();
    if (party == null) {
      return request.equals("GET maskinporten/delegations")
          ? new Instead(200, lookUp(question.uri()))
          : new Instead(400, "");
    }
    return switch (request) {
      case "GET organization/maskinportenschema/offered" ->
          new Instead(200, list(found -> found.consumer.equals(party)));
      case "GET organization/maskinportenschema/received" ->
          new Instead(200, list(found -> found.supplier.equals(party)));
      case "POST organization/maskinportenschema/delegationcheck" ->
          new Instead(200, FakeAltinn.recorded("delegationcheck-delegable"));
      case "POST organization/maskinportenschema/offered" -> {
        give(party, other(question, "to"), resource(question));
        yield new Instead(201, FakeAltinn.recorded("given"));
      }
      case "POST organization/maskinportenschema/offered/revoke" -> {
        takeBack(party, other(question, "to"), resource(question));
        yield new Instead(204, "");
      }
      case "POST organization/maskinportenschema/received/revoke" -> {
        takeBack(other(question, "from"), party, resource(question));
        yield new Instead(204, "");
      }
      default -> new Instead(404, "");
    };
  }

  private String lookUp(String uri) {
    var scope = parameter(uri, "scope");
    return given().stream()
        .filter(found -> scopes.getOrDefault(found.resource, List.of()).contains(scope))
        .filter(found -> matches(parameter(uri, "consumerOrg"), found.consumer))
        .filter(found -> matches(parameter(uri, "supplierOrg"), found.supplier))
        .map(found ->
            """
            {"consumer_org":"%s","supplier_org":"%s","delegation_scheme_Id":null,
             "scopes":["%s"],"created":"%s","resourceid":"%s"}
            """
                .formatted(found.consumer, found.supplier, scope, GIVEN_AT, found.resource))
        .collect(joining(",", "[", "]"));
  }

  private String list(Predicate<Given> wanted) {
    return given().stream()
        .filter(wanted)
        .map(found ->
            """
            {"offeredByPartyId":1,"offeredByName":"A","offeredByOrganizationNumber":"%s",
             "coveredByPartyId":2,"coveredByName":"B","coveredByOrganizationNumber":"%s",
             "performedByUserId":3,"created":"%s","resourceId":"%s"}
            """
                .formatted(found.consumer, found.supplier, GIVEN_AT, found.resource))
        .collect(joining(",", "[", "]"));
  }

  private static boolean matches(@Nullable String wanted, String number) {
    return wanted == null || wanted.equals(number);
  }

  private static @Nullable String parameter(String uri, String name) {
    for (var pair : uri.substring(uri.indexOf('?') + 1).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
      }
    }
    return null;
  }

  private static String other(Asked question, String member) {
    return json(question).path(member).path(0).path("value").asString();
  }

  private static String resource(Asked question) {
    return json(question).path("rights").path(0).path("resource").path(0).path("value").asString();
  }

  private static JsonNode json(Asked question) {
    return JsonMapper.shared().readTree(question.body());
  }

  record Given(String consumer, String supplier, String resource) {}

  private record Instead(int status, String body) {}
}
