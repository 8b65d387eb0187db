package no.portvakt.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.portvakt.bot.slack.SlackFailure.RateLimited;
import no.portvakt.bot.slack.SlackFailure.Refused;
import no.portvakt.bot.slack.SlackFailure.Unavailable;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a call to Slack and says in our words how it went. */
@Component
class Calls {

  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
  private static final Set<String> RATE_LIMITED = Set.of("ratelimited", "rate_limited");
  private static final Set<String> OF_SLACKS_OWN =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private final MeterRegistry meters;
  private final Clock clock;
  private volatile @Nullable Outcome last;

  Calls(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** How the newest call went; none before the first. */
  @Nullable Outcome last() {
    return last;
  }

  <T extends SlackApiTextResponse> T make(String method, Call<T> call) {
    return timed(method, () -> attempt(method, call));
  }

  /** A call by an address that Slack gave us. */
  void post(String name, Call<Response> call) {
    timed(
        name,
        () -> {
          try (var response = call.make()) {
            if (!response.isSuccessful()) {
              throw ofStatus(name, response);
            }
            return name;
          } catch (IOException | SlackApiException e) {
            throw new Unavailable(name, e.getClass().getSimpleName());
          }
        });
  }

  private <T> T timed(String method, Supplier<T> call) {
    long start = System.nanoTime();
    var result = "ok";
    try {
      return call.get();
    } catch (SlackFailure e) {
      result =
          switch (e) {
            case RateLimited limited -> "rate_limited";
            case Unavailable unavailable -> "unavailable";
            case Refused refused -> refused.code();
          };
      throw e;
    } finally {
      last = new Outcome(result, clock.instant());
      Timer.builder("portvakt.slack.calls")
          .description("Calls to Slack's Web API")
          .tags("method", method, "result", result)
          .register(meters)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private static <T extends SlackApiTextResponse> T attempt(String method, Call<T> call) {
    try {
      var response = call.make();
      if (response.isOk()) {
        return response;
      }
      throw ofError(method, String.valueOf(response.getError()));
    } catch (SlackApiException e) {
      throw ofStatus(method, e.getResponse());
    } catch (IOException e) {
      throw new Unavailable(method, e.getClass().getSimpleName());
    } catch (JsonParseException e) {
      throw new Unavailable(method, "no JSON");
    }
  }

  private static SlackFailure ofError(String method, String error) {
    if (RATE_LIMITED.contains(error)) {
      return new RateLimited(method, DEFAULT_WAIT);
    }
    return OF_SLACKS_OWN.contains(error)
        ? new Unavailable(method, error)
        : new Refused(method, error);
  }

  private static SlackFailure ofStatus(String method, Response response) {
    int status = response.code();
    if (status == 429) {
      return new RateLimited(method, retryAfter(response));
    }
    return status >= 500
        ? new Unavailable(method, "HTTP " + status)
        : new Refused(method, "http_" + status);
  }

  private static Duration retryAfter(Response response) {
    try {
      var seconds = Long.parseLong(String.valueOf(response.header("Retry-After")));
      return Duration.ofSeconds(Math.clamp(seconds, 1, 3600));
    } catch (NumberFormatException e) {
      return DEFAULT_WAIT;
    }
  }

  /** One call of the client's. */
  interface Call<T> {

    T make() throws IOException, SlackApiException;
  }

  /** How a call went. */
  record Outcome(String result, Instant at) {

    boolean isReached() {
      return !result.equals("unavailable");
    }
  }
}
