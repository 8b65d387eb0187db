package no.portvakt.bot.slack;

import java.time.Duration;

/** Slack did not do what it was asked to. */
public abstract sealed class SlackFailure extends RuntimeException {

  private SlackFailure(String message) {
    super(message);
  }

  /** Asked too often; it is no use to ask again before the time given. */
  public static final class RateLimited extends SlackFailure {

    private final Duration after;

    public RateLimited(String method, Duration after) {
      super(method + ": Slack wants us to wait " + after.toSeconds() + " s");
      this.after = after;
    }

    public Duration after() {
      return after;
    }
  }

  /** Not reached, no answer in time, or an answer that is none: it may have been done or not. */
  public static final class Unavailable extends SlackFailure {

    public Unavailable(String method, String cause) {
      super(method + ": Slack did not answer (" + cause + ")");
    }
  }

  /** Answered with an error; the same call again would get the same. */
  public static final class Refused extends SlackFailure {

    private final String code;

    public Refused(String method, String code) {
      super(method + ": Slack refused (" + code + ")");
      this.code = code;
    }

    /** Slack's error code, such as {@code channel_not_found}. */
    public String code() {
      return code;
    }
  }
}
