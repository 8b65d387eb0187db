package no.portvakt.bot.transport;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of Socket Mode, until it breaks or Slack wants another. */
final class SocketSession extends WebSocketClient {

  private static final Logger log = LoggerFactory.getLogger(SocketSession.class);
  private static final int PING_SECONDS = 15;
  private static final Duration ALIVE = Duration.ofSeconds(3 * PING_SECONDS);

  private final BiConsumer<SocketSession, String> received;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile long lastSign;

  SocketSession(URI address, BiConsumer<SocketSession, String> received) {
    super(address);
    this.received = received;
    setConnectionLostTimeout(PING_SECONDS);
  }

  /** Open, and Slack has answered a ping lately. */
  boolean isAlive() {
    return isOpen() && System.nanoTime() - lastSign < ALIVE.toNanos();
  }

  void awaitEnd() throws InterruptedException {
    over.await();
  }

  /** Lets another connection take over; this one stays until then. */
  void end() {
    over.countDown();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    lastSign = System.nanoTime();
  }

  @Override
  public void onMessage(String message) {
    lastSign = System.nanoTime();
    received.accept(this, message);
  }

  @Override
  public void onWebsocketPong(WebSocket connection, Framedata frame) {
    lastSign = System.nanoTime();
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    over.countDown();
  }

  @Override
  public void onError(Exception exception) {
    log.info("Socket Mode: {}", exception.getClass().getName());
  }
}
