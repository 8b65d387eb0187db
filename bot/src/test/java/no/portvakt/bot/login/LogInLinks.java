package no.portvakt.bot.login;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.portvakt.local.stack.IdPorten;

/** Where Slack sends people to log in, and what ID-porten then says of them. */
public final class LogInLinks {

  private static final Pattern LINK = Pattern.compile("\"url\":\"(http[^\"]+/login/[^\"]+)\"");

  private LogInLinks() {}

  /** The link in a message or a modal. */
  public static URI in(JsonObject shown) {
    return LINK.matcher(shown.toString())
        .results()
        .map(found -> URI.create(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  public static Map<String, Object> claims(String name) {
    return claims(SharedIdPorten.get(), name);
  }

  /** What a stand-in says of one of the demo's people, right now and at the highest level. */
  public static Map<String, Object> claims(IdPorten idPorten, String name) {
    return Map.of(
        "pid", Objects.requireNonNull(idPorten.people().get(name)),
        "acr", "idporten-loa-high",
        "auth_time", Instant.now().getEpochSecond());
  }

  public static String number(String name) {
    return Objects.requireNonNull(SharedIdPorten.get().people().get(name));
  }
}
