package no.portvakt.workflows.scopeaccess;

/**
 * What a person has filled in to ask for access to a scope; nothing in it has been checked.
 *
 * @param organisation the consumer's number
 */
public record ScopeAccessForm(
    String environment, String organisation, String scope, String reason) {}
