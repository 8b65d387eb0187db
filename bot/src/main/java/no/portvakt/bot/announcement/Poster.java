package no.portvakt.bot.announcement;

import java.util.Set;
import no.portvakt.bot.announcement.Copy.Status;
import no.portvakt.bot.dossier.Readers;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackFailure.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts a message to a recipient once, however often it is tried. */
@Component
class Poster {

  /** What Slack answers for a person who cannot be written to, now or later. */
  private static final Set<String> OUT_OF_REACH =
      Set.of(
          "user_not_found",
          "user_not_visible",
          "user_disabled",
          "cannot_dm_bot",
          "messages_tab_disabled",
          "channel_not_found",
          "is_inactive");

  private static final Set<String> ID_FORGOTTEN =
      Set.of("duplicate_message_not_found", "duplicate_channel_not_found");

  private final Copies copies;
  private final SlackApi slack;
  private final Readers readers;
  private final UnreachedMail mail;

  Poster(Copies copies, SlackApi slack, Readers readers, UnreachedMail mail) {
    this.copies = copies;
    this.slack = slack;
    this.readers = readers;
    this.mail = mail;
  }

  void tell(News news, Recipient recipient, Round round) {
    round.attempt(recipient.label(), () -> post(news, recipient, null));
  }

  /** Tells in the thread of a card. */
  void tellIn(Copy card, News news, Round round) {
    round.attempt(card.recipient().label(), () -> post(news, card.recipient(), card));
  }

  private void post(News news, Recipient recipient, @Nullable Copy card) {
    var copy = copies.start(news.about(), news.kind(), news.step(), recipient);
    if (copy.status() != Status.WAITING) {
      return;
    }
    var reader = readers.of(recipient.person(), recipient.language());
    var message = news.content().apply(reader);
    if (!recipient.isReachable()) {
      mail.instead(copy, news, message, "no account");
      return;
    }
    try {
      post(copy, message, card);
    } catch (Refused refused) {
      giveUpIfHopeless(copy, news, message, refused);
    }
  }

  private void post(Copy copy, Message message, @Nullable Copy card) {
    var recipient = copy.recipient();
    copies.tried(copy.id(), Fingerprint.of(message));
    if (card != null && card.posted() != null) {
      var posted =
          slack.post(card.posted().channel(), message.inThread(card.posted().ts()), copy.id());
      copies.posted(copy.id(), posted);
    } else {
      var channel = recipient.isChannel() ? recipient.address() : slack.openDm(recipient.address());
      copies.posted(copy.id(), slack.post(channel, message, copy.id()));
    }
  }

  private void giveUpIfHopeless(Copy copy, News news, Message message, Refused refused) {
    if (ID_FORGOTTEN.contains(refused.code())) {
      copies.renew(copy.id(), refused.code());
    }
    if (copy.recipient().isChannel() || !OUT_OF_REACH.contains(refused.code())) {
      throw refused;
    }
    mail.instead(copy, news, message, refused.code());
  }
}
