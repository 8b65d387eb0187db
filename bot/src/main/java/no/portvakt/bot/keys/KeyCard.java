package no.portvakt.bot.keys;

import com.slack.api.model.block.element.ButtonElement;
import java.time.Duration;
import java.time.Instant;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.workflows.keyexpiry.KeyRef;

/**
 * A key as people know it.
 *
 * @param client what its client is called
 * @param owner what the client's organisation is called
 * @param daysLeft a day that has begun counts, but not its first hour; 0: it has expired
 */
public record KeyCard(
    KeyRef key,
    String client,
    String owner,
    Environment environment,
    Instant expires,
    long daysLeft) {

  static long daysLeft(Instant expires, Instant now) {
    long hours = Duration.between(now, expires).toHours();
    return now.isBefore(expires) ? Math.max(1, (hours + 23) / 24) : 0;
  }

  /** A text about the key: its id, its client, whose that is, where, until when, how many days. */
  public Phrase phrase(String text, Wording wording) {
    return Phrase.of(
        text,
        key.kid(),
        client,
        owner,
        EnvironmentNames.of(environment, wording),
        expires,
        daysLeft);
  }

  /** The same key for another year. */
  public ButtonElement renewing(Wording wording) {
    return Button.of(RenewingKey.ID, key.toString(), key.kid(), client).primary().in(wording);
  }

  /** Another in its place. */
  public ButtonElement replacing(Wording wording) {
    return Button.of(ReplacingKey.ID, key.toString(), key.kid(), client).in(wording);
  }
}
