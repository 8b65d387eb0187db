package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answer(int status, HttpHeaders headers, String body) {

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** One text of the body, which there must be. */
  String text(String field) {
    return json().required(field).asString();
  }

  List<String> texts(String field) {
    return json().valueStream().map(item -> item.required(field).asString()).toList();
  }

  Answer isOk() {
    return is(200);
  }

  Answer is(int wanted) {
    assertThat(status).as(body).isEqualTo(wanted);
    return this;
  }

  /** An error in the one form that errors have, with this status and {@code error}. */
  Answer isRefused(int wanted, String error) {
    is(wanted);
    assertThat(header("Content-Type")).isEqualTo("application/json");
    var json = json();
    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "status", "timestamp", "correlation_id", "errors", "error", "error_description");
    assertThat(json.required("status").asInt()).isEqualTo(wanted);
    assertThat(text("timestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+00:00");
    assertThat(text("correlation_id")).matches("[0-9a-f]{32}");
    assertThat(text("error")).isEqualTo(error);
    assertThat(text("error_description")).isNotBlank();
    assertThat(json.required("errors")).isNotEmpty();
    return this;
  }

  /** ... and about this field first. */
  Answer about(String field) {
    var first = json().required("errors").required(0);
    assertThat(first.required("isFieldError").asBoolean()).isTrue();
    assertThat(first.required("fieldIdentifier").asString()).isEqualTo(field);
    return this;
  }

  Answer saying(String part) {
    assertThat(text("error_description")).contains(part);
    return this;
  }
}
