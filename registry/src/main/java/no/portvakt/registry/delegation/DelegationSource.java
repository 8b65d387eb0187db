package no.portvakt.registry.delegation;

import java.net.URI;
import java.time.Instant;

/** Where delegations of an environment are given, exactly as its issuer is configured. */
public record DelegationSource(String name, URI issuer, Instant created, Instant lastUpdated) {}
