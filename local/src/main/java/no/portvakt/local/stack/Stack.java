package no.portvakt.local.stack;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The servers Portvakt leans on. A part runs from its first {@link Part#start} on. */
public record Stack(Part<Postgres> postgres, Part<Engine> engine, Part<Mail> mail)
    implements AutoCloseable {

  /** A stack of one's own, to be killed and restarted at will, with its data in {@code home}. */
  public static Stack in(Path home) {
    return Implementation.chosen() == Implementation.CONTAINERS
        ? ContainerStack.in(home)
        : NativeStack.durable(home, PortPlan.anyFree(), false);
  }

  @Override
  public void close() {
    Stream.of(mail, engine, postgres).forEach(Part::remove);
  }
}
