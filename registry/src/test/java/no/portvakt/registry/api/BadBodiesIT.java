package no.portvakt.registry.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bodies that are none: an error in JSON that blames the caller and repeats nothing. */
@ExtendWith(OutputCaptureExtension.class)
class BadBodiesIT extends BadInput {

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
    var large = provider.body("a", "\"long_description\": \"" + "a".repeat(66_000) + "\"");

    raw.post("/ver2/api/v1/scopes", large).isRefused(413, "content_too_large");
    raw.chunked("/ver2/api/v1/scopes", large).isRefused(413, "content_too_large");
    raw.chunked("/ver2/api/v1/clients/admin-" + api.organisation() + "/jwks", large)
        .isRefused(413, "content_too_large");
    api.post("/api/v1/scopes", provider.body("a")).isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=a",
        "application/json; charset=utf-16",
        "application/json; charset=latin1",
        "nonsense"
      })
  void aBodyOfAnotherTypeIsRefused(String type) {
    api.with("Content-Type", type)
        .post("/api/v1/scopes", provider.body("a"))
        .isRefused(415, "unsupported_media_type");
    api.with("Content-Type", type)
        .put("/api/v1/scopes?scope=a1:b", provider.body("a"))
        .isRefused(415, "unsupported_media_type");
  }

  @Test
  void anAnswerOfAnotherTypeIsNotGiven() {
    api.with("Accept", "application/xml").get("/api/v1/scopes").isRefused(406, "not_acceptable");
    api.with("Accept", "nonsense").get("/api/v1/scopes").isRefused(406, "not_acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "[]",
        "null",
        "1",
        "\"hemmelig\"",
        "{\"prefix\": \"hemmelig\", \"prefix\": \"hemmelig\"}",
        "{'prefix': 'hemmelig'}",
        "{\"prefix\": hemmelig}",
        "{\"prefix\": \"hemmelig\",}",
        "{\"hemmelig\u0000\": 1}",
        "{\"at_max_age\": 1e99999999}",
        "{\"at_max_age\": 111111111111111111111111111111111111111}",
        "{\"allowed_integration_types\": [[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]}",
        "/* hemmelig */ {}",
        "\uFEFF{}"
      })
  void whatIsNoJsonObjectIsRefusedAndNotRepeated(String body, CapturedOutput log) {
    var answer = api.post("/api/v1/scopes", body).isRefused(400, "invalid_request");

    assertThat(answer.body() + log).doesNotContain("hemmelig").doesNotContain("Exception");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var body = new String(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, ISO_8859_1);

    raw.post("/ver2/api/v1/scopes", body).isRefused(400, "invalid_request").saying("UTF-8");
  }
}
