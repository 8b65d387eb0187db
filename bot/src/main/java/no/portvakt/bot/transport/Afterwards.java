package no.portvakt.bot.transport;

/**
 * What is done when the delivery's transaction has been committed and Slack has its answer. It may
 * be lost with the process: nothing that must happen belongs here.
 */
public interface Afterwards {

  /** Runs the task on a thread of its own; at once if no delivery is being handled. */
  void run(Runnable task);
}
