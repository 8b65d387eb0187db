package no.portvakt.local.stack;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A server of the stack. It keeps its data and its address through any number of ends and starts.
 *
 * @param <A> how it is reached
 */
public interface Part<A> extends AutoCloseable {

  A address();

  /** Returns when the server answers. Does nothing when it runs already. */
  void start();

  /** Ends it without warning, as {@code kill -9} does. */
  void kill();

  /** What runs of it on this machine, in programs of its own. */
  default Stream<ProcessHandle> processes() {
    return Stream.empty();
  }

  /** Ends it in order; {@link #start} may follow. */
  @Override
  void close();

  /** Ends it for good, as quickly as may be: nobody asks for its data any more. */
  default void remove() {
    close();
  }

  /** Completes when the server ends, whoever ended it. */
  CompletableFuture<?> ended();
}
