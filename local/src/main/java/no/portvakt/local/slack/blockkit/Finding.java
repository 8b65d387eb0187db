package no.portvakt.local.slack.blockkit;

/** One thing wrong, and where. */
public record Finding(String message, String pointer) {

  /** As Slack writes it. */
  public String text() {
    return message + " [json-pointer:" + pointer + "]";
  }
}
