package no.portvakt.bot.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.slack.SlackUser;

/**
 * People who go on whatever happens: Ola orders, and when nobody answers he tries again or gives
 * up; Kari approves every order that begins with {@link #WANTED}, and clicks until its buttons are
 * gone.
 */
final class Crowd implements AutoCloseable {

  static final String WANTED = "ja";
  private static final String UNWANTED = "nei";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final SlackSender ola;
  private final SlackUser kari;
  private final Random random;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
  private final List<Future<?>> orders = new ArrayList<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger clicks = new AtomicInteger();

  Crowd(House house, Random random) {
    this.ola = new SlackSender(house.bot().address());
    this.kari = house.slack().as("U0KARI");
    this.random = random;
    var _ = threads.scheduleWithFixedDelay(this::approve, 0, 20, TimeUnit.MILLISECONDS);
  }

  /** Lets so many more orders be sent. */
  void order(int count) {
    for (int i = 0; i < count; i++) {
      var prefix = "%s%04d".formatted(random.nextBoolean() ? WANTED : UNWANTED, orders.size());
      boolean stubborn = random.nextInt(4) > 0;
      orders.add(threads.submit(() -> order(prefix, stubborn)));
    }
  }

  /** Sends one more, which Kari does not approve, and hears what is answered. */
  HttpResponse<String> orderOnce() {
    var prefix = "%s%04d".formatted(UNWANTED, orders.size());
    orders.add(CompletableFuture.completedFuture(null));
    sent.add(prefix);
    var answer = ola.interaction(Interactions.order("V" + prefix, prefix));
    if (Interactions.isStored(answer)) {
      acknowledged.add(prefix);
    }
    return answer;
  }

  private void order(String prefix, boolean stubborn) {
    sent.add(prefix);
    if (stubborn) {
      await().atMost(PATIENCE).until(() -> isAcknowledged(prefix));
    } else {
      isAcknowledged(prefix);
    }
  }

  private boolean isAcknowledged(String prefix) {
    try {
      var answer = ola.interaction(Interactions.order("V" + prefix, prefix));
      return Interactions.isStored(answer) && acknowledged.add(prefix);
    } catch (UncheckedIOException nobodyThere) {
      return false;
    }
  }

  private void approve() {
    for (var card : kari.messages("C0SERVICEDESK")) {
      if (card.says("prefikset " + WANTED)
          && card.buttons().contains("Godkjenn")
          && card.click("Godkjenn").ok()) {
        clicks.incrementAndGet();
      }
    }
  }

  /** Waits until every order has been answered or given up. */
  void settle() throws Exception {
    for (var order : orders) {
      order.get();
    }
  }

  Set<String> sent() {
    return sent;
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  List<String> unwantedAcknowledged() {
    return acknowledged.stream().filter(prefix -> prefix.startsWith(UNWANTED)).toList();
  }

  int clicks() {
    return clicks.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
