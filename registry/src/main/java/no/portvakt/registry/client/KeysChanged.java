package no.portvakt.registry.client;

/**
 * Keys of a client were registered, renewed or removed. Published in the transaction that changes
 * them, so that whoever follows keys stands or falls with the change.
 */
public record KeysChanged(String environment, ClientId client) {}
