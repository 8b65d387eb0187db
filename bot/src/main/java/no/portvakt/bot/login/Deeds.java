package no.portvakt.bot.login;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All that takes a log-in, by name. */
@Component
class Deeds {

  private final Map<String, Deed> deeds;

  Deeds(List<Deed> deeds) {
    this.deeds = deeds.stream().collect(toUnmodifiableMap(Deed::name, Function.identity()));
  }

  Deed of(Intent intent) {
    return Objects.requireNonNull(deeds.get(intent.deed()), intent.deed());
  }
}
