package no.portvakt.local.stack;

import java.nio.file.Path;
import java.util.List;

/** The parts as our child processes. */
public final class NativeStack implements Stack {

  private final Part<Postgres> postgres;
  private final Part<Engine> engine;
  private final Part<Mail> mail;

  private NativeStack(Path home, PortPlan ports, boolean operate, List<String> postgresSettings) {
    postgres = new NativePostgres(home, ports.port("PostgreSQL", 5432), postgresSettings);
    engine = operate ? new OperatedEngine(home, ports) : NativeEngine.alone(home, ports);
    mail = Mail.caughtIn(home, ports);
  }

  /** Keeps what it was told through whatever ends it. */
  public static NativeStack durable(Path home, PortPlan ports, boolean operate) {
    return new NativeStack(home, ports, operate, List.of());
  }

  /** Quicker, and good for nothing that has to outlive the machine. */
  static NativeStack forTests(Path home, boolean operate) {
    var careless = List.of("fsync=off", "full_page_writes=off");
    return new NativeStack(home, PortPlan.anyFree(), operate, careless);
  }

  @Override
  public Part<Postgres> postgres() {
    return postgres;
  }

  @Override
  public Part<Engine> engine() {
    return engine;
  }

  @Override
  public Part<Mail> mail() {
    return mail;
  }

  @Override
  public void close() {
    mail.close();
    engine.close();
    postgres.close();
  }
}
