package no.portvakt.bot.announcement;

import java.util.Optional;
import no.portvakt.bot.announcement.Copy.Status;
import no.portvakt.bot.mail.Mailbox;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an e-mail to whoever Slack does not reach. */
@Component
class UnreachedMail {

  private final Copies copies;
  private final Persons persons;
  private final Mailbox mailbox;

  UnreachedMail(Copies copies, Persons persons, Mailbox mailbox) {
    this.copies = copies;
    this.persons = persons;
    this.mailbox = mailbox;
  }

  /** Records that the message is not posted, and puts it in the post. */
  @Transactional
  public void instead(Copy copy, News news, Message message, String why) {
    copies.end(copy.id(), Status.SKIPPED, why);
    var recipient = copy.recipient();
    var wording = Wording.in(recipient.language());
    var subject = wording.text("mail.notice.subject", news.subject().apply(wording));
    var said = UserText.unescape(message.text());
    recipient
        .mailAddress()
        .ifPresent(point -> mailbox.put(point, subject, wording.text("mail.point.body", said)));
    Optional.ofNullable(recipient.person())
        .flatMap(persons::find)
        .ifPresent(person ->
            mailbox.put(
                person.email(), subject, wording.text("mail.notice.body", person.name(), said)));
  }
}
