package no.portvakt.bot.page;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Plain pages that need no script, load nothing and tell nobody where they were opened. */
public final class Page {

  private static final String STYLE =
      """
      body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1.25rem;
             color: #1b2733; background: #f6f7f9; color-scheme: light dark }
      main { background: #fff; padding: 2rem; border-radius: .75rem; box-shadow: 0 1px 4px #0002 }
      h1 { margin-top: 0; font-size: 1.5rem }
      dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1.25rem }
      dt { color: #566573 } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
      button, .button { display: inline-block; font: inherit; font-weight: 600; padding: .7rem 1.4rem; border: 0;
               border-radius: .5rem; color: #fff; background: #1e3a5f; cursor: pointer; text-decoration: none }
      button:focus-visible, .button:focus-visible { outline: 3px solid #f0a500; outline-offset: 3px }
      @media (prefers-color-scheme: dark) {
        body { background: #12181f; color: #e6ebf0 } main { background: #1c252f } dt { color: #9fb0c0 }
        button, .button { background: #8fb8e8; color: #10202f }
      }
      """;

  private final Wording wording;

  public Page(Wording wording) {
    this.wording = wording;
  }

  /** A title and a sentence. */
  public ResponseEntity<String> told(String key, Phrase phrase) {
    return told(wording.text(key + ".title"), phrase.in(wording));
  }

  /** The same, in words that have been chosen already; each line is a paragraph. */
  public ResponseEntity<String> told(String title, String text) {
    return page(
        title, text.lines().map(line -> "<p>" + escape(line) + "</p>\n").collect(joining()));
  }

  /**
   * A title and HTML.
   *
   * @param key of the title
   */
  public ResponseEntity<String> showing(String key, String body) {
    return page(wording.text(key), body);
  }

  /** A text, fit for HTML. */
  public String text(String key, Object... arguments) {
    return escape(wording.text(key, arguments));
  }

  /** What somebody typed, fit for HTML. */
  public static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private ResponseEntity<String> page(String title, String body) {
    var html =
        """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%s – Portvakt</title><style>
        %s</style></head>
        <body><main><h1>%s</h1>
        %s</main></body>
        </html>
        """
            .formatted(
                wording.language().name().toLowerCase(Locale.ROOT),
                escape(title),
                STYLE,
                escape(title),
                body);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
        .body(html);
  }
}
