package no.portvakt.registry.api;

import java.util.Optional;
import no.portvakt.registry.Keyset;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a caller wants: all of it, as Digdir gives, or one page.
 *
 * @param after the key to begin after, as the link to the next page has it; empty: at the start
 * @param limit how many; none: all that there are
 */
record Paging(String after, @Nullable Integer limit) {

  static final String LIMIT = "limit";
  static final String AFTER = "after";
  static final int LONGEST_KEY = 255;

  static Paging of(@Nullable String after, @Nullable String limit) {
    if (after != null && after.length() > LONGEST_KEY) {
      throw Refusal.invalid(AFTER, "api.after");
    }
    return new Paging(
        after == null ? "" : after, Optional.ofNullable(limit).map(Paging::number).orElse(null));
  }

  private static Integer number(String text) {
    if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.invalid(LIMIT, "api.limit");
    }
    int number = Integer.parseInt(text);
    if (number < 1 || number > Keyset.MOST) {
      throw Refusal.invalid(LIMIT, "api.limit");
    }
    return number;
  }

  Keyset first() {
    return new Keyset(after, limit == null ? Keyset.MOST : limit);
  }
}
