package no.portvakt.local.mail;

import java.util.List;

/**
 * A mail as its reader sees it.
 *
 * @param sentAt ISO 8601, in UTC
 */
public record Letter(
    String id,
    String sender,
    List<String> recipients,
    String subject,
    String sentAt,
    String text) {}
