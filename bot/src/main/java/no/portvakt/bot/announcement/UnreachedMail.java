package no.portvakt.bot.announcement;

import java.util.Objects;
import no.portvakt.bot.announcement.Copy.Status;
import no.portvakt.bot.mail.Mailbox;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an e-mail to whoever Slack does not reach. */
@Component
class UnreachedMail {

  private final Copies copies;
  private final Persons persons;
  private final Requests requests;
  private final Mailbox mailbox;

  UnreachedMail(Copies copies, Persons persons, Requests requests, Mailbox mailbox) {
    this.copies = copies;
    this.persons = persons;
    this.requests = requests;
    this.mailbox = mailbox;
  }

  /** Records that the message is not posted, and puts it in the post. */
  @Transactional
  public void instead(Copy copy, Message message, String why) {
    copies.end(copy.id(), Status.SKIPPED, why);
    if (copy.recipient().isMail()) {
      write(copy, message, copy.recipient().mailAddress(), null);
      return;
    }
    persons
        .find(Objects.requireNonNull(copy.recipient().person()))
        .ifPresent(person -> write(copy, message, person.email(), person));
  }

  /** Whoever reads an organisation's mail has no name. */
  private void write(Copy copy, Message message, String address, @Nullable Person person) {
    var wording = Wording.in(copy.recipient().language());
    var reference =
        requests.find(copy.requestId()).map(Request::reference).orElse(copy.requestId().toString());
    var said = UserText.unescape(message.text());
    mailbox.put(
        address,
        wording.text("mail.notice.subject", reference),
        person == null
            ? wording.text("mail.point.body", said)
            : wording.text("mail.notice.body", person.name(), said));
  }
}
