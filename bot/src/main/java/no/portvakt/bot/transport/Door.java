package no.portvakt.bot.transport;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import no.portvakt.bot.slack.Profile;
import no.portvakt.bot.slack.Profiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The only way to the listeners, for whatever is proved to come from Slack. It answers in time:
 * Slack gives up after three seconds.
 */
@Component
class Door {

  private static final Logger log = LoggerFactory.getLogger(Door.class);
  private static final Duration PATIENCE = Duration.ofMillis(2_500);
  private static final Duration COMMIT_PATIENCE = Duration.ofMillis(300);

  private final Workspaces workspaces;
  private final Profiles profiles;
  private final DurableApp app;
  private final SlackRequestParser parser;
  private final Apology apology;
  private final DeliveryAfterwards afterwards;
  private final DeliveryMeters meters;
  private final ReuseAlarm alarm;
  private final Clock clock;

  Door(
      Workspaces workspaces,
      Profiles profiles,
      DurableApp app,
      Apology apology,
      DeliveryAfterwards afterwards,
      DeliveryMeters meters,
      ReuseAlarm alarm,
      Clock clock) {
    this.workspaces = workspaces;
    this.profiles = profiles;
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.apology = apology;
    this.afterwards = afterwards;
    this.meters = meters;
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * Lets a delivery in, or tells why not.
   *
   * @param send takes the answer to Slack; what is done afterwards begins when it returns
   * @throws MalformedPayloadException if it cannot be read; nothing has been sent then
   */
  void receive(Payload payload, Consumer<Answer> send) {
    if (!workspaces.admit(payload)) {
      meters.count(payload.kind(), "foreign");
      send.accept(Answer.status(403));
    } else if (payload.isOfBot()) {
      meters.count(payload.kind(), "bot");
      send.accept(Answer.EMPTY);
    } else {
      admit(payload, send);
    }
  }

  private void admit(Payload payload, Consumer<Answer> send) {
    long start = System.nanoTime();
    var request = parse(payload);
    var profile =
        payload.account().map(account -> profiles.of(account.user())).orElse(Profile.UNKNOWN);
    var delivery = new Delivery(payload, profile.locale(), clock.instant());
    var answer =
        profile.standing() == Profile.Standing.MEMBER
            ? handle(delivery, request, start)
            : refuse(delivery, Trouble.NOT_ADMITTED, start);
    try {
      send.accept(answer);
    } finally {
      afterwards.start(delivery);
    }
  }

  private Answer handle(Delivery delivery, Request<?> request, long start) {
    var task = new FutureTask<>(() -> delivery.carry(() -> app.run(request)));
    Thread.ofPlatform().daemon().name("delivery").start(task);
    try {
      var answer = Answer.of(await(task, delivery, start));
      meters.time(delivery, outcome(delivery, answer), start);
      return answer.status() == 404 ? unheard(delivery) : answer;
    } catch (TimeoutException e) {
      return refuse(delivery, Trouble.LATE, start);
    } catch (ExecutionException e) {
      return failed(delivery, e.getCause() == null ? e : e.getCause(), start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse(delivery, Trouble.LATE, start);
    }
  }

  private static Response await(FutureTask<Response> task, Delivery delivery, long start)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      long left = PATIENCE.toNanos() - (System.nanoTime() - start);
      return task.get(Math.max(left, 1), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (delivery.abandon()) {
        throw e;
      }
      return task.get(COMMIT_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** What failed while it was committed may have been done all the same. */
  private Answer failed(Delivery delivery, Throwable cause, long start) {
    var trouble = delivery.abandon() ? Trouble.of(cause) : Trouble.LATE;
    switch (trouble) {
      case REUSED -> alarm.raise(delivery.payload().kind());
      case FAILED -> log.error("A listener failed", new Unsaid(cause));
      default -> log.warn("A delivery was not handled: {}", cause.getClass().getName());
    }
    return refuse(delivery, trouble, start);
  }

  private Answer refuse(Delivery delivery, Trouble trouble, long start) {
    delivery.startAgain();
    meters.time(delivery, trouble.name().toLowerCase(Locale.ROOT), start);
    return apology.answer(delivery, trouble);
  }

  /** Buttons that only open a link are nobody's; Slack wants to hear that we heard. */
  private Answer unheard(Delivery delivery) {
    return delivery.payload().kind() == Kind.ACTION
        ? Answer.EMPTY
        : apology.answer(delivery, Trouble.FAILED);
  }

  private static String outcome(Delivery delivery, Answer answer) {
    if (answer.status() == 404) {
      return "unheard";
    }
    return delivery.isReplayed() ? "replayed" : "handled";
  }

  private Request<?> parse(Payload payload) {
    try {
      var request =
          parser.parse(
              HttpRequest.builder()
                  .socketMode(true)
                  .requestBody(Json.write(payload.json()))
                  .headers(new RequestHeaders(Map.of()))
                  .build());
      if (request != null) {
        return request;
      }
    } catch (RuntimeException e) {
      throw new MalformedPayloadException("not as Bolt reads it: " + e.getClass().getSimpleName());
    }
    throw new MalformedPayloadException("of a type that Bolt does not know");
  }
}
