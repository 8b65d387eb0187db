package no.portvakt.registry.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's description as a page to read, and as OpenAPI; needs no internet. */
@RestController
class ApiDocumentation {

  /** Its own files and nothing else: the page shows text that it got as JSON. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  @GetMapping("/docs")
  ResponseEntity<byte[]> page() {
    return file("index.html", PAGE);
  }

  @GetMapping("/docs/docs.js")
  ResponseEntity<byte[]> script() {
    return file("docs.js", SCRIPT);
  }

  @GetMapping("/docs/docs.css")
  ResponseEntity<byte[]> style() {
    return file("docs.css", STYLE);
  }

  @GetMapping("/docs/openapi.json")
  ResponseEntity<byte[]> description() {
    return file("openapi.json", MediaType.APPLICATION_JSON);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(read("/docs/" + name));
  }

  private static byte[] read(String path) {
    try (InputStream file = ApiDocumentation.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("no " + path + " on the class path");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
