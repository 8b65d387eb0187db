package no.portvakt.local.slack.delivery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.slack.http.Request;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket end on the loopback address; lets in whoever has a ticket. */
final class SocketServer extends WebSocketServer {

  /** What happens on the connections. */
  interface Events {
    boolean admits(String ticket);

    void opened(WebSocket connection);

    void closed(WebSocket connection);

    void received(String text);
  }

  private static final System.Logger LOG = System.getLogger(SocketServer.class.getName());

  private final Events events;
  private final CountDownLatch started = new CountDownLatch(1);

  private SocketServer(Events events) {
    super(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
    this.events = events;
    setDaemon(true);
    setReuseAddr(true);
    setConnectionLostTimeout(30);
  }

  static SocketServer start(Events events) {
    var server = new SocketServer(events);
    server.start();
    try {
      if (!server.started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The Socket Mode end did not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return server;
  }

  void shutDown() {
    try {
      stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
    String resource = request.getResourceDescriptor();
    String query = resource.substring(resource.indexOf('?') + 1);
    if (!events.admits(Request.form(query).getOrDefault("ticket", ""))) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "ticket unknown or used");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    events.opened(connection);
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    events.closed(connection);
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    events.received(message);
  }

  @Override
  public void onError(@Nullable WebSocket connection, Exception e) {
    LOG.log(System.Logger.Level.DEBUG, "Socket Mode connection failed", e);
  }
}
