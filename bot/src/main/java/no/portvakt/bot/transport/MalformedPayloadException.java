package no.portvakt.bot.transport;

/** Not a payload of Slack's. The message never repeats any of it. */
final class MalformedPayloadException extends RuntimeException {

  MalformedPayloadException(String message) {
    super(message);
  }
}
