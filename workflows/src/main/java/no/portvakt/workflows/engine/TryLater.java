package no.portvakt.workflows.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The outside world did not do its part, or an operator has to do something first. Retried; when
 * the retries are used up, the message becomes the incident's text in Operate, so it says cause and
 * remedy. Being asked to wait uses up none.
 */
@NamedInterface("try-later")
public class TryLater extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final @Nullable Duration after;

  public TryLater(String message, @Nullable Duration after, @Nullable Throwable cause) {
    super(message, cause);
    this.after = after;
  }

  /** How long the other side asked us to wait, if it did. */
  public @Nullable Duration after() {
    return after;
  }
}
