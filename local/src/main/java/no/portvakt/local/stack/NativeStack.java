package no.portvakt.local.stack;

import java.nio.file.Path;
import java.util.List;

/** The parts as our child processes. */
final class NativeStack implements Stack {

  private final Lifeline lifeline = new Lifeline();
  private final Part<Postgres> postgres;

  NativeStack(Path home, PortPlan ports) {
    this(home, ports, List.of());
  }

  private NativeStack(Path home, PortPlan ports, List<String> postgresSettings) {
    postgres = new NativePostgres(home, ports.port("PostgreSQL", 5432), postgresSettings, lifeline);
  }

  /** Quicker, and good for nothing that has to outlive the machine. */
  static NativeStack forTests(Path home) {
    return new NativeStack(home, PortPlan.anyFree(), List.of("fsync=off", "full_page_writes=off"));
  }

  @Override
  public Part<Postgres> postgres() {
    return postgres;
  }

  @Override
  public Part<Engine> engine() {
    throw new StackException("no engine yet");
  }

  @Override
  public void close() {
    postgres.close();
    lifeline.close();
  }
}
