package no.portvakt.registry.token;

import java.util.LinkedHashMap;
import java.util.Map;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.jose.StrictJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of the token endpoint as JSON (RFC 6749, sections 5.1 and 5.2), which nobody keeps. */
@Component
class Answers {

  private final String errorPages;

  Answers(Environments environments) {
    this.errorPages = environments.publicUrl() + ErrorPage.PATH + "/";
  }

  ResponseEntity<byte[]> issued(Issued issued) {
    var body = new LinkedHashMap<String, Object>();
    body.put("access_token", issued.accessToken());
    body.put("token_type", "Bearer");
    body.put("expires_in", issued.expiresIn());
    body.put("scope", issued.scope());
    return json(200, body);
  }

  /** The trace id is what the log calls the request. */
  ResponseEntity<byte[]> refused(Refusal refusal, String traceId) {
    var fault = refusal.fault();
    var text = refusal.text().endsWith(".") ? refusal.text() : refusal.text() + ".";
    var body = new LinkedHashMap<String, Object>();
    body.put("error", fault.error());
    body.put("error_description", "%s (trace_id: %s)".formatted(text, traceId));
    fault.number().ifPresent(number -> body.put("error_uri", errorPages + number));
    return json(fault.status(), body);
  }

  private static ResponseEntity<byte[]> json(int status, Map<String, Object> body) {
    var answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.PRAGMA, "no-cache");
    if (status == Fault.METHOD.status()) {
      answer.header(HttpHeaders.ALLOW, "POST");
    }
    if (status == Fault.TOO_MANY.status()) {
      // one more is let through before a second is over
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer.body(StrictJson.bytes(body));
  }
}
