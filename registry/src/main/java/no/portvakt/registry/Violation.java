package no.portvakt.registry;

/**
 * A rule that a value breaks: a stable code that is translated for people, and the field it is
 * about.
 */
public record Violation(String code, String field) {}
