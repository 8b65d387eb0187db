package no.portvakt.local.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import no.portvakt.local.program.LocalException;

/** A request whose answer must be one of those expected. */
final class Exchange {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Exchange() {}

  static String body(HttpRequest request, int... expected) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      if (Arrays.stream(expected).noneMatch(status -> status == response.statusCode())) {
        throw new LocalException(
            "%s %s was answered with %d: %s"
                .formatted(
                    request.method(), request.uri(), response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new LocalException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("interrupted", e);
    }
  }
}
