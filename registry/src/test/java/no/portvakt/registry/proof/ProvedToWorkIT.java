package no.portvakt.registry.proof;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import no.portvakt.local.stack.PortPlan;
import no.portvakt.registry.admin.AdminClientOrder;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClients;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryApplication;
import no.portvakt.registry.support.Some;
import no.portvakt.stranger.ResourceServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Through the interfaces alone a provider shares a scope, a consumer and its supplier use it, and
 * an API of a stranger's lets them in. Then each thing that this takes is taken away in turn, and
 * the token endpoint says which.
 */
@SpringBootTest(
    classes = RegistryApplication.class,
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.main.banner-mode=off",
      "logging.level.root=warn",
      "spring.servlet.multipart.enabled=false",
      "spring.mvc.formcontent.filter.enabled=false",
      "portvakt.audit.key-file=target/audit.key",
      "portvakt.token.key-file=target/token.key"
    })
class ProvedToWorkIT {

  private static final URI URL =
      URI.create("http://localhost:" + PortPlan.anyFree().port("Portvakt", 0));
  private static final URI ISSUER = URL.resolve("/ver2/");
  private static final OrganisationNumber DIRECTORATE = new OrganisationNumber("312000016");
  private static final Cause CAUSE = Cause.of(ACTOR);
  private static final String SCOPES = "idporten:scopes.write";
  private static final String CLIENTS = "idporten:dcr.write";

  @Autowired AdminClients admins;
  @Autowired MovableClock clock;

  private final String prefix = Some.prefix();
  private final String scope = prefix + ":sok";
  private Organisation provider;
  private Organisation consumer;
  private Organisation supplier;
  private Machine consumers;
  private Machine suppliers;
  private String scheme;

  @DynamicPropertySource
  static void isWhereItSaysItIs(DynamicPropertyRegistry properties) {
    properties.add("server.port", URL::getPort);
    properties.add("portvakt.public-url", URL::toString);
  }

  @BeforeEach
  void share() {
    var directorate = organisation("idporten:scopes.admin", true);
    provider = organisation(SCOPES, false);
    consumer = organisation(CLIENTS, false);
    supplier = organisation(CLIENTS, false);
    consumers = new Machine(ISSUER, "oppslag-" + consumer.number(), clock);
    suppliers = new Machine(ISSUER, "arkiv-" + supplier.number(), clock);

    directorate.post(
        "internal/api/v1/scope_prefix",
        "{\"prefix\":\"%s\",\"owner_orgno\":\"%s\"}".formatted(prefix, provider.number()));
    provider.post("api/v1/scopes", scopeJson("[\"maskinporten\"]"));
    grant();
    register(consumer, consumers);
    register(supplier, suppliers);
    scheme = newScheme();
    consumer.put(delegation("offered", supplier), "");
  }

  @Test
  void aConsumersTokenOpensAStrangersApi() {
    try (var api = ResourceServer.start(ISSUER, scope, clock)) {
      var place = open(api, consumers.token(scope).accessToken());

      assertThat(place.status()).isEqualTo(200);
      assertThat(place.json().at("/consumer/ID").asString()).isEqualTo(iso(consumer));
      assertThat(place.json().has("supplier")).isFalse();
      assertThat(open(api, consumer.admin().token(CLIENTS).accessToken()).status()).isEqualTo(403);
      assertThat(open(api, "no.real.token").status()).isEqualTo(401);
    }
  }

  @Test
  void aSuppliersTokenSaysOnWhoseBehalf() {
    try (var api = ResourceServer.start(ISSUER, scope, clock)) {
      var token = suppliers.tokenFor(consumer.number().value(), scope);
      var place = open(api, token.accessToken());

      assertThat(place.status()).isEqualTo(200);
      assertThat(place.json().at("/consumer/ID").asString()).isEqualTo(iso(consumer));
      assertThat(place.json().at("/supplier/ID").asString()).isEqualTo(iso(supplier));
      assertThat(place.json().at("/delegation_source").asString())
          .isEqualTo("https://tt02.altinn.no/");
    }
  }

  @Test
  void withoutTheScopeOnTheClient() {
    consumer.put("api/v1/clients/" + consumers.clientId(), clientJson(consumers, "[]"));
    refused(consumers.token(scope), 400, "MP-200");

    consumer.put("api/v1/clients/" + consumers.clientId(), clientJson(consumers, quoted()));
    granted(consumers.token(scope));
  }

  @Test
  void withoutTheKindOfClientAmongThoseAllowed() {
    provider.put("api/v1/scopes?scope=" + scope, scopeJson("[\"krr\"]"));

    refused(consumers.token(scope), 400, "MP-201");
  }

  @Test
  void withoutAccess() {
    provider.delete("api/v1/scopes/access/" + consumer.number() + "?scope=" + scope);
    refused(consumers.token(scope), 403, "MP-250");
    refused(suppliers.tokenFor(consumer.number().value(), scope), 403, "MP-250");

    grant();
    granted(consumers.token(scope));
  }

