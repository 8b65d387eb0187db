package no.portvakt.registry.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.portvakt.registry.environment.Environments;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where requests to the API get in, before anything else has looked at them but the one who counts
 * them. Other paths pass untouched.
 */
@Component
@Order(FrontDoor.AFTER_METRICS)
class FrontDoor extends OncePerRequestFilter {

  /** Spring Boot's filter for observations is the first but one. */
  static final int AFTER_METRICS = Integer.MIN_VALUE + 10;

  private final Environments environments;
  private final ErrorWriter errors;

  FrontDoor(Environments environments, ErrorWriter errors) {
    this.environments = environments;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ApiPaths.isApi(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var call = ApiCall.begin(request, ApiPaths.isLegacy(ApiPaths.raw(request)));
    try {
      var admitted = admitted(request);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
      chain.doFilter(admitted, response);
    } catch (Refusal refusal) {
      errors.write(request, response, call, refusal);
    }
  }

  private AdmittedRequest admitted(HttpServletRequest request) {
    var path = ApiPaths.raw(request);
    if (!ApiPaths.isPlain(path)) {
      throw Refusal.of(Fault.INVALID, "api.path");
    }
    if (CorsUtils.isPreFlightRequest(request)) {
      throw Refusal.of(Fault.METHOD, "api.method"); // no page of another origin calls this
    }
    if (environments.find(ApiPaths.environment(path)).isEmpty()) {
      throw Refusal.of(Fault.UNKNOWN, "api.environment");
    }
    if (request.getContentLengthLong() > LimitedBody.LONGEST) {
      throw LimitedBody.tooLarge();
    }
    return new AdmittedRequest(request, QueryString.parse(request.getQueryString()));
  }
}
