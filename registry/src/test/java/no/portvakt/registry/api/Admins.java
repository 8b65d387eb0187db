package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.admin.AdminClientOrder;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClients;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.Some;
import org.springframework.core.env.Environment;

/** Organisations with admin clients, whose tokens come from the token endpoint. */
class Admins {

  /** All of the admin scopes that an ordinary organisation has. */
  static final String ALL =
      "idporten:scopes.read idporten:scopes.write idporten:dcr.read idporten:dcr.write"
          + " idporten:dcr.modify";

  private static final RSAKey KEY = newKey("admin");

  private final AdminClients clients;
  private final Organisations organisations;
  private final Installation installation;
  private final Clock clock;
  private final Environment properties;

  Admins(
      AdminClients clients,
      Organisations organisations,
      Installation installation,
      Clock clock,
      Environment properties) {
    this.clients = clients;
    this.organisations = organisations;
    this.installation = installation;
    this.clock = clock;
    this.properties = properties;
  }

  /** A new organisation that may do what is usual. */
  Api someone(String environment) {
    return someone(environment, ALL);
  }

  /** A new organisation whose token has these scopes and no others. */
  Api someone(String environment, String scopes) {
    return api(environment, Some.organisationNumber(), scopes);
  }

  Api api(String environment, OrganisationNumber organisation, String scopes) {
    return api(environment, organisation, scopes, true);
  }

  Api api(String environment, OrganisationNumber organisation, String scopes, boolean termsSigned) {
    installation();
    var issued = issue(environment, organisation, termsSigned);
    return new Api(
        address(environment), organisation, token(environment, issued, scopes), Map.of());
  }

  /** The organisation that runs the installation. */
  OrganisationNumber installation() {
    return installation
        .organisation()
        .orElseGet(() -> {
          var first = Some.organisation();
          organisations.register(first, Some.ACTOR);
          return installation.settle(first.number(), Cause.of(Some.ACTOR));
        });
  }

  private Issued issue(String environment, OrganisationNumber organisation, boolean termsSigned) {
    var order =
        new AdminClientOrder(
            environment,
            organisation,
            "Etat " + organisation,
            termsSigned,
            true,
            false,
            null,
            KEY.toPublicJWK().toJSONString());
    var outcome = clients.issue(order, Cause.of(Some.ACTOR));
    assertThat(outcome).isInstanceOf(Issued.class);
    return (Issued) outcome;
  }

  private String token(String environment, Issued issued, String scopes) {
    var form =
        "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion="
            + assertion(issued, scopes);
    var answer =
        Api.send(
            HttpRequest.newBuilder(URI.create(address(environment) + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    return answer.isOk().text("access_token");
  }

  private String assertion(Issued issued, String scopes) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .audience(issued.issuer().toString())
            .issuer(issued.client().value())
            .claim("scope", scopes)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(100)))
            .build();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issued.kid()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(KEY));
      return jwt.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String address(String environment) {
    return "http://localhost:" + port() + "/" + environment;
  }

  int port() {
    return properties.getRequiredProperty("local.server.port", Integer.class);
  }

  /** Encoded as one part of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static RSAKey newKey(String kid) {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(kid)
          .generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
