package no.portvakt.local.stack;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The engine with Operate, and OpenSearch between the two. */
final class OperatedEngine implements Part<Engine> {

  private final Part<?> openSearch;
  private final Part<Engine> engine;

  OperatedEngine(Path home, PortPlan ports) {
    var memory = new NativeOpenSearch(home, ports);
    openSearch = memory;
    engine = NativeEngine.withOperate(home, ports, memory.address());
  }

  @Override
  public Engine address() {
    return engine.address();
  }

  /**
   * Both at once: the engine takes commands before OpenSearch is there, and Operate waits for it.
   */
  @Override
  public void start() {
    var memory = CompletableFuture.runAsync(openSearch::start, Thread::startVirtualThread);
    engine.start();
    memory.join();
  }

  /** The engine, with Operate; OpenSearch lives on. */
  @Override
  public void kill() {
    engine.kill();
  }

  @Override
  public void close() {
    engine.close();
    openSearch.close();
  }

  @Override
  public void remove() {
    engine.remove();
    openSearch.remove();
  }

  @Override
  public CompletableFuture<?> ended() {
    return CompletableFuture.anyOf(engine.ended(), openSearch.ended());
  }
}
