package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which paths are the API's: those whose second part is one of its own, whatever environment comes
 * before. No part of them ever needs to be encoded, so nothing encoded is let in.
 */
final class ApiPaths {

  static final int LONGEST = 700;

  private static final Set<String> AREAS =
      Set.of("api", "internal", "scopes", "clients", "delegationsources");
  private static final Set<String> VERSIONED = Set.of("api", "internal");
  private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9._-]++)++/?+");
  private static final Pattern DOTS = Pattern.compile("/\\.\\.?(?:/|$)");

  private ApiPaths() {}

  /** As it was sent, or as the server reads it. */
  static boolean isApi(HttpServletRequest request) {
    return isApi(raw(request)) || isApi(read(request));
  }

  static boolean isApi(@Nullable String path) {
    return path != null && AREAS.contains(part(path, 2));
  }

  static boolean isPlain(String path) {
    return path.length() <= LONGEST && PLAIN.matcher(path).matches() && !DOTS.matcher(path).find();
  }

  /** Whether the path has no version in it, as before 2025. */
  static boolean isLegacy(String path) {
    return !VERSIONED.contains(part(path, 2));
  }

  static String environment(String path) {
    return part(path, 1);
  }

  /** The path as it was sent, below the application's own. */
  static String raw(HttpServletRequest request) {
    var path = request.getRequestURI();
    var context = request.getContextPath();
    return path.startsWith(context) ? path.substring(context.length()) : path;
  }

  private static String read(HttpServletRequest request) {
    var info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  private static String part(String path, int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = path.indexOf('/', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = start;
    while (end < path.length() && "/;?".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(start, end);
  }
}
