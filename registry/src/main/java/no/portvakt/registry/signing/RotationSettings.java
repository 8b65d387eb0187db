package no.portvakt.registry.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys follow each other.
 *
 * @param every how long a key signs
 * @param ahead how long it is published before; others may remember the published keys for an hour
 * @param kept how long it is published after, and the longest life of a token
 */
@ConfigurationProperties("portvakt.token.rotation")
public record RotationSettings(
    @DefaultValue("60d") Duration every,
    @DefaultValue("7d") Duration ahead,
    @DefaultValue("7d") Duration kept) {

  /** How long others may remember the keys that are published. */
  public static final Duration REMEMBERED = Duration.ofHours(1);

  public RotationSettings {
    if (ahead.compareTo(REMEMBERED.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException("portvakt.token.rotation.ahead is 2h or more");
    }
    if (every.compareTo(ahead) < 0) {
      throw new IllegalArgumentException("portvakt.token.rotation.every is no less than ahead");
    }
    if (kept.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("portvakt.token.rotation.kept is 1m or more");
    }
  }
}
