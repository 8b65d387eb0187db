package no.portvakt.local.idporten;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import okhttp3.HttpUrl;

/** The page where one chooses who logs in, and how sure ID-porten is of it. */
final class PeoplePage {

  private static final Map<String, String> LEVELS =
      Map.of("high", "idporten-loa-high", "substantial", "idporten-loa-substantial");
  private static final String FRAME = frame();

  private final Map<String, String> people;
  private final InstantSource clock;

  PeoplePage(Map<String, String> people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** For whoever is sent here to log in. */
  String logIn(OAuth2HttpRequest request) {
    var url = request.getUrl();
    var rows =
        people.entrySet().stream()
            .map(person ->
                row(
                    person,
                    button(person, "high", " class=\"usual\"") + button(person, "substantial", "")))
            .collect(joining("\n"));
    return page(
        "Who logs in?",
        """
        <p>%s asks for <code>%s</code>.</p>
        <form method="post"><input type="hidden" name="username" value="stand-in"><ul>
        %s
        </ul></form>
        <p><a href="%s">Cancel the log-in</a></p>
        """
            .formatted(
                escape(Objects.requireNonNullElse(url.queryParameter("client_id"), "Somebody")),
                escape(Objects.requireNonNullElse(url.queryParameter("acr_values"), "no level")),
                rows,
                escape(cancelled(url))));
  }

  /** For whoever just looks. */
  String people() {
    var rows = people.entrySet().stream().map(person -> row(person, "")).collect(joining("\n"));
    return page(
        "People who can log in",
        "<p>One is sent here from Portvakt, and chooses who to be.</p>\n<ul>\n"
            + rows
            + "\n</ul>\n");
  }

  private static String row(Map.Entry<String, String> person, String buttons) {
    return "<li><strong>%s</strong> <span>%s</span> <div>%s</div></li>"
        .formatted(escape(person.getKey()), person.getValue(), buttons);
  }

  private String button(Map.Entry<String, String> person, String level, String attributes) {
    var claims =
        "{\"pid\": \"%s\", \"acr\": \"%s\", \"auth_time\": %d}"
            .formatted(person.getValue(), LEVELS.get(level), clock.instant().getEpochSecond());
    return "<button name=\"claims\" value=\"%s\" aria-label=\"%s, %s\"%s>%s</button>"
        .formatted(escape(claims), escape(person.getKey()), level, attributes, level);
  }

  private static String cancelled(HttpUrl url) {
    var back = HttpUrl.get(Objects.requireNonNull(url.queryParameter("redirect_uri")));
    return back.newBuilder()
        .addQueryParameter("error", "access_denied")
        .addQueryParameter("state", url.queryParameter("state"))
        .build()
        .toString();
  }

  private static String page(String title, String body) {
    return FRAME.replace("{title}", title).replace("{body}", body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String frame() {
    try (var source = PeoplePage.class.getResourceAsStream("page.html")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
