package no.portvakt.bot.endtoend;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.bot.Wish;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;

/**
 * People who go on whatever happens: they ask for this and that, and when nobody answers they try
 * again or give up; Kari and Petter approve what is wanted, and click until the buttons are gone.
 */
final class Crowd implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final SlackSender people;
  private final SlackUser kari;
  private final SlackUser petter;
  private final Wishes wishes;
  private final Random random;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
  private final List<Future<?>> asking = new ArrayList<>();
  private final Map<String, Wish> sent = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger clicks = new AtomicInteger();

  private Crowd(House house, Random random) {
    this.people = new SlackSender(house.bot().address());
    this.kari = house.slack().as("U0KARI");
    this.petter = house.slack().as("U0PETTER");
    this.wishes = new Wishes(house);
    this.random = random;
  }

  /** All of them, when Petter has logged in to approve the first wish. */
  static Crowd gather(House house, Random random) {
    var crowd = new Crowd(house, random);
    crowd.ask(crowd.wishes.next(true), true);
    FirstLogIn.of(crowd.petter, house.idPorten());
    crowd.beginToApprove();
    return crowd;
  }

  private void beginToApprove() {
    var _ = threads.scheduleWithFixedDelay(this::approve, 0, 20, TimeUnit.MILLISECONDS);
  }

  /** Lets so many more be asked for. */
  void ask(int count) {
    for (int i = 0; i < count; i++) {
      var wish = wishes.next(random.nextBoolean());
      boolean stubborn = random.nextInt(4) > 0;
      asking.add(threads.submit(() -> ask(wish, stubborn)));
    }
  }

  /** Another one, which nobody approves. */
  Wish unwanted() {
    return wishes.next(false);
  }

  /** Asks for it and hears what is answered. */
  HttpResponse<String> askOnce(Wish wish) {
    return ask(wish, people::interaction);
  }

  /** The same, each form answered before Slack would tell that it does not work. */
  HttpResponse<String> askInTime(Wish wish) {
    return ask(wish, people::interactionInTime);
  }

  private HttpResponse<String> ask(Wish wish, Function<JsonObject, HttpResponse<String>> way) {
    sent.put(wish.name(), wish);
    var answer = wish.send(way);
    if (Interactions.isStored(answer)) {
      acknowledged.add(wish.name());
    }
    return answer;
  }

  private void ask(Wish wish, boolean stubborn) {
    if (stubborn) {
      await().atMost(PATIENCE).until(() -> isAcknowledged(wish));
    } else {
      isAcknowledged(wish);
    }
  }

  private boolean isAcknowledged(Wish wish) {
    try {
      return Interactions.isStored(askOnce(wish));
    } catch (UncheckedIOException nobodyThere) {
      return false;
    }
  }

  private void approve() {
    cards()
        .forEach(card -> {
          if (Wishes.isOfWanted(card)
              && card.buttons().contains("Godkjenn")
              && card.click("Godkjenn").ok()) {
            clicks.incrementAndGet();
          }
        });
  }

  /** What Kari and Petter see. */
  Stream<SlackMessage> cards() {
    return Stream.concat(kari.messages("C0SERVICEDESK").stream(), petter.dms().stream());
  }

  /** Waits until everything has been answered or given up. */
  void settle() throws Exception {
    for (var one : asking) {
      one.get();
    }
  }

  /** By their names. */
  Map<String, Wish> sent() {
    return sent;
  }

  /** The names of those that are said to be stored. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  int clicks() {
    return clicks.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
