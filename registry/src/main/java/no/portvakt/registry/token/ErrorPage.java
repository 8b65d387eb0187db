package no.portvakt.registry.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.portvakt.registry.RuleTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * What an error's number means and what to do about it, in all our languages: the page that {@code
 * error_uri} leads to. Cause and remedy follow Digdir's trouble-shooting guide.
 */
@RestController
class ErrorPage {

  static final String PATH = "/errors";

  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("nb"), Locale.of("nn"), Locale.ENGLISH);

  @GetMapping(PATH + "/{number}")
  ResponseEntity<String> show(@PathVariable String number) {
    return Arrays.stream(Fault.values())
        .flatMap(fault -> fault.number().stream())
        .filter(number::equals)
        .findFirst()
        .map(ErrorPage::page)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<String> page(String number) {
    var sections = new StringBuilder();
    LANGUAGES.forEach(language -> sections.append(section(number, language)));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .body(
            """
            <!doctype html>
            <html lang="nb">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Portvakt</title>
            <style>body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto;
            padding: 0 1.25rem; color-scheme: light dark }</style></head>
            <body><main><h1>%1$s</h1>
            %2$s</main></body>
            </html>
            """
                .formatted(number, sections));
  }

  private static String section(String number, Locale language) {
    var key = "error." + number.toLowerCase(Locale.ROOT);
    return """
    <section lang="%s">
    <h2>%s</h2>
    <p>%s</p>
    <p>%s</p>
    </section>
    """
        .formatted(
            language.getLanguage(),
            language.getDisplayLanguage(language),
            text(key + ".cause", language),
            text(key + ".remedy", language));
  }

  private static String text(String key, Locale language) {
    return HtmlUtils.htmlEscape(RuleTexts.find(key, language).orElseThrow(), "UTF-8");
  }
}
