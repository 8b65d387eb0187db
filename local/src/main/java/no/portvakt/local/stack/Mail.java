package no.portvakt.local.stack;

import com.google.gson.Gson;
import java.net.URI;
import java.util.List;
import no.portvakt.local.mail.Letter;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.LocalException;

/** How mail is sent here, and where it is read. */
public record Mail(String host, int port, URI page) {

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
