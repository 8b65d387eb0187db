package no.portvakt.bot.transport;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.portvakt.bot.slack.SocketAddresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps one connection to Slack's Socket Mode, from the start and for as long as it takes. */
@Component
@ConditionalOnProperty(name = "portvakt.slack.transport", havingValue = "socket")
class SocketMode implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private static final long FIRST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SocketAddresses addresses;
  private final SocketEnvelopes envelopes;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean running;
  private volatile @Nullable SocketSession current;

  SocketMode(SocketAddresses addresses, SocketEnvelopes envelopes) {
    this.addresses = addresses;
    this.envelopes = envelopes;
  }

  boolean isConnected() {
    var session = current;
    return session != null && session.isAlive();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("socket-mode").start(this::keepConnected);
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    replace(null);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void keepConnected() {
    long pause = FIRST_PAUSE;
    while (running) {
      try {
        var session = connect();
        pause = FIRST_PAUSE;
        session.awaitEnd();
      } catch (IOException | RuntimeException e) {
        log.warn("Socket Mode is not connected ({}); again in {} ms", e.getMessage(), pause);
        pause(pause);
        pause = Math.min(LONGEST_PAUSE, 2 * pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private SocketSession connect() throws IOException, InterruptedException {
    var session = new SocketSession(addresses.next(), envelopes::receive);
    addresses.proxy().ifPresent(proxy -> session.setProxy(new Proxy(Proxy.Type.HTTP, proxy)));
    if (!session.connectBlocking(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      session.close();
      throw new IOException("Slack does not take the connection");
    }
    replace(session);
    log.info("Socket Mode is connected");
    return session;
  }

  private synchronized void replace(@Nullable SocketSession session) {
    var old = current;
    current = session;
    if (old != null) {
      old.close();
    }
  }

  private void pause(long millis) {
    try {
      running &= !stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
