package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose, a number of times (−1: until cleared).
 *
 * @param method the Web API method or kind of delivery it strikes, {@code *} for all
 */
public record Fault(
    String id,
    Kind kind,
    String method,
    @Nullable String channel,
    int times,
    int millis,
    int retryAfter,
    int status,
    String error,
    int copies) {

  /** What goes wrong; the first group on calls from the app, the second on deliveries to it. */
  public enum Kind {
    RATE_LIMITED(false),
    SLACK_ERROR(false),
    HTTP_STATUS(false),
    SLOW(false),
    HANG(false),
    RESET(false),
    LOST_ANSWER(false),
    DUPLICATE_DELIVERY(true),
    LOST_ACK(true),
    SLOW_DELIVERY(true),
    EXPIRED_TRIGGER(true);

    private final boolean delivery;

    Kind(boolean delivery) {
      this.delivery = delivery;
    }

    boolean onDelivery() {
      return delivery;
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> parse(String text) {
      for (Kind kind : values()) {
        if (kind.text().equals(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public static Fault of(Kind kind, String method, int times) {
    return new Fault("", kind, method, null, times, 1000, 1, 503, "internal_error", 2);
  }

  /** Empty if the kind is unknown. */
  public static Optional<Fault> read(JsonObject json) {
    return Kind.parse(Json.string(json, "kind", ""))
        .map(kind ->
            new Fault(
                "",
                kind,
                Json.string(json, "method", "*"),
                Json.string(json, "channel").orElse(null),
                Json.integer(json, "times", 1),
                Json.integer(json, "millis", 1000),
                Json.integer(json, "retryAfter", 1),
                Json.integer(json, "status", 503),
                Json.string(json, "error", "internal_error"),
                Json.integer(json, "copies", 2)));
  }

  public Fault lasting(int millis) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  public Fault retryAfter(int seconds) {
    return new Fault(id, kind, method, channel, times, millis, seconds, status, error, copies);
  }

  public Fault answering(int status) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  public Fault saying(String error) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  public Fault copied(int copies) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  public Fault in(String channel) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  Fault named(String id) {
    return new Fault(id, kind, method, channel, times, millis, retryAfter, status, error, copies);
  }

  Fault struck() {
    return new Fault(
        id,
        kind,
        method,
        channel,
        times < 0 ? times : times - 1,
        millis,
        retryAfter,
        status,
        error,
        copies);
  }

  boolean strikes(boolean delivery, String method, @Nullable String channel) {
    return kind.onDelivery() == delivery
        && (this.method.equals("*") || this.method.equals(method))
        && (this.channel == null || this.channel.equals(channel));
  }

  public JsonObject ui() {
    return Json.of(
        "id", id,
        "kind", kind.text(),
        "method", method,
        "channel", channel,
        "times", times,
        "millis", millis,
        "retryAfter", retryAfter,
        "status", status,
        "error", error,
        "copies", copies);
  }
}
