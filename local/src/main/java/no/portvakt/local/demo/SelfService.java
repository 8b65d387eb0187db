package no.portvakt.local.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * The self-service API on behalf of one organisation. What stands already is left as it is.
 *
 * @param environment its address, with a final slash
 * @param token with the admin scopes that are needed
 */
public record SelfService(URI environment, String token) {

  private static final int[] DONE_NOW_OR_BEFORE = {200, 201, 409};

  public void post(String path, Object json) {
    send(request(path).POST(BodyPublishers.ofString(json.toString())));
  }

  public void put(String path) {
    send(request(path).PUT(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(environment.resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private static void send(HttpRequest.Builder request) {
    Exchange.body(request.header("Content-Type", "application/json").build(), DONE_NOW_OR_BEFORE);
  }
}
