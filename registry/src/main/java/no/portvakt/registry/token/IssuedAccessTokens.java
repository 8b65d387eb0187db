package no.portvakt.registry.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.jose.Jws;
import no.portvakt.registry.jose.MalformedException;
import no.portvakt.registry.jose.Rsa;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.signing.SigningKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class IssuedAccessTokens implements AccessTokens {

  private static final Logger log = LoggerFactory.getLogger(IssuedAccessTokens.class);
  private static final int LONGEST = 8_192;

  private final Environments environments;
  private final SigningKeys keys;
  private final Rsa rsa;
  private final Clock clock;

  IssuedAccessTokens(Environments environments, SigningKeys keys, Rsa rsa, Clock clock) {
    this.environments = environments;
    this.keys = keys;
    this.rsa = rsa;
    this.clock = clock;
  }

  @Override
  public Optional<AccessToken> verify(String environment, String token) {
    try {
      return environments.find(environment).map(found -> verified(found, Jws.parse(token)));
    } catch (MalformedException refused) {
      log.debug("Access token refused in {}: {}", environment, refused.what());
      return Optional.empty();
    }
  }

  private AccessToken verified(Environment environment, Jws jws) {
    var claims = new Claims(jws.claims());
    check(isSigned(environment, jws), "it is not signed with a key of this issuer's");
    check(claims.text("iss", LONGEST).equals(environment.issuer().toString()), "issuer");
    check(claims.time("exp") > clock.instant().getEpochSecond(), "it has expired");
    check(isForUs(claims, environment), "it is for somebody else");
    return new AccessToken(
        new ClientId(claims.text("client_id", LONGEST)),
        party(claims, "consumer").orElseThrow(() -> new MalformedException("consumer")),
        party(claims, "supplier").orElse(null),
        Arrays.stream(claims.text("scope", LONGEST).split(" "))
            .map(ScopeName::new)
            .collect(toUnmodifiableSet()));
  }

  private boolean isSigned(Environment environment, Jws jws) {
    return jws.algorithm().equals("RS256")
        && new Claims(jws.header())
            .optionalText("kid", LONGEST)
            .flatMap(kid -> keys.of(environment.name()).find(kid))
            .filter(key -> rsa.verifies(jws, key.publicKey()))
            .isPresent();
  }

  /** Without an audience a token is for whoever its scopes are for (RFC 7519, section 4.1.3). */
  private boolean isForUs(Claims claims, Environment environment) {
    var own = List.of(environment.issuer().toString(), environments.publicUrl());
    return claims.find("aud").isEmpty()
        || claims.texts("aud").orElse(List.of()).stream()
            .anyMatch(audience -> own.stream().anyMatch(address -> isBelow(audience, address)));
  }

  private static boolean isBelow(String audience, String address) {
    var base = address.endsWith("/") ? address : address + "/";
    return (audience + "/").startsWith(base);
  }

  private static Optional<OrganisationNumber> party(Claims claims, String name) {
    return claims
        .find(name)
        .map(party -> party.path("ID").stringValue(""))
        .flatMap(OrganisationNumber::parse);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new MalformedException(what);
    }
  }
}
