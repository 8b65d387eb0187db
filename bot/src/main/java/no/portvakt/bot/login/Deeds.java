package no.portvakt.bot.login;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that is done by whoever has logged in, by name. */
@Component
class Deeds {

  private final Map<String, Deed> byName;

  Deeds(List<Deed> deeds) {
    byName = deeds.stream().collect(toMap(Deed::name, identity()));
  }

  Deed of(LogIn logIn) {
    var deed = byName.get(logIn.deed());
    if (deed == null) {
      throw new IllegalStateException("this version of Portvakt knows no " + logIn.deed());
    }
    return deed;
  }
}
