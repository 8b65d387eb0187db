package no.portvakt.bench.bare;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands what is posted to Bolt, and what Bolt says to whoever posted it. */
final class BoltServlet extends HttpServlet {

  private final transient App app;
  private final transient SlackRequestParser parser;

  BoltServlet(App app) {
    this.app = app;
    parser = new SlackRequestParser(app.config());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      write(app.run(read(request)), response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private Request<?> read(HttpServletRequest request) throws IOException {
    var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return parser.parse(
        HttpRequest.builder()
            .requestUri(request.getRequestURI())
            .requestBody(body)
            .headers(new RequestHeaders(headers(request)))
            .build());
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .collect(
            Collectors.toMap(
                Function.identity(), name -> Collections.list(request.getHeaders(name))));
  }

  private static void write(Response answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatusCode());
    if (answer.getBody() != null) {
      response.setContentType(answer.getContentType());
      response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }
}
