package no.portvakt.registry.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * An organisation that drives the self-service API with its admin client.
 *
 * @param admin whose tokens open the API
 * @param adminScopes that it asks for
 */
record Organisation(URI environment, OrganisationNumber number, Machine admin, String adminScopes) {

  Answer post(String path, String json) {
    return succeed("POST", path, json);
  }

  void put(String path, String json) {
    succeed("PUT", path, json);
  }

  void delete(String path) {
    succeed("DELETE", path, "");
  }

  /** With what stands now, with what was made, or with nothing. */
  private Answer succeed(String method, String path, String json) {
    var answer = call(method, path, json);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isIn(200, 201, 204);
    return answer;
  }

  private Answer call(String method, String path, String json) {
    var token = admin.token(adminScopes);
    assertThat(token.status()).as(token.body()).isEqualTo(200);
    return Http.json(method, environment.resolve(path), token.accessToken(), json);
  }
}
