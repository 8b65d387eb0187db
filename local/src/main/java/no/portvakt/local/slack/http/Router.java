package no.portvakt.local.slack.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.json.Json;

/** Chooses a handler by method and path; {@code {name}} in a path stands for one segment. */
public final class Router implements HttpFront.Handler {

  /** The parts of the path that the route names. */
  public record Parts(Map<String, String> values) {
    public String get(String name) {
      return values.getOrDefault(name, "");
    }
  }

  /** Answers one route. */
  public interface Target {
    Answer handle(Request request, Parts parts) throws IOException, InterruptedException;
  }

  private record Route(String method, List<String> path, Target target) {

    Optional<Parts> match(Request request) {
      List<String> actual = segments(request.path());
      if (!method.equals(request.method()) || actual.size() != path.size()) {
        return Optional.empty();
      }
      var values = new HashMap<String, String>();
      for (int i = 0; i < path.size(); i++) {
        String name = path.get(i);
        if (name.startsWith("{")) {
          values.put(name.substring(1, name.length() - 1), actual.get(i));
        } else if (!name.equals(actual.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(new Parts(values));
    }
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  private final List<Route> routes = new ArrayList<>();

  public Router get(String path, Target target) {
    routes.add(new Route("GET", segments(path), target));
    return this;
  }

  public Router post(String path, Target target) {
    routes.add(new Route("POST", segments(path), target));
    return this;
  }

  @Override
  public Answer handle(Request request) throws IOException, InterruptedException {
    for (Route route : routes) {
      var parts = route.match(request);
      if (parts.isPresent()) {
        return route.target().handle(request, parts.get());
      }
    }
    return Answer.json(404, Json.of("ok", false, "error", "unknown_path"));
  }
}
