package no.portvakt.bot.talk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A way to a server, whose connections can be made to suffer, those that exist as well. */
final class Link {

  enum Trouble {
    NONE,
    /** Requests get through, but after some replies a connection brings none, and then breaks. */
    LOST_REPLIES,
    /** All takes 200 ms, each way. */
    LATE,
    /** 10 KB a second, each way. */
    SLOW,
    /** Nothing gets through, and nothing breaks until it {@link Link#heal heals}. */
    HALF_OPEN,
    /** Each connection is reset in the middle of its next reply. */
    RESET
  }

  private static final int MOST_REPLIES = 25;
  private static final int ALL = Integer.MIN_VALUE;
  private static final int MILLIS_UNTIL_BROKEN = 300;
  private static final int MILLIS_LATE = 200;
  private static final int BYTES_A_SECOND = 10 * 1024;

  private final URI server;
  private final ServerSocket door;
  private final Queue<Socket> halfOpen = new ConcurrentLinkedQueue<>();
  private final AtomicInteger felt = new AtomicInteger();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile @Nullable Random chance;

  /**
   * @param server with a host and a port
   */
  Link(URI server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  /** The server's, by this way. */
  URI address() {
    return URI.create(
        server.toString().replace(server.getAuthority(), "127.0.0.1:" + door.getLocalPort()));
  }

  void suffer(Trouble from) {
    felt.set(0);
    trouble = from;
  }

  void loseReplies(Random random) {
    chance = random;
    suffer(Trouble.LOST_REPLIES);
  }

  void heal() {
    trouble = Trouble.NONE;
    for (Socket dead; (dead = halfOpen.poll()) != null; ) {
      reset(dead);
    }
  }

  /** Lets what is new through, and what was caught half open stay so: as when a host has died. */
  void replace() {
    trouble = Trouble.NONE;
    halfOpen.clear();
  }

  /** How often something has suffered since it began. */
  int felt() {
    return felt.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var upstream = new Socket(server.getHost(), server.getPort());
        inBackground(() -> pass(client, upstream, false));
        inBackground(() -> pass(upstream, client, true));
      } catch (IOException e) {
        // the server is away, and so are we for this client
      }
    }
  }

  private void pass(Socket from, Socket to, boolean replies) {
    try (from;
        to) {
      var buffer = new byte[16 * 1024];
      int left = ALL;
      for (int n; (n = from.getInputStream().read(buffer)) >= 0; ) {
        var out = to.getOutputStream();
        switch (trouble) {
          case NONE -> out.write(buffer, 0, n);
          case LATE -> {
            pause(MILLIS_LATE);
            out.write(buffer, 0, n);
          }
          case SLOW -> {
            pause(n * 1000L / BYTES_A_SECOND);
            out.write(buffer, 0, n);
          }
          case HALF_OPEN -> {
            felt.incrementAndGet();
            halfOpen.add(from);
            halfOpen.add(to);
          }
          case RESET -> {
            out.write(buffer, 0, replies ? n / 2 : n);
            if (replies) {
              felt.incrementAndGet();
              reset(from);
              reset(to);
            }
          }
          case LOST_REPLIES -> {
            if (replies && left == ALL) {
              left = requireNonNull(chance).nextInt(MOST_REPLIES);
            }
            if (left == 0) {
              felt.incrementAndGet();
              breakLater(from);
            }
            if (left == ALL || left-- > 0) {
              out.write(buffer, 0, n);
            }
          }
        }
      }
    } catch (IOException broken) {
      // both ends are closed, which is all there is to do
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The lateness itself, as a far network has it; nobody waits for anything by it. */
  private void pause(long millis) throws InterruptedException {
    felt.incrementAndGet();
    Thread.sleep(millis);
  }

  private static void inBackground(Runnable task) {
    Thread.ofPlatform().daemon().name("link").start(task);
  }

  private static void breakLater(Socket connection) {
    CompletableFuture.delayedExecutor(MILLIS_UNTIL_BROKEN, TimeUnit.MILLISECONDS)
        .execute(() -> {
          try {
            connection.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void reset(Socket connection) {
    try (connection) {
      connection.setSoLinger(true, 0);
    } catch (IOException closedAlready) {
      // as it shall be
    }
  }
}
