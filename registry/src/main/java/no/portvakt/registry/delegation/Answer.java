package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.portvakt.registry.audit.Sensitive;
import org.jspecify.annotations.Nullable;

/** What Altinn means by an answer. */
sealed interface Answer<T> {

  record Given<T>(T value) implements Answer<T> {}

  /** In Altinn's words, which may be none. */
  record Refused<T>(int status, Problem problem) implements Answer<T> {

    private static final int LONGEST = 500;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final Set<String> LOOKED_UP = Set.of("supplierorg", "consumerorg", "scope");

    /** Never empty, at most 500 characters of one line, and nothing that must not be shown. */
    String words() {
      return Stream.of(problem.details(), problem.heading())
          .map(Refused::shown)
          .filter(words -> !words.isEmpty() && Sensitive.in(words).isEmpty())
          .findFirst()
          .orElse("HTTP " + status);
    }

    /** Altinn says so of what it does not know: an organisation, or a form of scope. */
    boolean saysUnknown() {
      return status == 400 && problem.isAbout(LOOKED_UP);
    }

    private static String shown(String words) {
      var line = NOT_SHOWN.matcher(words).replaceAll(" ").strip();
      int end = Math.min(LONGEST, line.codePointCount(0, line.length()));
      return line.substring(0, line.offsetByCodePoints(0, end));
    }
  }

  /** RFC 9457, with ASP.NET's {@code errors} by field. */
  record Problem(
      @Nullable String title, @Nullable Map<String, @Nullable List<@Nullable String>> errors) {

    static final Problem NONE = new Problem(null, null);

    boolean isAbout(Set<String> fields) {
      return errors != null
          && !errors.isEmpty()
          && errors.keySet().stream()
              .allMatch(field -> fields.contains(field.toLowerCase(Locale.ROOT)));
    }

    String heading() {
      return title == null ? "" : title;
    }

    String details() {
      return errors == null
          ? ""
          : new TreeMap<>(errors)
              .values().stream()
                  .filter(Objects::nonNull)
                  .flatMap(List::stream)
                  .filter(Objects::nonNull)
                  .collect(joining(" "));
    }
  }
}
