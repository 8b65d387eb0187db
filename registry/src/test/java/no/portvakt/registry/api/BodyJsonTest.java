package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyJsonTest {

  @Test
  void fieldsAreReadByTheirNamesInJson() {
    var read =
        BodyJson.read(
            ClientRequest.class,
            """
            {"client_name": "å", "scopes": ["a", "b"], "access_token_lifetime": 60, "active": false}\
            """);

    assertThat(read.name()).isEqualTo("å");
    assertThat(read.scopes()).containsExactlyInAnyOrder("a", "b");
    assertThat(read.accessTokenLifetime()).isEqualTo(60);
    assertThat(read.active()).isFalse();
    assertThat(read.description()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"created\": 17",
        "\"supplier_orgno\": {\"a\": [null]}",
        "\"redirect_uris\": []",
        "\"redirect_uris\": null",
        "\"jwks\": {}",
        "\"client_secret\": \"\"",
        "\"sso_disabled\": true"
      })
  void whatIsOursToSetOrSaysNothingIsIgnored(String member) {
    assertThat(BodyJson.read(ClientRequest.class, "{" + member + "}").name()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "client_nam": "a"                          | client_nam            | api.field-unknown
          "a b": 1                                   |                       | api.field-unreadable
          "jwks_uri": "https://a.example"            | jwks_uri              | api.field-not-kept
          "jwks": {"keys": []}                       | jwks                  | api.field-not-kept
          "onbehalfof": [1]                          | onbehalfof            | api.field-not-kept
          "frontchannel_logout_uri": 5               | frontchannel_logout_uri | api.field-not-kept
          "client_name": 5                           | client_name           | api.field-type
          "client_name": true                        | client_name           | api.field-type
          "client_name": ["a"]                       | client_name           | api.field-type
          "client_name": {}                          | client_name           | api.field-type
          "client_name": "\\u0000"                   | client_name           | api.field-characters
          "client_name": "\\udc00a"                  | client_name           | api.field-characters
          "scopes": "a"                              | scopes                | api.field-type
          "scopes": ["a", 1]                         | scopes[1]             | api.field-type
          "scopes": ["a", null]                      | scopes                | api.field-type
          "scopes": ["\\ud800"]                      | scopes                | api.field-characters
          "access_token_lifetime": "60"              | access_token_lifetime | api.field-type
          "access_token_lifetime": 60.5              | access_token_lifetime | api.field-type
          "access_token_lifetime": 6e1               | access_token_lifetime | api.field-type
          "access_token_lifetime": 2147483648        | access_token_lifetime | api.field-type
          "access_token_lifetime": true              | access_token_lifetime | api.field-type
          "active": "true"                           | active                | api.field-type
          "active": 1                                | active                | api.field-type
          """)
  void whatDoesNotFitIsRefusedByName(String member, String field, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> BodyJson.read(ClientRequest.class, "{" + member + "}"))
        .satisfies(refusal -> {
          assertThat(refusal.object()).isEqualTo("addClientRequest");
          assertThat(refusal.problems())
              .singleElement()
              .satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.key()).isEqualTo(key);
              });
        });
  }

  @Test
  void everythingThatWouldBeLostIsNamedAtOnce() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> BodyJson.read(ClientRequest.class, "{\"a\": 1, \"b\": 2, \"jwks\": [1]}"))
        .satisfies(refusal ->
            assertThat(refusal.problems())
                .extracting(Problem::field)
                .isEqualTo(List.of("a", "b", "jwks")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}x",
        "{} {}",
        "{\"a\": 1, \"a\": 1}",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\": NaN}",
        "{\"a\": 01}",
        "{\"a\": +1}",
        "{\"a\": \"\t\"}",
        "// {}\n{}",
        "\uFEFF{}"
      })
  void whatIsNoJsonObjectIsRefused(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> BodyJson.read(ClientRequest.class, text))
        .matches(refusal -> refusal.problems().getFirst().key().startsWith("api.json"));
  }
}
