package no.portvakt.registry.imports;

/**
 * How many an import registered; the rest were there before.
 *
 * @param units underenheter that were given a hovedenhet, or another one
 */
public record ImportReport(int organisations, int units, int persons, int adminClients) {}
