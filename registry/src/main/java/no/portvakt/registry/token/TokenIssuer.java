package no.portvakt.registry.token;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.jose.Base64Url;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.signing.RotationSettings;
import no.portvakt.registry.signing.SigningKeys;
import no.portvakt.registry.token.ClientStanding.ScopeStanding;
import org.springframework.stereotype.Component;

/** Makes access tokens with the claims that Maskinporten's have. */
@Component
class TokenIssuer {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 32;

  private final SigningKeys keys;
  private final long longestLife;

  TokenIssuer(SigningKeys keys, RotationSettings rotation) {
    this.keys = keys;
    this.longestLife = rotation.kept().toSeconds();
  }

  Issued issue(TokenRequest request, String method) {
    var scope = String.join(" ", request.assertion().scopes());
    long life = life(request);
    long now = request.now().getEpochSecond();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("scope", scope);
    claims.put("iss", request.environment().issuer().toString());
    claims.put("client_amr", method);
    claims.put("token_type", "Bearer");
    claims.put("client_id", request.id().value());
    claims.put("exp", now + life);
    claims.put("iat", now);
    claims.put("jti", id());
    addParties(claims, request);
    audience(request).ifPresent(audience -> claims.put("aud", audience));
    request.assertion().pid().ifPresent(pid -> claims.put("pid", pid));
    var key = keys.of(request.environment().name()).signer(request.now());
    return new Issued(key.sign(claims), life, scope);
  }

  /**
   * The shortest that an owner of a scope has set, else the client's; never longer than a key's.
   */
  private long life(TokenRequest request) {
    return Math.min(
        longestLife,
        request.scopes().stream()
            .mapToLong(ScopeStanding::longestLife)
            .filter(seconds -> seconds > 0)
            .min()
            .orElse(request.client().tokenLifetime()));
  }

  private static void addParties(Map<String, Object> claims, TokenRequest request) {
    claims.put("consumer", party(new OrganisationNumber(request.consumer())));
    if (request.isForAnother()) {
      claims.put("supplier", party(request.organisation()));
      request.scopes().stream()
          .flatMap(scope -> scope.delegationSource().stream())
          .findFirst()
          .ifPresent(source -> claims.put("delegation_source", source));
    }
  }

  private static Map<String, String> party(OrganisationNumber number) {
    var party = new LinkedHashMap<String, String>();
    party.put("authority", "iso6523-actorid-upis");
    party.put("ID", number.iso6523());
    return party;
  }

  /** What the owners of the scopes demand, else what the client asks for; one as a string. */
  private static Optional<Object> audience(TokenRequest request) {
    var enforced =
        request.scopes().stream()
            .flatMap(scope -> scope.enforcedAudience().stream())
            .distinct()
            .sorted()
            .toList();
    var all = enforced.isEmpty() ? ClaimRules.resources(request.assertion()) : enforced;
    return switch (all.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(all.getFirst());
      default -> Optional.of(List.copyOf(all));
    };
  }

  private static String id() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
