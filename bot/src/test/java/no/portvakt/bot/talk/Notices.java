package no.portvakt.bot.talk;

import java.util.List;
import no.portvakt.local.slack.SlackMessage;

/** The channel where everybody can read what took effect on one person's word. */
final class Notices {

  static final String CHANNEL = "C0KUNNGJORING";

  /** Whoever is in the workspace, whether Portvakt knows the person or not. */
  private static final String ANYBODY = "U0NINA";

  private Notices() {}

  static SlackMessage await(PortvaktUnderTest portvakt, String reference) {
    return portvakt.as(ANYBODY).awaitMessage(CHANNEL, notice -> notice.says(reference));
  }

  static List<SlackMessage> of(PortvaktUnderTest portvakt, String reference) {
    return portvakt.as(ANYBODY).messages(CHANNEL).stream()
        .filter(notice -> notice.says(reference))
        .toList();
  }
}
