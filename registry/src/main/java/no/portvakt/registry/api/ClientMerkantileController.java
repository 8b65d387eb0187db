package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.merkantile.Merkantile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merkantile data of the caller's clients (domain rules 6.10). */
@RestController
@RequestMapping("/{environment}/api/v1/clients/{client_id}/merkantile")
@Tag(name = "Merkantile data")
class ClientMerkantileController {

  private final Merkantile merkantile;
  private final OwnClients own;

  ClientMerkantileController(Merkantile merkantile, OwnClients own) {
    this.merkantile = merkantile;
    this.own = own;
  }

  @GetMapping
  @Needs({CLIENTS_READ, SUPPLIER})
  @Operation(summary = "Get the merkantile data of a client")
  @Refused(status = 404, when = "There is no such client, or there are none.")
  MerkantileAnswer get(Caller caller, @PathVariable("client_id") String id) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_READ);
    return merkantile
        .ofClient(caller.environment(), client.id())
        .map(MerkantileAnswer::of)
        .orElseThrow(MerkantileController::missing);
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs({CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Save the merkantile data of a client",
      description = "All of them; saving confirms them.")
  @Refused(status = 404, when = "There is no such client.")
  MerkantileAnswer save(
      Caller caller, @PathVariable("client_id") String id, @RequestBody MerkantileRequest request) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_WRITE);
    return MerkantileController.saved(
        merkantile.saveClient(caller.environment(), client.id(), request.form(), caller.cause()));
  }

  @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs({CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Confirm the merkantile data of a client",
      description = "That they are right as you got them.")
  @Refused(status = 404, when = "There is no such client, or there are none.")
  @Refused(status = 409, when = "They have been saved or confirmed since you got them.")
  MerkantileAnswer confirm(
      Caller caller,
      @PathVariable("client_id") String id,
      @RequestBody MerkantileConfirmation confirmation) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_WRITE);
    return MerkantileController.confirmed(
        merkantile.confirmClient(
            caller.environment(), client.id(), confirmation.shown(), caller.cause()));
  }
}
