package no.portvakt.bot.talk;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.portvakt.bot.login.SharedIdPorten;

/** Where Slack sends people to log in, and what ID-porten then says of them. */
final class LogInLinks {

  private static final Pattern LINK = Pattern.compile("\"url\":\"(http[^\"]+/login/[^\"]+)\"");

  private LogInLinks() {}

  /** The link in a message or a modal. */
  static URI in(JsonObject shown) {
    return LINK.matcher(shown.toString())
        .results()
        .map(found -> URI.create(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, Object> claims(String name) {
    return Map.of(
        "pid", number(name),
        "acr", "idporten-loa-high",
        "auth_time", Instant.now().getEpochSecond());
  }

  static String number(String name) {
    return Objects.requireNonNull(SharedIdPorten.get().people().get(name));
  }
}
