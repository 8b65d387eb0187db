package no.portvakt.bot.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A way to a server that can be told to lose its replies: after some replies a connection brings
 * none any more, though requests still get through, and a little later it breaks.
 */
final class LossyLink {

  private static final int MOST_REPLIES = 25;
  private static final int ALL = Integer.MIN_VALUE;
  private static final int MILLIS_UNTIL_BROKEN = 300;

  private final URI server;
  private final ServerSocket door;
  private final AtomicInteger losses = new AtomicInteger();
  private volatile @Nullable Random chance;

  LossyLink(URI server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  void lose(Random random) {
    chance = random;
  }

  void behave() {
    chance = null;
  }

  /** How many connections have lost replies. */
  int losses() {
    return losses.get();
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
        var random = chance;
        if (replies && random != null && left == ALL) {
          left = random.nextInt(MOST_REPLIES);
        }
        if (left == 0) {
          losses.incrementAndGet();
          breakLater(from);
        }
        if (left == ALL || left-- > 0) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException broken) {
      // both ends are closed, which is all there is to do
    }
  }

  private static void inBackground(Runnable task) {
    Thread.ofPlatform().daemon().name("lossy-link").start(task);
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
}
