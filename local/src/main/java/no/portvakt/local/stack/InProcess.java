package no.portvakt.local.stack;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import no.portvakt.local.program.LocalException;
import org.jspecify.annotations.Nullable;

/** A part that needs no process of its own. */
public final class InProcess<A> implements Part<A> {

  private final A address;
  private final Callable<AutoCloseable> starter;
  private CompletableFuture<?> ended = CompletableFuture.completedFuture(null);
  private @Nullable AutoCloseable server;

  public InProcess(A address, Callable<AutoCloseable> starter) {
    this.address = address;
    this.starter = starter;
  }

  @Override
  public A address() {
    return address;
  }

  @Override
  public synchronized void start() {
    if (server == null) {
      try {
        server = starter.call();
        ended = new CompletableFuture<>();
      } catch (Exception e) {
        throw new LocalException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  @Override
  public void kill() {
    close();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      try {
        server.close();
      } catch (Exception e) {
        throw new LocalException(String.valueOf(e.getMessage()), e);
      }
      server = null;
      ended.complete(null);
    }
  }

  @Override
  public synchronized CompletableFuture<?> ended() {
    return ended;
  }
}
