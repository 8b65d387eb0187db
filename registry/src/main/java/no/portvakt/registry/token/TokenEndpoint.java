package no.portvakt.registry.token;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.jose.MalformedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where clients get access tokens: {@code POST /{environment}/token}. A request is read as bytes,
 * of which at most {@value #LARGEST}; whatever comes is answered in JSON and never logged.
 */
@RestController
class TokenEndpoint {

  static final int LARGEST = 64 * 1024;

  private static final String PATH = "/{environment}/token";
  private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);
  private static final Pattern FORM =
      Pattern.compile("application/x-www-form-urlencoded(?:\\s*+;.*+)?", Pattern.CASE_INSENSITIVE);

  private final Environments environments;
  private final JwtBearerGrant grant;
  private final Answers answers;
  private final TokenMeters meters;

  TokenEndpoint(
      Environments environments, JwtBearerGrant grant, Answers answers, TokenMeters meters) {
    this.environments = environments;
    this.grant = grant;
    this.answers = answers;
    this.meters = meters;
  }

  /** Spring does not count this among all methods. */
  @RequestMapping(
      path = {PATH, PATH + "/"},
      method = RequestMethod.OPTIONS)
  ResponseEntity<Void> options() {
    return ResponseEntity.noContent().allow(HttpMethod.POST).build();
  }

  @RequestMapping({PATH, PATH + "/"})
  ResponseEntity<byte[]> token(
      @PathVariable String environment,
      HttpMethod method,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      InputStream body) {
    long start = System.nanoTime();
    var found = environments.find(environment);
    var name = found.map(Environment::name).orElse("none");
    var traceId = traceId();
    var answer = answer(found, method, type, body, traceId);
    meters.time(name, answer, start);
    return switch (answer) {
      case Issued issued -> answers.issued(issued);
      case Refusal refusal -> {
        log.info(
            "Token refused: trace_id={} environment={} code={} client={}",
            traceId,
            name,
            refusal.fault().code(),
            refusal.client().map(ClientId::value).orElse("-"));
        yield answers.refused(refusal, traceId);
      }
    };
  }

  private TokenAnswer answer(
      Optional<Environment> environment,
      HttpMethod method,
      @Nullable String type,
      InputStream body,
      String traceId) {
    if (environment.isEmpty()) {
      return Fault.NO_ENVIRONMENT.refused();
    }
    if (!method.equals(HttpMethod.POST)) {
      return Fault.METHOD.refused();
    }
    if (type == null || !FORM.matcher(type).matches()) {
      return Fault.CONTENT_TYPE.refused();
    }
    try {
      var bytes = body.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? Fault.TOO_LARGE.refused()
          : answer(environment.get(), Form.parse(bytes));
    } catch (MalformedException malformed) {
      return Fault.FORM.refused(malformed.what());
    } catch (IOException broken) {
      return Fault.FORM.refused("it breaks off");
    } catch (RuntimeException trouble) {
      log.error("No token could be given: trace_id={}", traceId, trouble);
      return Fault.UNAVAILABLE.refused();
    }
  }

  private TokenAnswer answer(Environment environment, Form form) {
    var grantType = form.get("grant_type");
    if (grantType.isEmpty()) {
      return Fault.FORM.refused("grant_type is missing");
    }
    if (!grantType.get().equals(JwtBearerGrant.GRANT_TYPE)) {
      return Fault.GRANT_TYPE.refused();
    }
    return form.get("assertion")
        .map(assertion -> grant.answer(environment, assertion))
        .orElseGet(() -> Fault.ASSERTION.refused("assertion is missing"));
  }

  /** 32 hexadecimal digits. */
  private static String traceId() {
    var random = ThreadLocalRandom.current();
    var digits = HexFormat.of();
    return digits.toHexDigits(random.nextLong()) + digits.toHexDigits(random.nextLong());
  }
}
