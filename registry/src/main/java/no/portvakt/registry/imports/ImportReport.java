package no.portvakt.registry.imports;

/** How many an import registered; the rest were there before. */
public record ImportReport(int organisations, int persons, int adminClients) {}
