package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Which of our languages a caller prefers: Bokmål, Nynorsk or, unless asked, English. */
final class Languages {

  private static final Set<String> OURS = Set.of("nb", "nn", "en");

  private Languages() {}

  static Locale of(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> locale.getLanguage().equals("no") ? "nb" : locale.getLanguage())
        .filter(OURS::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.ENGLISH);
  }
}
