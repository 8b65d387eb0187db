package no.portvakt.bot;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackWorkspace;

/** Who has been told of something, once for each message; threads apart. */
public final class Told {

  /** When an order by the demo's Ola waits for the servicedesk. */
  public static final List<String> WHEN_OPEN =
      List.of("C0SERVICEDESK", "U0KARI", "U0JONAS", "U0ODD", "U0OLA");

  /** When it has ended as well. */
  public static final List<String> WHEN_CLOSED =
      Stream.concat(WHEN_OPEN.stream(), Stream.of("U0OLA")).toList();

  /** When something was asked in between, too. */
  public static final List<String> WHEN_CLOSED_AFTER_QUESTION =
      Stream.concat(WHEN_CLOSED.stream(), Stream.of("U0OLA")).toList();

  private Told() {}

  /** Of an order by the demo's Ola. */
  public static List<String> of(SlackWorkspace slack, String prefix) {
    return of(slack, WHEN_OPEN, prefix);
  }

  /** Which of these accounts and channels have messages with such words. */
  public static List<String> of(SlackWorkspace slack, Collection<String> addresses, String words) {
    return addresses.stream()
        .distinct()
        .flatMap(address -> at(slack, address).filter(m -> m.says(words)).map(_ -> address))
        .toList();
  }

  private static Stream<SlackMessage> at(SlackWorkspace slack, String address) {
    var messages =
        address.startsWith("C") ? slack.as("U0KARI").messages(address) : slack.as(address).dms();
    return messages.stream().filter(message -> !isReply(message));
  }

  /** Slack marks also the message that a thread hangs on. */
  public static boolean isReply(SlackMessage message) {
    return message.thread().filter(parent -> !parent.equals(message.ts())).isPresent();
  }
}
