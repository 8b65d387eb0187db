package no.portvakt.bot.slack;

/** Where a message stands in Slack. */
public record Posted(String channel, String ts) {}
