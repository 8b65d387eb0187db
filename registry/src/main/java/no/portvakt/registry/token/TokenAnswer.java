package no.portvakt.registry.token;

/** What comes of asking for a token. */
sealed interface TokenAnswer permits Issued, Refusal {}
