package no.portvakt.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the mail catcher. */
final class MailHtml {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:)]");
  private static final String FRAME = resource("mail.html");

  private MailHtml() {}

  static String list(List<Letter> letters) {
    var rows =
        letters.stream()
            .map(letter ->
                "<li><a href=\"/%s\">%s</a> <span>%s</span> <time datetime=\"%s\">%s</time></li>"
                    .formatted(
                        letter.id(),
                        escape(letter.subject().isBlank() ? "(no subject)" : letter.subject()),
                        escape(String.join(", ", letter.recipients())),
                        letter.sentAt(),
                        shortly(letter.sentAt())))
            .collect(Collectors.joining("\n"));
    var body = rows.isEmpty() ? "<p>No mail yet.</p>" : "<ul>\n" + rows + "\n</ul>";
    return page("Mails", "<meta http-equiv=\"refresh\" content=\"5\">", body);
  }

  static String letter(Letter letter) {
    var body =
        """
        <p><a href="/">All mails</a></p>
        <dl>
        <dt>From</dt><dd>%s</dd>
        <dt>To</dt><dd>%s</dd>
        <dt>Sent</dt><dd><time datetime="%s">%s</time></dd>
        </dl>
        <div class="text">%s</div>
        """
            .formatted(
                escape(letter.sender()),
                escape(String.join(", ", letter.recipients())),
                letter.sentAt(),
                shortly(letter.sentAt()),
                linked(letter.text()));
    return page(letter.subject(), "", body);
  }

  static String nothing() {
    return page("No such mail", "", "<p><a href=\"/\">All mails</a></p>");
  }

  private static String page(String title, String head, String body) {
    return FRAME.replace("{head}", head).replace("{title}", escape(title)).replace("{body}", body);
  }

  private static String linked(String text) {
    var html = new StringBuilder();
    var end = 0;
    for (var link : (Iterable<MatchResult>) LINK.matcher(text).results()::iterator) {
      html.append(escape(text.substring(end, link.start())));
      var target = escape(link.group());
      html.append("<a rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(target, target));
      end = link.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  private static String shortly(String instant) {
    return instant.substring(0, 16).replace('T', ' ') + " UTC";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (var source = MailHtml.class.getResourceAsStream(name)) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
