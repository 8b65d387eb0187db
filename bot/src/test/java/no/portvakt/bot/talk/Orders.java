package no.portvakt.bot.talk;

import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;

/** What people do again and again. */
final class Orders {

  private Orders() {}

  /** Opens the form with prefix and environment filled in. */
  static SlackModal form(SlackUser person, String prefix, String environment) {
    person.command("/portvakt prefiks " + prefix + " " + environment).succeeds();
    return person.awaitModal(modal ->
        modal.callbackId().equals("prefix-order")
            && modal.json().toString().contains("\"" + prefix + "\""));
  }

  /** Orders, and finds the card in the channel of the servicedesk. */
  static SlackMessage order(
      PortvaktUnderTest portvakt, String person, String prefix, String purpose) {
    form(portvakt.as(person), prefix, "ver2")
        .fill("purpose", purpose)
        .fill("expectedConsumers", "12")
        .submit()
        .succeeds();
    return card(portvakt, prefix);
  }

  static SlackMessage card(PortvaktUnderTest portvakt, String prefix) {
    return portvakt
        .as("U0KARI")
        .awaitMessage(
            PortvaktUnderTest.SERVICEDESK,
            message -> message.thread().isEmpty() && message.says(prefix));
  }

  /** Opens the form from a card. */
  static SlackModal handOnForm(SlackMessage card, SlackUser approver) {
    card.seenBy(approver).click("Overlat").succeeds();
    return approver.awaitModal(open -> open.title().equals("Overlat " + reference(card)));
  }

  static void handOn(SlackMessage card, SlackUser approver, String taker, String comment) {
    handOnForm(card, approver).choose("taker", taker).fill("comment", comment).submit().succeeds();
  }

  /** What the request of a card is called. */
  static String reference(SlackMessage card) {
    return card.text().substring(0, card.text().indexOf(':'));
  }
}
