package no.portvakt.workflows.access;

import java.util.UUID;

/**
 * What a person has filled in to give somebody a role, or to take it; nothing in it has been
 * checked.
 */
public record RoleForm(String organisation, UUID holder, String reason) {}
