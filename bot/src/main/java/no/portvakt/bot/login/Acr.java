package no.portvakt.bot.login;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How sure ID-porten is of who logged in, the lower level first; what is less does not count. */
enum Acr {
  SUBSTANTIAL("idporten-loa-substantial"),
  HIGH("idporten-loa-high");

  private final String value;

  Acr(String value) {
    this.value = value;
  }

  static Optional<Acr> of(@Nullable String value) {
    return Arrays.stream(values()).filter(level -> level.value.equals(value)).findFirst();
  }

  /** As ID-porten writes it. */
  String value() {
    return value;
  }

  /** This level and those above it. */
  List<Acr> andAbove() {
    return Arrays.stream(values()).filter(level -> level.compareTo(this) >= 0).toList();
  }
}
