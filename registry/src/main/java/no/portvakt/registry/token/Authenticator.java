package no.portvakt.registry.token;

import no.portvakt.registry.jose.Rsa;
import no.portvakt.registry.token.Authentication.Proven;
import no.portvakt.registry.token.Credential.Unusable;
import no.portvakt.registry.token.Credential.Usable;
import org.springframework.stereotype.Component;

/** Whether an assertion is meant for this issuer and signed by the client that it names. */
@Component
class Authenticator {

  private final Credentials credentials;
  private final Rsa rsa;

  Authenticator(Credentials credentials, Rsa rsa) {
    this.credentials = credentials;
    this.rsa = rsa;
  }

  Authentication authenticate(TokenRequest request) {
    if (!request.assertion().audience().contains(request.environment().issuer().toString())) {
      return Fault.AUDIENCE.refused();
    }
    return switch (credentials.of(request)) {
      case Unusable(var fault) -> fault.refused();
      case Usable usable when signed(request, usable) -> new Proven(usable.method());
      case Usable _ -> Fault.SIGNATURE.refused();
    };
  }

  /** A key is for one algorithm, whatever the header says. */
  private boolean signed(TokenRequest request, Usable usable) {
    var jws = request.assertion().jws();
    return jws.algorithm().equals(usable.algorithm()) && rsa.verifies(jws, usable.key());
  }
}
