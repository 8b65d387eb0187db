package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in, and who is told what they lack. */
@ApiIT
class AdmissionIT {

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired MovableClock clock;

  @Autowired(required = false)
  RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyOperationSaysWhatItNeedsOrThatItIsOpen() {
    assertThat(operations())
        .isNotEmpty()
        .allMatch(operation ->
            operation.getValue().hasMethodAnnotation(Open.class)
                != operation.getValue().hasMethodAnnotation(Needs.class));
  }

  @TestFactory
  Stream<DynamicTest> noClosedOperationLetsAnybodyInWithoutAToken() {
    var stranger = admins.someone("ver2").withoutToken();
    return closed()
        .flatMap(operation -> requests(operation.getKey()))
        .map(request ->
            DynamicTest.dynamicTest(
                request,
                () -> {
                  var answer = send(stranger, request).isRefused(401, "invalid_token");
                  assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                }));
  }

  @TestFactory
  Stream<DynamicTest> noClosedOperationLetsInATokenWithoutItsAdminScope() {
    var provider = Provider.of(admins.someone("ver2"), prefixes);
    var scope = provider.scope("a", "\"accessible_for_all\": true");
    var id = "admin-" + provider.api().organisation();
    provider
        .api()
        .put(
            "/api/v1/clients/" + id,
            """
            {"client_name": "a", "description": "b", "scopes": ["%s", "idporten:dcr.read"]}\
            """
                .formatted(scope));
    var other = admins.api("ver2", provider.api().organisation(), scope);
    return closed()
        .flatMap(operation ->
            requests(operation.getKey())
                .map(request ->
                    DynamicTest.dynamicTest(
                        request,
                        () -> {
                          var needed = needed(operation.getValue());
                          var answer =
                              send(other, request)
                                  .isRefused(403, "insufficient_scope")
                                  .saying(String.join(", ", needed));
                          assertThat(answer.header("WWW-Authenticate"))
                              .isEqualTo(
                                  "Bearer error=\"insufficient_scope\", scope=\"%s\""
                                      .formatted(String.join(" ", needed)));
                        })));
  }

  @TestFactory
  Stream<DynamicTest> noClosedOperationServesAnOrganisationThatHasNotSignedTheTerms() {
    var scopes = Admins.ALL + " idporten:dcr.supplier";
    var unsigned = admins.api("ver2", Some.organisationNumber(), scopes, false);
    return closed()
        .filter(operation -> Arrays.stream(needed(operation.getValue())).anyMatch(scopes::contains))
        .flatMap(operation -> requests(operation.getKey()))
        .map(request ->
            DynamicTest.dynamicTest(
                request, () -> send(unsigned, request).isRefused(428, "terms_not_signed")));
  }

  @Test
  void aTokenCountsInItsOwnEnvironmentOnly() {
    var api = admins.someone("ver2");

    api.get("/api/v1/scopes").isOk();
    api.in("ver1").get("/api/v1/scopes").isRefused(401, "invalid_token");
    api.in("prod").get("/api/v1/clients").isRefused(401, "invalid_token");
  }

  @Test
  void aTokenCountsUntilItExpires() {
    var api = admins.someone("ver2");

    clock.move(Duration.ofMinutes(10));

    var answer = api.get("/api/v1/scopes").isRefused(401, "invalid_token").saying("expired");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Bearer a b",
        "Bearer æ",
        "bearer x.y.z",
        "Bearer \"",
        "Bearer ,"
      })
  void whatIsNoTokenIsRefused(String header) {
    admins
        .someone("ver2")
        .withoutToken()
        .with("Authorization", header)
        .get("/api/v1/scopes")
        .isRefused(401, "invalid_token");
  }

  @Test
  void anAlteredTokenIsRefused() {
    var api = admins.someone("ver2");
    var token = api.sent();
    var altered = token.substring(0, token.length() - 8) + "AAAAAAAA";

    new Api(api.base(), api.organisation(), altered, Map.of())
        .get("/api/v1/scopes")
        .isRefused(401, "invalid_token");
  }

  @Test
  void whoHasNotSignedTheTermsIsToldSo() {
    var unsigned = admins.api("ver2", Some.organisationNumber(), Admins.ALL, false);

    unsigned.get("/api/v1/scopes").isRefused(428, "terms_not_signed").saying("terms of use");
    unsigned
        .with("Accept-Language", "nb")
        .post("/api/v1/clients", "{}")
        .isRefused(428, "terms_not_signed")
        .saying(
            "Virksomheten har ikke signert de relevante bruksvilkårene. Ta kontakt med"
                + " servicedesk@digdir.no");
    unsigned.get("/api/v1/prefix/all").isOk();
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Tilgangstokenet mangler",
    "'no, en;q=0.5', Tilgangstokenet mangler",
    "nn-NO, Tilgangstokenet manglar",
    "en-GB, access token lacks",
    "'de, fr;q=0.9', access token lacks",
    "'de, nn;q=0.9, en;q=0.1', Tilgangstokenet manglar",
    "';;q=,%', access token lacks"
  })
  void refusalsAreInTheLanguageThatIsAskedFor(String languages, String part) {
    admins
        .someone("ver2", "idporten:dcr.read")
        .with("Accept-Language", languages)
        .get("/api/v1/scopes")
        .isRefused(403, "insufficient_scope")
        .saying(part);
  }

  @Test
  void theNameOfAnOrganisationIsForWhoeverHasAnAdminScope() {
    var api = admins.someone("ver2", "idporten:dcr.read");

    var answer = api.get("/api/v1/organizations/" + api.organisation()).isOk();

    assertThat(answer.body())
        .isEqualTo("{\"orgnr\":\"%1$s\",\"name\":\"Etat %1$s\"}".formatted(api.organisation()));
    api.get("/api/v1/organizations/" + Some.organisationNumber()).isRefused(404, "not_found");
    api.get("/api/v1/organizations/123456789").isRefused(400, "invalid_request").about("orgnr");
  }

  private static String[] needed(HandlerMethod operation) {
    return Objects.requireNonNull(operation.getMethodAnnotation(Needs.class)).value();
  }

  private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> closed() {
    return operations().filter(operation -> operation.getValue().hasMethodAnnotation(Needs.class));
  }

  private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> operations() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(operation ->
            operation.getValue().getBeanType().getPackage() == Gatekeeper.class.getPackage())
        .filter(operation ->
            operation.getKey().getPatternValues().stream()
                .anyMatch(pattern -> pattern.startsWith("/{environment}")));
  }

  /** Each as method and path, with something in the place of the variables. */
  private static Stream<String> requests(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .map(pattern ->
            pattern
                .replace("/{environment}", "")
                .replace("{consumer_orgno}", "991825827")
                .replace("{orgnr}", "991825827")
                .replaceAll("\\{\\w+}", "some"))
        .flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .sorted()
                .map(method -> method + " " + path + "?scope=a1:b"));
  }

  private static Answer send(Api api, String request) {
    var parts = Arrays.asList(request.split(" "));
    var typed = parts.getLast().contains("/v2/") ? api.with("Content-Type", "text/plain") : api;
    return typed.send(parts.getFirst(), parts.getLast(), "{}");
  }
}
