package no.portvakt.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** An SMTP server that delivers nothing and keeps everything, and the page to read it on. */
public final class MailCatcher implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final GreenMail smtp;
  private final MailPage page;

  private MailCatcher(GreenMail smtp, MailPage page) {
    this.smtp = smtp;
    this.page = page;
  }

  /** Mails of earlier runs are still in {@code folder}. */
  public static MailCatcher start(Path folder, int smtpPort, int pagePort) throws IOException {
    var letters = new Letters(folder, Clock.systemUTC());
    var smtp = new GreenMail(new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP));
    var users = smtp.getUserManager();
    var postmaster = smtp.setUser("postmaster@localhost", "postmaster", "");
    users.setMessageDeliveryHandler((message, recipient) -> {
      letters.keep(message.getMessage());
      return postmaster;
    });
    smtp.start();
    return new MailCatcher(smtp, MailPage.serve(letters, HOST, pagePort));
  }

  @Override
  public void close() {
    page.close();
    smtp.stop();
  }
}
