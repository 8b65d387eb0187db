package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_MODIFY;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A key as people have it, for one of the caller's clients (domain rules 6.5). */
@RestController
@Tag(name = "Keys")
class PastedKeyController {

  private final KeyChanges changes;

  PastedKeyController(KeyChanges changes) {
    this.changes = changes;
  }

  @PostMapping(
      path = "/{environment}/api/v2/clients/{client_id}/key",
      consumes = MediaType.TEXT_PLAIN_VALUE)
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY, SUPPLIER})
  @Operation(
      summary = "Add a key to a client",
      description =
          "A certificate or a public key as PEM, or a JWK. A key without an id gets one. The others"
              + " stay as they are.")
  @Refused(status = 404, when = "There is no such client.")
  KidAnswer add(Caller caller, @PathVariable("client_id") String id, @RequestBody PastedText key) {
    return changes.add(caller, Parameters.client(id), key.text());
  }
}
