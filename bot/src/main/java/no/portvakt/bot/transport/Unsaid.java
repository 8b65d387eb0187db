package no.portvakt.bot.transport;

import org.jspecify.annotations.Nullable;

/** An exception as it may be logged: of what class and where, never what it says of the content. */
final class Unsaid extends RuntimeException {

  Unsaid(Throwable thrown) {
    super(thrown.getClass().getName(), cause(thrown), false, true);
    setStackTrace(thrown.getStackTrace());
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    return thrown.getCause() == null ? null : new Unsaid(thrown.getCause());
  }
}
