package no.portvakt.local;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import no.portvakt.local.program.LocalException;
import no.portvakt.local.stack.PortPlan;

/** The well-known ports, or the next free ones, which is said. */
final class PreferredPorts implements PortPlan {

  private static final int TRIES = 100;

  private final Console console;
  private final Set<Integer> given = new HashSet<>();

  PreferredPorts(Console console) {
    this.console = console;
  }

  @Override
  public int port(String purpose, int wanted) {
    var port =
        IntStream.range(wanted, wanted + TRIES)
            .filter(candidate -> !given.contains(candidate) && PortPlan.isFree(candidate))
            .findFirst()
            .orElseThrow(() -> new LocalException("no port is free from %d on".formatted(wanted)));
    given.add(port);
    if (port != wanted) {
      console.say("  Port %d is taken: %s uses %d".formatted(wanted, purpose, port));
    }
    return port;
  }
}
