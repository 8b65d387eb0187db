package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that is in the repository is that of the code. */
@ApiIT
@Import(OpenApiDescription.class)
@TestPropertySource(
    properties = {
      "springdoc.api-docs.version=openapi_3_1",
      "springdoc.packages-to-scan=no.portvakt.registry.api",
      "springdoc.paths-to-match=/{environment}/api/**,/{environment}/internal/**",
      "springdoc.override-with-generic-response=false",
      "springdoc.default-produces-media-type=application/json",
      "springdoc.writer-with-order-by-keys=false",
      "springdoc.writer-with-default-pretty-printer=true"
    })
class OpenApiIT {

  private static final Path FILE = Path.of("..", "docs", "openapi.json");
  private static final String UPDATE = "portvakt.openapi.update";

  @Autowired Admins admins;

  @Test
  void theDescriptionInTheRepositoryIsThatOfTheCode() throws IOException {
    var generated = generated();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(FILE, generated);
    }

    assertThat(Files.readString(FILE))
        .as(
            "docs/openapi.json is not what the code says. Update it with"
                + " mvn verify -pl registry -am -Dtest=none -Dit.test=OpenApiIT -D%s=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dfailsafe.failIfNoSpecifiedTests=false, and look at the difference",
            UPDATE)
        .isEqualTo(generated);
  }

  @Test
  void everyOperationIsDescribedWithWhatItNeedsItsErrorsAndExamples() {
    var api = JsonMapper.shared().readTree(generated());

    operations(api)
        .forEach(operation -> {
          var what = operation.required("operationId").asString();
          assertThat(operation.required("summary").asString()).as(what).isNotBlank();
          assertThat(operation.has("security")).as(what).isTrue();
          assertThat(operation.required("tags")).as(what).hasSize(1);
          var responses = operation.required("responses");
          assertThat(responses.propertyNames()).as(what).contains("400");
          if (!operation.required("security").isEmpty()) {
            assertThat(responses.propertyNames()).as(what).contains("401", "403", "428");
          }
          responses
              .properties()
              .forEach(response ->
                  assertThat(described(api, response.getValue()))
                      .as(what + " " + response.getKey())
                      .isNotBlank());
        });
  }

  private static String described(JsonNode api, JsonNode response) {
    var found =
        response.has("$ref") ? api.at(response.get("$ref").asString().substring(1)) : response;
    return found.required("description").asString();
  }

  private String generated() {
    return Api.send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + admins.port() + "/v3/api-docs"))
                    .build())
            .isOk()
            .body()
        + "\n";
  }

  private static Stream<JsonNode> operations(JsonNode api) {
    return api.required("paths").valueStream().flatMap(JsonNode::valueStream);
  }
}
