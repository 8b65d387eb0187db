package no.portvakt.registry.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Which versions of a thing a caller is ready to change (RFC 9110, section 13.1.1).
 *
 * @param any whether it is all the same, as without the header
 * @param tags otherwise, the versions; weak tags match nothing
 */
record IfMatch(boolean any, Set<String> tags) {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]{0,100}+)\"");

  IfMatch {
    tags = Set.copyOf(tags);
  }

  static IfMatch of(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
    if (headers.isEmpty() || headers.stream().anyMatch(header -> header.strip().equals("*"))) {
      return new IfMatch(true, Set.of());
    }
    return new IfMatch(
        false,
        headers.stream()
            .flatMap(header -> TAG.matcher(header).results())
            .filter(tag -> tag.group(1) == null)
            .map(tag -> tag.group(2))
            .collect(toUnmodifiableSet()));
  }

  boolean allows(long version) {
    return any || tags.contains(Long.toString(version));
  }

  void check(long version) {
    if (!allows(version)) {
      throw changed();
    }
  }

  /** Refuses when the change was made to another version than the one that was looked at. */
  void checkChanged(long before, long after) {
    if (!any && after != before && after != before + 1) {
      throw changed();
    }
  }

  private static Refusal changed() {
    return Refusal.of(Fault.CHANGED, "api.changed");
  }
}
