package no.portvakt.local.stack;

import java.nio.file.Path;
import java.util.List;

/** The parts as our child processes. */
public final class NativeStack {

  private NativeStack() {}

  /** Keeps what it was told through whatever ends it. */
  public static Stack durable(Path home, PortPlan ports, boolean operate) {
    return of(home, ports, operate, Postgres.SETTINGS);
  }

  static Stack forTests(Path home, boolean operate) {
    return of(home, PortPlan.anyFree(), operate, Postgres.SETTINGS_FOR_TESTS);
  }

  private static Stack of(
      Path home, PortPlan ports, boolean operate, List<String> postgresSettings) {
    return new Stack(
        new NativePostgres(home, ports.port("PostgreSQL", 5432), postgresSettings),
        operate ? new OperatedEngine(home, ports) : NativeEngine.alone(home, ports),
        Mail.caughtIn(home, ports));
  }
}
