package no.portvakt.local.slack.ui;

import java.io.IOException;
import java.util.Map;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.HttpFront;
import no.portvakt.local.slack.http.Request;

/** The page's files, from the class path. */
public final class Page implements HttpFront.Handler {

  private static final String FOLDER = "/slack/page/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "json", "application/json; charset=utf-8",
          "woff2", "font/woff2",
          "md", "text/markdown; charset=utf-8");
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: http: https:; style-src 'self' 'unsafe-inline'";

  @Override
  public Answer handle(Request request) throws IOException {
    String path = request.path();
    if (path.equals("/")) {
      return file("index.html");
    }
    boolean ours = path.startsWith("/page/") && !path.contains("..");
    return ours ? file(path.substring("/page/".length())) : missing();
  }

  private static Answer file(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (var in = Page.class.getResourceAsStream(FOLDER + name)) {
      if (in == null || type == null) {
        return missing();
      }
      return Answer.bytes(200, type, in.readAllBytes())
          .with("Cache-Control", "no-cache")
          .with("Content-Security-Policy", POLICY);
    }
  }

  private static Answer missing() {
    return Answer.text(404, "not found");
  }
}
