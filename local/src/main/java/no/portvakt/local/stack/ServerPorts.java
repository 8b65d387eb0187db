package no.portvakt.local.stack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.portvakt.local.program.LocalException;

/**
 * Free ports below those that Linux, macOS and Windows give to outgoing connections: one of these
 * could take a port after it was found free and before its server listens there, or while the
 * server is away. Each is given once, and programs that run at the same time begin at different
 * places.
 */
final class ServerPorts implements PortPlan {

  static final ServerPorts OF_THIS_PROGRAM = new ServerPorts();

  private static final int FIRST = 15_000;
  private static final int LAST = 32_000;

  /** How far apart programs begin that were started one after the other. */
  private static final int FOR_A_PROGRAM = 97;

  private final AtomicInteger given =
      new AtomicInteger((int) (ProcessHandle.current().pid() * FOR_A_PROGRAM % (LAST - FIRST)));

  private ServerPorts() {}

  @Override
  public int port(String purpose, int wanted) {
    return IntStream.generate(given::getAndIncrement)
        .limit(LAST - FIRST)
        .map(number -> FIRST + Math.floorMod(number, LAST - FIRST))
        .filter(PortPlan::isFree)
        .findFirst()
        .orElseThrow(() -> new LocalException("no port is free for " + purpose));
  }
}
