package no.portvakt.bot.login;

import java.time.Instant;
import java.util.Optional;
import no.portvakt.registry.identity.IdentityNumber;

/**
 * What ID-porten has said and signed of a log-in.
 *
 * @param level nothing where it is less than any that counts
 */
record Proof(IdentityNumber number, Optional<Acr> level, Instant at) {}
