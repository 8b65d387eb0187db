package no.portvakt.bot.mail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands mail to the server, trying again with growing pauses while it does not take it. */
@Component
class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final int BATCH = 20;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Mailbox mailbox;
  private final JavaMailSender server;
  private final MailSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Postman(
      Mailbox mailbox,
      JavaMailSender server,
      MailSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.mailbox = mailbox;
    this.server = server;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${portvakt.mail.poll:1s}")
  void sendDue() {
    transaction.executeWithoutResult(status -> {
      mailbox.forgetOutdated();
      mailbox.claim(BATCH).forEach(this::send);
    });
  }

  private void send(Mail mail) {
    var message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(mail.recipient());
    message.setSubject(mail.subject());
    message.setText(mail.body());
    try {
      server.send(message);
      mailbox.sent(mail.id());
    } catch (MailException e) {
      log.warn("The mail server did not take mail {}: {}", mail.id(), e.getClass().getSimpleName());
      mailbox.failed(
          mail.id(), clock.instant().plus(pause(mail.attempts())), e.getClass().getSimpleName());
    }
  }

  private static Duration pause(int attempts) {
    var pause = Duration.ofSeconds(2).multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
