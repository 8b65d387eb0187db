package no.portvakt.bot.login;

/**
 * What somebody wants to do, and does once he or she has logged in.
 *
 * @param deed the name of the {@link Deed} that does it
 * @param about what it is done to, as the deed reads it: never authority
 */
public record Intent(String deed, String about) {}
