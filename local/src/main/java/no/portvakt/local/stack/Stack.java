package no.portvakt.local.stack;

import java.nio.file.Path;

/** The servers Portvakt leans on. A part runs from its first {@link Part#start} on. */
public interface Stack extends AutoCloseable {

  Part<Postgres> postgres();

  Part<Engine> engine();

  Part<Mail> mail();

  @Override
  void close();

  /** A stack of one's own, to be killed and restarted at will, with its data in {@code home}. */
  static Stack in(Path home) {
    return Implementation.chosen() == Implementation.CONTAINERS
        ? new ContainerStack(home)
        : NativeStack.durable(home, PortPlan.anyFree(), false);
  }
}
