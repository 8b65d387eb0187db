package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_MODIFY;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.client.ClientKeys;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of the caller's clients (domain rules 6.5). */
@RestController
@RequestMapping({
  "/{environment}/api/v1/clients/{client_id}/jwks",
  "/{environment}/clients/{client_id}/jwks"
})
@Tag(name = "Keys", description = "What clients sign with: public keys, for at most a year.")
class KeyController {

  private final ClientKeys keys;
  private final OwnClients own;
  private final KeyChanges changes;

  KeyController(ClientKeys keys, OwnClients own, KeyChanges changes) {
    this.keys = keys;
    this.own = own;
    this.changes = changes;
  }

  @GetMapping
  @Needs({CLIENTS_READ, SUPPLIER})
  @Operation(summary = "List the keys of a client", description = "Expired ones too.")
  @Refused(status = 404, when = "There is no such client.")
  JwksAnswer list(Caller caller, @PathVariable("client_id") String id) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_READ);
    return JwksAnswer.of(keys.of(caller.environment(), client.id()));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY, SUPPLIER})
  @Operation(
      summary = "Replace all keys of a client",
      description =
          "A set of 1 to 5 keys, an array of them, or one; all that are not among them are gone."
              + " Posting a key again renews it.")
  @Refused(status = 404, when = "There is no such client.")
  ResponseEntity<JwksAnswer> replaceAll(
      Caller caller, @PathVariable("client_id") String id, @RequestBody PastedText set) {
    var done = changes.replaceAll(caller, Parameters.client(id), set.text());
    return KeyChanges.answer(HttpStatus.CREATED, JwksAnswer.of(done.keys()), done);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY, SUPPLIER})
  @Operation(summary = "Remove all keys of a client")
  @Refused(status = 404, when = "There is no such client.")
  void removeAll(Caller caller, @PathVariable("client_id") String id) {
    changes.removeAll(caller, Parameters.client(id));
  }

  @GetMapping("/{kid}")
  @Needs({CLIENTS_READ, SUPPLIER})
  @Operation(summary = "Get one key of a client")
  @Refused(status = 404, when = "There is no such client, or no such key.")
  JwkAnswer get(
      Caller caller, @PathVariable("client_id") String id, @PathVariable("kid") String kid) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_READ);
    return keys.find(caller.environment(), client.id(), kid)
        .map(JwkAnswer::of)
        .orElseThrow(KeyChanges::unknown);
  }

  @PutMapping(path = "/{kid}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY, SUPPLIER})
  @Operation(
      summary = "Register or renew one key of a client",
      description = "The others stay as they are.")
  @Refused(status = 404, when = "There is no such client.")
  ResponseEntity<JwkAnswer> put(
      Caller caller,
      @PathVariable("client_id") String id,
      @PathVariable("kid") String kid,
      @RequestBody PastedText key) {
    var done = changes.put(caller, Parameters.client(id), kid, key.text());
    var put = done.keys().stream().filter(one -> one.kid().equals(kid)).findFirst();
    return KeyChanges.answer(HttpStatus.OK, JwkAnswer.of(put.orElseThrow()), done);
  }

  @DeleteMapping("/{kid}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY, SUPPLIER})
  @Operation(summary = "Remove one key of a client")
  @Refused(status = 404, when = "There is no such client, or no such key.")
  void remove(
      Caller caller, @PathVariable("client_id") String id, @PathVariable("kid") String kid) {
    changes.remove(caller, Parameters.client(id), kid);
  }
}
