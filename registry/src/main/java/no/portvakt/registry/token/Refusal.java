package no.portvakt.registry.token;

import java.util.Optional;
import no.portvakt.registry.client.ClientId;

/** A token that is not given, and whose it would have been where that is known. */
record Refusal(Fault fault, String text, Optional<ClientId> client)
    implements TokenAnswer, Authentication {

  Refusal by(ClientId asking) {
    return new Refusal(fault, text, Optional.of(asking));
  }
}
