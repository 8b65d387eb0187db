package no.portvakt.bot.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** A person with a browser, who is sent hither and thither one step at a time. */
public final class Visitor {

  private static final Pattern BUTTON = Pattern.compile("class=\"button\" href=\"([^\"]+)\"");
  private static final int MOST_STEPS = 5;

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  /** Opens the link and presses its button; where the browser is sent then. */
  public URI toIdPorten(URI link) {
    var button = BUTTON.matcher(get(link).body()).results().findFirst().orElseThrow();
    return target(get(URI.create(button.group(1))));
  }

  /** Logs in with these claims; where ID-porten sends the browser back. */
  public URI logIn(URI idPorten, Map<String, Object> claims) {
    var form = "username=stand-in&claims=" + encoded(new Gson().toJson(claims));
    return target(
        send(
            HttpRequest.newBuilder(idPorten)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  /** Goes where the browser is sent until there is a page; what it says. */
  public String arrive(URI address) {
    var response = get(address);
    for (int step = 0; response.statusCode() == 303 || response.statusCode() == 302; step++) {
      assertThat(step).as("steps").isLessThan(MOST_STEPS);
      response = get(target(response));
    }
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  /** The whole way from the link in Slack. */
  public String through(URI link, Map<String, Object> claims) {
    return arrive(logIn(toIdPorten(link), claims));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static URI target(HttpResponse<String> response) {
    return URI.create(
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
