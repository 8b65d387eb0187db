package no.portvakt.registry.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.jose.MalformedException;
import no.portvakt.registry.token.Authentication.Proven;
import org.springframework.stereotype.Component;

/**
 * An access token for an assertion (RFC 7523): the checks in Maskinporten's order, of which the
 * first that fails decides the answer.
 */
@Component
class JwtBearerGrant {

  static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final ClientStandings clients;
  private final Authenticator authenticator;
  private final List<Check> checks;
  private final TokenIssuer issuer;
  private final Clock clock;

  JwtBearerGrant(
      ClientStandings clients,
      Authenticator authenticator,
      RateLimit rateLimit,
      Timeliness timeliness,
      SingleUse singleUse,
      ClaimRules claimRules,
      Entitlement entitlement,
      AuthorizationDetails details,
      TokenIssuer issuer,
      Clock clock) {
    this.clients = clients;
    this.authenticator = authenticator;
    this.checks = List.of(rateLimit, timeliness, singleUse, claimRules, entitlement, details);
    this.issuer = issuer;
    this.clock = clock;
  }

  TokenAnswer answer(Environment environment, String assertion) {
    try {
      return answer(environment, Assertion.parse(assertion));
    } catch (MalformedException malformed) {
      return Fault.ASSERTION.refused(malformed.what());
    }
  }

  private TokenAnswer answer(Environment environment, Assertion assertion) {
    var id = ClientId.parse(assertion.issuer());
    if (id.isEmpty()) {
      return Fault.CLIENT.refused();
    }
    var answer =
        clients
            .find(environment.name(), id.get(), assertion)
            .map(client ->
                new TokenRequest(environment, assertion, id.get(), client, clock.instant()))
            .map(this::answer)
            .orElseGet(Fault.CLIENT::refused);
    return answer instanceof Refusal refusal ? refusal.by(id.get()) : answer;
  }

  private TokenAnswer answer(TokenRequest request) {
    return switch (authenticator.authenticate(request)) {
      case Refusal refusal -> refusal;
      case Proven(var method) ->
          refusal(request)
              .<TokenAnswer>map(refusal -> refusal)
              .orElseGet(() -> issuer.issue(request, method));
    };
  }

  private Optional<Refusal> refusal(TokenRequest request) {
    return checks.stream().flatMap(check -> check.refusal(request).stream()).findFirst();
  }
}
