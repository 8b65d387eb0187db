package no.portvakt.bot.slack;

/**
 * A modal as Slack shows it.
 *
 * @param hash names this state of it; an update that carries an older one is refused
 */
public record OpenedView(String id, String hash) {}
