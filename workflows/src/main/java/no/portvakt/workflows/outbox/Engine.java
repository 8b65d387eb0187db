package no.portvakt.workflows.outbox;

import java.util.concurrent.CompletionStage;

/** The engine as the outbox needs it. */
public interface Engine {

  /**
   * Publishes a message; completes normally also when the engine has had the same id before.
   * Completes exceptionally when the engine did not take it or its answer was lost.
   *
   * @param kept whether the engine keeps the message until somebody waits for it; if not, it starts
   *     a process where none runs with this key, and is forgotten else
   */
  CompletionStage<?> publish(
      String messageId, String name, String correlationKey, String variables, boolean kept);
}
