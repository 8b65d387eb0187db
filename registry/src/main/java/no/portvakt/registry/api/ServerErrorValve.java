package no.portvakt.registry.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reports what the server refuses before the application sees it (a path with %2F, a header too
 * long) as the API does, when it is a request to the API; other requests as the server does.
 */
class ServerErrorValve extends ErrorReportValve {

  private final ErrorWriter errors;

  ServerErrorValve(ErrorWriter errors) {
    this.errors = errors;
    setShowReport(false);
    setShowServerInfo(false);
  }

  /** Before anything else: what is refused already is not for the application's own error page. */
  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (response.getStatus() >= 400 && isApi(request)) {
      response.setSuspended(false);
      report(request, response, null);
    } else {
      super.invoke(request, response);
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !isApi(request)) {
      super.report(request, response, failure);
    } else if (response.setErrorReported()) {
      write(request, response, refusal(response, failure));
    }
  }

  /**
   * Without a path the server could not read the request's first line: ours as much as anyone's.
   */
  private static boolean isApi(Request request) {
    var path = request.getRequestURI();
    return path == null
        || path.isEmpty()
        || ApiPaths.isApi(path)
        || ApiPaths.isApi(request.getDecodedRequestURI());
  }

  private void write(Request request, Response response, Refusal refusal) {
    try {
      var call = ApiCall.of(request).orElseGet(() -> ApiCall.begin(request, false));
      errors.write(request, response, call, refusal);
      response.finishResponse();
    } catch (IOException gone) {
      // nobody is left to tell
    }
  }

  private static Refusal refusal(Response response, @Nullable Throwable failure) {
    if (failure != null) {
      return Refusal.of(Fault.BROKEN, "api.broken");
    }
    return switch (response.getStatus()) {
      case 404 -> Refusal.of(Fault.UNKNOWN, "api.path-unknown");
      case 405 -> method(response);
      case 413 -> LimitedBody.tooLarge();
      case 500, 503 -> Refusal.of(Fault.UNAVAILABLE, "api.unavailable");
      default -> Refusal.of(Fault.INVALID, "api.request");
    };
  }

  private static Refusal method(Response response) {
    var allowed = response.getHeader(HttpHeaders.ALLOW);
    var refusal = Refusal.of(Fault.METHOD, "api.method");
    return allowed == null ? refusal : refusal.with(HttpHeaders.ALLOW, allowed);
  }
}
