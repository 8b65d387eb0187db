package no.portvakt.local.stack;

/** A database and who may open it. */
public record Database(String url, String username, String password) {}
