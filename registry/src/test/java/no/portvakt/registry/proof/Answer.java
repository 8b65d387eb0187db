package no.portvakt.registry.proof;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Answer(int status, String body) {

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  String accessToken() {
    return json().get("access_token").asString();
  }
}
