package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers for whatever goes wrong in a request to the API, also before a handler is found; leaves
 * other requests to others.
 */
@Component
class ErrorAnswers implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

  private final ErrorWriter errors;

  ErrorAnswers(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    var call = ApiCall.of(request);
    if (call.isEmpty() || response.isCommitted()) {
      return null;
    }
    var refusal = Failures.refusal(failure);
    if (Failures.isOurs(failure, refusal)) {
      log.error("API failed, correlation_id={}", call.get().correlationId(), failure);
    }
    try {
      errors.write(request, response, call.get(), refusal);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }
}
