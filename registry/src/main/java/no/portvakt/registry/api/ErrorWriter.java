package no.portvakt.registry.api;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an error, and logs it under the id that the answer has; nothing of the request. */
@Component
class ErrorWriter {

  private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final Clock clock;

  ErrorWriter(Clock clock) {
    this.clock = clock;
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, ApiCall call, Refusal refusal)
      throws IOException {
    log(request, call, refusal);
    var language = Languages.of(request);
    response.reset();
    refusal.headers().forEach(response::setHeader);
    response.setStatus(refusal.fault().status().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer(call, refusal, language)));
  }

  private ErrorAnswer answer(ApiCall call, Refusal refusal, Locale language) {
    var object = refusal.object();
    var details =
        refusal.problems().stream()
            .map(problem ->
                new ErrorAnswer.Detail(
                    problem.text(language), problem.field() != null, object, problem.field()))
            .toList();
    return new ErrorAnswer(
        refusal.fault().status().value(),
        TIMESTAMP.format(clock.instant().atOffset(ZoneOffset.UTC)),
        call.correlationId(),
        details,
        refusal.fault().error(),
        details.stream().map(ErrorAnswer.Detail::errorMessage).collect(joining(", ")));
  }

  private static void log(HttpServletRequest request, ApiCall call, Refusal refusal) {
    var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    log.info(
        "API {} answered {}: {} correlation_id={}",
        route == null ? "(no route)" : route,
        refusal.fault().status().value(),
        refusal.problems().stream().map(Problem::key).distinct().collect(joining(" ")),
        call.correlationId());
  }
}
