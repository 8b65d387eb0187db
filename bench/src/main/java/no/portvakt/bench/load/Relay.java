package no.portvakt.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut: then it is to others as if the server had been killed. */
public final class Relay implements AutoCloseable {

  private final URI target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;

  private Relay(URI target) throws IOException {
    this.target = target;
    door = listen(0);
    port = door.getLocalPort();
    serve(door);
  }

  /** To a server, by its host and port. */
  public static Relay to(URI target) throws IOException {
    return new Relay(target);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public boolean carries() {
    return !open.isEmpty();
  }

  /** Refuses whoever comes, and ends all that is under way. */
  public synchronized void cut() throws IOException {
    door.close();
    open.forEach(Relay::end);
  }

  /** Undoes the cut. */
  public synchronized void mend() throws IOException {
    if (door.isClosed()) {
      door = listen(port);
      serve(door);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private static ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private void serve(ServerSocket from) {
    Thread.startVirtualThread(() -> {
      try {
        while (!from.isClosed()) {
          carry(from.accept());
        }
      } catch (IOException e) {
        // cut
      }
    });
  }

  private void carry(Socket caller) throws IOException {
    var server = new Socket(target.getHost(), target.getPort());
    copy(caller, server);
    copy(server, caller);
  }

  private void copy(Socket from, Socket to) throws IOException {
    from.setTcpNoDelay(true);
    open.add(from);
    Thread.startVirtualThread(() -> {
      try (from;
          to) {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException e) {
        // one of them has gone
      } finally {
        open.remove(from);
      }
    });
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
