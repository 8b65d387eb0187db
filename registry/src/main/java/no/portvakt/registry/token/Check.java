package no.portvakt.registry.token;

import java.util.Optional;

/** A rule for assertions of clients that have proved who they are. */
interface Check {

  Optional<Refusal> refusal(TokenRequest request);
}