  @Test
  void withAScopeThatIsSwitchedOff() {
    provider.delete("api/v1/scopes?scope=" + scope);

    refused(consumers.token(scope), 403, "MP-250");
  }

  @Test
  void withoutADelegation() {
    consumer.delete(delegation("offered", supplier));
    refused(suppliers.tokenFor(consumer.number().value(), scope), 403, "MP-251");

    consumer.put(delegation("offered", supplier), "");
    granted(suppliers.tokenFor(consumer.number().value(), scope));

    supplier.delete(delegation("received", consumer));
    refused(suppliers.tokenFor(consumer.number().value(), scope), 403, "MP-251");
  }

  @Test
  void asASupplierWhoForgetsForWhom() {
    refused(suppliers.token(scope), 403, "MP-250");
  }

  @Test
  void onBehalfOfOneself() {
    var answer = consumers.tokenFor(consumer.number().value(), scope);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("error").asString()).isEqualTo("invalid_request");
  }

  @Test
  void withAnActiveClientNoMore() {
    consumer.delete("api/v1/clients/" + consumers.clientId());

    refused(consumers.token(scope), 400, "MP-100");
  }

  @Test
  void withAKeyThatWasRemoved() {
    var spare = new Machine(ISSUER, "spare-" + consumer.number(), clock);
    consumer.post("api/v1/clients/" + consumers.clientId() + "/jwks", spare.jwks());

    var answer = consumers.token(scope);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Unknown key identifier (kid)");
  }

  @Test
  void withAKeyOlderThanAYear() {
    clock.move(Duration.ofDays(367));

    refused(consumers.token(scope), 400, "MP-121");
  }

  @Test
  void inAnotherEnvironment() {
    var elsewhere = new Machine(URL.resolve("/ver1/"), consumers.clientId(), clock);

    refused(elsewhere.token(scope), 400, "MP-100");
  }

  @Test
  void forAnotherIssuer() {
    refused(
        consumers.token(scope, claims -> claims.audience("https://maskinporten.no/")),
        400,
        "MP-110");
  }

  @Test
  void withAnAssertionUsedBefore() {
    granted(consumers.token(scope, claims -> claims.jwtID("once-" + scope)));

    refused(consumers.token(scope, claims -> claims.jwtID("once-" + scope)), 400, "MP-012");
  }

  private static void granted(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("error_uri").asString()).endsWith("/" + code);
  }

  private static Answer open(ConfigurableApplicationContext api, String token) {
    return Http.get(ResourceServer.address(api), token);
  }

  private Organisation organisation(String scopes, boolean runsInstallation) {
    var number = runsInstallation ? DIRECTORATE : Some.organisationNumber();
    var id = AdminClientOrder.defaultId(number).value();
    var admin = new Machine(ISSUER, id, clock);
    var order =
        new AdminClientOrder(
            "ver2", number, "Etat " + number, true, false, runsInstallation, null, admin.jwks());
    assertThat(admins.issue(order, CAUSE)).isInstanceOf(Issued.class);
    return new Organisation(ISSUER, number, admin, scopes);
  }

  private void grant() {
    provider.put("api/v1/scopes/access/" + consumer.number() + "?scope=" + scope, "");
  }

  private void register(Organisation owner, Machine client) {
    owner.post("api/v1/clients", clientJson(client, quoted()));
    owner.post("api/v1/clients/" + client.clientId() + "/jwks", client.jwks());
  }

  private String newScheme() {
    var texts =
        """
        [{"code":"nb","value":"Stedsnavn"},{"code":"nn","value":"Stadnamn"},
         {"code":"en","value":"Place names"}]\
        """;
    return provider
        .post(
            "api/v1/delegationSchemes",
            "{\"title\":%1$s,\"description\":%1$s,\"scopes\":[\"%2$s\"]}".formatted(texts, scope))
        .json()
        .asString();
  }

  /** As the one party sees it that the path is asked by. */
  private String delegation(String list, Organisation other) {
    return "api/v1/delegations/%s/%s?delegation_scheme_id=%s"
        .formatted(list, other.number(), scheme);
  }

  private String scopeJson(String types) {
    return """
    {"prefix":"%s","subscope":"sok","description":"Søk i stedsnavn","visibility":"PUBLIC",
     "delegation_source":"https://tt02.altinn.no/","allowed_integration_types":%s}
    """
        .formatted(prefix, types);
  }

  private static String clientJson(Machine client, String scopes) {
    return """
    {"client_id":"%s","client_name":"Oppslag","description":"Slår opp stedsnavn",
     "integration_type":"maskinporten","scopes":%s}
    """
        .formatted(client.clientId(), scopes);
  }

  private String quoted() {
    return "[\"" + scope + "\"]";
  }

  private static String iso(Organisation organisation) {
    return organisation.number().iso6523();
  }
}
