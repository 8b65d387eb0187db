package no.portvakt.registry.client;

/** A key that will expire, and whose it is. */
public record ExpiringKey(Client client, ClientKey key) {}
