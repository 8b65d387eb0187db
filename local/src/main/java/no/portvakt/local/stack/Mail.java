package no.portvakt.local.stack;

import com.google.gson.Gson;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import no.portvakt.local.mail.Letter;
import no.portvakt.local.mail.MailCatcher;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.LocalException;

/** How mail is sent here, and where it is read. */
public record Mail(String host, int port, URI page) {

  /** The mail catcher, with its mails in {@code home}. */
  static Part<Mail> caughtIn(Path home, PortPlan ports) {
    var page = URI.create("http://127.0.0.1:%d/".formatted(ports.port("Mails", 8025)));
    var address = new Mail("127.0.0.1", ports.port("SMTP", 1025), page);
    var folder = home.resolve("mail");
    return new InProcess<>(
        address, () -> MailCatcher.start(folder, address.port(), page.getPort()));
  }

  /** What was sent to someone, newest first. */
  public List<Letter> sentTo(String recipient) {
    var json =
        Http.get(page.resolve("/mails.json"))
            .orElseThrow(() -> new LocalException("the mail catcher does not answer at " + page));
    return List.of(new Gson().fromJson(json, Letter[].class)).stream()
        .filter(letter -> letter.recipients().stream().anyMatch(to -> to.contains(recipient)))
        .toList();
  }
}
